import { Button } from '@midas-ds/components/button';
import { Form, Link, useNavigation } from 'react-router';

import { Empty } from '../../components/Empty';
import { FormFields } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { ShownOf } from '../../components/ShownOf';
import { Table } from '../../components/Table';
import { momentOf } from '../../dates';
import type { ListedImport } from '../../documents/imports';
import type { Connection } from '../../documents/types';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import { FileField } from './FileField';
import { ImportStateTag } from './ImportStateTag';
import { reportsOf } from './reports-of';
import type { FileRefusal } from './imports.server';

interface Props {
  place: string;
  runs: Connection<ListedImport>;
  refused: FileRefusal | null;
}

/** Where files of reports are sent, and what came of the earlier ones. */
export function ImportRoom({ place, runs, refused }: Props) {
  const { texts, to } = usePage();
  const { imports: words } = texts;
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Form method="post" encType="multipart/form-data" className="act no-print">
        <FormFields intent="check" refusal={refused?.refusal ?? null}>
          {refused?.earlier && (
            <p>
              <Link to={refused.earlier}>{words.earlier}</Link>
            </p>
          )}
          <FileField name="file" label={words.file} help={words.fileHelp} />
          <div className="act-buttons">
            <Button type="submit" isPending={busy}>
              {words.check}
            </Button>
          </div>
        </FormFields>
      </Form>
      <section aria-labelledby="sa-gar-det-till">
        <h2 id="sa-gar-det-till">{words.how}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="file-links">
          <span>{words.template}:</span>
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={to.importTemplate(place, format)} download>
              {words.templateFormats[format]}
            </a>
          ))}
        </p>
      </section>
      <Runs place={place} runs={runs} />
    </>
  );
}

function Runs({ place, runs }: Pick<Props, 'place' | 'runs'>) {
  const { texts, to } = usePage();
  const { imports: words } = texts;
  if (runs.nodes.length === 0) return <Empty>{words.none}</Empty>;
  const sender = ({ organisationSlug, startedByRole }: ListedImport) =>
    organisationSlug ? words.system(organisationSlug) : roleName(texts, startedByRole ?? '');
  return (
    <>
      <Table
        caption={words.runs}
        rows={runs.nodes}
        keyOf={({ id }) => id}
        columns={[
          {
            head: words.started,
            cell: ({ id, startedAt }) => <Link to={to.importRun(place, id)}>{momentOf(startedAt)}</Link>,
          },
          { head: words.by, cell: sender },
          { head: words.rows, cell: ({ rowCount }) => rowCount, figure: true },
          { head: words.reports, cell: (run) => reportsOf(run) || '–', figure: true },
          { head: words.state, cell: ({ state }) => <ImportStateTag state={state} /> },
        ]}
      />
      <ShownOf list={runs} />
    </>
  );
}

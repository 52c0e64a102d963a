import { Button } from '@midas-ds/components/button';
import { TextArea } from '@midas-ds/components/textfield';
import { Form, useNavigation } from 'react-router';

import { ErrorSummary } from '../../components/ErrorSummary';
import { Swedish } from '../../components/Swedish';
import type { MonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import type { RefusedMonthAct } from './month.server';

/** A button that is a form of its own, so that it works without script. */
export function PlainAct({
  intent,
  version,
  text,
  variant,
}: {
  intent: string;
  version: number;
  text: string;
  variant?: 'primary' | 'secondary';
}) {
  const busy = useNavigation().formData?.get('intent') === intent;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" variant={variant} isPending={busy}>
        {text}
      </Button>
    </Form>
  );
}

/** The coordinator's words to each part. In a conflict the form holds what was written, beside what stands now. */
export function MonthEdit({ report, refused }: { report: MonthlyReport; refused: RefusedMonthAct | null }) {
  const { month: words } = usePage().texts;
  const own = refused?.intent === 'spara' ? refused : null;
  const busy = useNavigation().formData?.get('intent') === 'spara';
  const version = own?.current?.version ?? report.version;
  return (
    <section aria-labelledby="dina-ord" className="no-print">
      <h2 id="dina-ord">{words.edit}</h2>
      <p>{words.editHelp}</p>
      {own?.current && <Conflict refused={own} report={report} />}
      <Form method="post" className="act" key={`${version}-${own ? 'kvar' : ''}`}>
        <input type="hidden" name="intent" value="spara" />
        <input type="hidden" name="version" value={version} />
        {report.sections.map(({ kind, text }) => (
          <TextArea
            key={kind}
            id={`ord-${kind}`}
            name={kind}
            label={words.wordsTo(words.sections[kind])}
            defaultValue={own?.values[kind] ?? text ?? ''}
            maxLength={5000}
          />
        ))}
        <div className="act-buttons">
          <Button type="submit" isPending={busy}>
            {words.save}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Where the two differ, both texts stand side by side; what was written is still in the form below. */
function Conflict({ refused, report }: { refused: RefusedMonthAct; report: MonthlyReport }) {
  const { month: words } = usePage().texts;
  const differing = report.sections.filter(
    ({ kind }) => (refused.values[kind] ?? '').trim() !== (refused.current?.texts[kind] ?? ''),
  );
  return (
    <ErrorSummary title={words.conflictTitle} problems={[{ text: words.conflict }]}>
      {differing.map(({ kind }) => (
        <div key={kind}>
          <h3>{words.sections[kind]}</h3>
          <dl className="facts">
            {[
              [words.mine, refused.values[kind]],
              [words.theirs, refused.current?.texts[kind]],
            ].map(([side, text]) => (
              <div className="fact" key={side}>
                <dt>{side}</dt>
                <dd className="prose">{text ? <Swedish>{text}</Swedish> : words.nothing}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </ErrorSummary>
  );
}

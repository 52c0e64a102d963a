import { Link } from 'react-router';

import { Days } from '../../components/Days';
import { Facts } from '../../components/Facts';
import type { Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { Table } from '../../components/Table';
import { momentOf } from '../../dates';
import type { ImportRun } from '../../documents/imports';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import { ImportActs } from './ImportActs';
import { ImportStateTag } from './ImportStateTag';
import { reportsOf } from './reports-of';
import { useProgress } from './use-progress';

interface Props {
  place: string;
  run: ImportRun;
  refusal: Refusal | null;
}

/** One file: how far it has come, what is wrong with it, and what can be done. */
export function ImportPage({ place, run, refusal }: Props) {
  const { texts, to, pathname } = usePage();
  const { imports: words } = texts;
  const underway = run.state === 'CHECKING' || run.state === 'IMPORTING';
  useProgress(underway);
  return (
    <>
      {run.state === 'DONE' && <Saved text={words.done(run.reportCount)} />}
      <PageHead
        title={<Days>{words.runTitle(momentOf(run.startedAt))}</Days>}
        state={
          <span role="status">
            <ImportStateTag state={run.state} />
          </span>
        }
      />
      {underway && (
        <p>
          {words.progress(run.rowsDone, run.rowCount)} <a href={pathname}>{words.refresh}</a>
        </p>
      )}
      <About run={run} />
      {run.state === 'REFUSED' && <Problems place={place} run={run} />}
      {run.nameCount > 0 && run.state === 'CHECKED' && <Names run={run} />}
      <ImportActs run={run} refusal={refusal} />
      <p>
        <Link to={to.imports(place)}>{run.state === 'REFUSED' ? words.again : words.back}</Link>
      </p>
    </>
  );
}

function About({ run }: Pick<Props, 'run'>) {
  const { texts } = usePage();
  const { imports: words } = texts;
  const { organisationSlug, startedByRole, confirmedAt, finishedAt } = run;
  const reports = reportsOf(run);
  const by = organisationSlug ? words.system(organisationSlug) : roleName(texts, startedByRole ?? '');
  return (
    <Facts
      facts={[
        [words.by, by],
        [words.rows, String(run.rowCount)],
        [words.skipped, run.skippedCount > 0 && String(run.skippedCount)],
        [words.reports, reports > 0 && String(reports)],
        [words.meetings, reports > 0 && String(run.meetingCount)],
        [words.confirmedAt, confirmedAt && momentOf(confirmedAt)],
        [words.finishedAt, finishedAt && momentOf(finishedAt)],
      ]}
    />
  );
}

function Problems({ place, run: { id, problems, problemCount } }: Pick<Props, 'place' | 'run'>) {
  const { texts, to } = usePage();
  const { imports: words } = texts;
  return (
    <section aria-labelledby="fel">
      <h2 id="fel">{words.problems(problemCount)}</h2>
      <p>{words.problemsHelp}</p>
      <p className="no-print">
        <a href={to.importProblems(place, id)} download>
          {words.download}
        </a>
      </p>
      {problems.length < problemCount && <p>{words.problemsShown(problems.length, problemCount)}</p>}
      <Table
        caption={words.problemsCaption}
        rows={problems.map((problem, index) => ({ ...problem, index }))}
        keyOf={({ index }) => index}
        columns={[
          { head: words.row, cell: ({ row }) => words.rowOf(row) },
          { head: words.column, cell: ({ column }) => column },
          { head: words.what, cell: ({ message }) => message },
        ]}
      />
    </section>
  );
}

function Names({ run: { likelyNames, nameCount } }: Pick<Props, 'run'>) {
  const { imports: words } = usePage().texts;
  return (
    <section aria-labelledby="namn">
      <h2 id="namn">{words.names(nameCount)}</h2>
      <p>{words.namesHelp}</p>
      {likelyNames.length < nameCount && <p>{words.problemsShown(likelyNames.length, nameCount)}</p>}
      <Table
        caption={words.namesCaption}
        rows={likelyNames.map((place, index) => ({ ...place, index }))}
        keyOf={({ index }) => index}
        columns={[
          { head: words.row, cell: ({ row }) => words.rowOf(row) },
          { head: words.column, cell: ({ column }) => column },
          { head: words.signs, cell: ({ from, to }) => `${from}–${to}` },
        ]}
      />
    </section>
  );
}

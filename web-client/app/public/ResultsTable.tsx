import { Empty } from '../components/Empty';
import { Table, type Column } from '../components/Table';
import { dayOf } from '../dates';
import type { ActivityCounts } from '../documents/municipality-page';
import { usePage } from '../page-context';

/** Activities by status per promise, with what the figures cannot show. */
export function ResultsTable({ results, slug }: { results: ActivityCounts[]; slug: string }) {
  const { texts, to } = usePage();
  if (results.length === 0) return <Empty>{texts.municipality.promisesEmpty}</Empty>;
  const status = texts.activityStatusPlural;
  const figure = (head: string, cell: (row: ActivityCounts) => number): Column<ActivityCounts> => ({
    head,
    cell,
    figure: true,
  });
  const updated = results
    .map((row) => row.sourceUpdatedAt)
    .sort()
    .at(-1)!;
  return (
    <>
      <p>{texts.municipality.resultsIntro}</p>
      <Table
        caption={texts.municipality.resultsCaption}
        rows={results}
        keyOf={(row) => row.promiseNumber}
        columns={[
          {
            head: texts.municipality.resultsPromise,
            cell: (row) => (
              <a href={to.promise(slug, row.promiseNumber)}>
                {texts.municipality.numbered(row.promiseNumber)}
              </a>
            ),
          },
          figure(status.PLANNED, (row) => row.planned),
          figure(status.ONGOING, (row) => row.ongoing),
          figure(status.DONE, (row) => row.done),
          figure(status.PARTLY, (row) => row.partly),
          figure(status.NOT_DONE, (row) => row.notDone),
          figure(texts.municipality.resultsTotal, (row) => row.total),
        ]}
      />
      <p className="meta">
        {texts.municipality.resultsLimit} {texts.municipality.resultsUpdated(dayOf(updated))}
      </p>
    </>
  );
}

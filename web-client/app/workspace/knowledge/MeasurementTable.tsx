import { Link } from 'react-router';

import { Days } from '../../components/Days';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { ListedMeasurement } from '../../documents/measurement';
import { usePage } from '../../page-context';

/** Measurements, each with its rhythm and the round that comes next or is missing. */
export function MeasurementTable({
  measurements,
  place,
}: {
  measurements: ListedMeasurement[];
  place: string;
}) {
  const { texts, to } = usePage();
  const words = texts.knowledge.measurement;
  return (
    <Table
      caption={words.caption(measurements.length)}
      rows={measurements}
      keyOf={({ id }) => id}
      columns={[
        {
          head: words.head,
          cell: ({ id, title, archivedOn }) => (
            <>
              <Link to={to.measurement(place, id)}>
                <Swedish>{title}</Swedish>
              </Link>
              {archivedOn && <span className="change">{texts.knowledge.archived}</span>}
            </>
          ),
        },
        { head: words.rhythmHead, cell: ({ timesPerYear }) => words.rhythms[timesPerYear] },
        { head: words.measuredByHead, cell: ({ measuredBy }) => <Swedish>{measuredBy}</Swedish> },
        { head: words.next, cell: (one) => <Next {...one} /> },
      ]}
    />
  );
}

/** When the next round is due; of a missing one in words. */
export function Next({
  nextDue,
  overdue,
  archivedOn,
}: Pick<ListedMeasurement, 'nextDue' | 'overdue' | 'archivedOn'>) {
  const { measurement: words } = usePage().texts.knowledge;
  if (archivedOn) return '–';
  return (
    <>
      <Days>{nextDue}</Days> {overdue && <StateTag tone="serious">{words.late}</StateTag>}
    </>
  );
}

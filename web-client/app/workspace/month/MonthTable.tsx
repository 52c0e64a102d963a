import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { Table, type Column } from '../../components/Table';
import { dayOf } from '../../dates';
import type { ListedMonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import type { Place } from '../places';
import type { OfMunicipality } from '../rooms.server';

type Row = OfMunicipality<ListedMonthlyReport>;

/** Monthly reports with their state. Read from outside the municipality, each row names it. */
export function MonthTable({ reports, place }: { reports: Row[]; place: Place }) {
  const { texts, to } = usePage();
  const { month: words } = texts;
  if (reports.length === 0) return <Empty>{words.empty}</Empty>;
  const municipality: Column<Row>[] =
    place.kind !== 'municipality' ? [{ head: words.municipality, cell: (row) => row.municipality.name }] : [];
  return (
    <Table
      caption={words.caption}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          head: words.column,
          cell: ({ id, month, versionNumber }) => (
            <>
              <Link to={to.month(place.path, id)}>{month}</Link>
              {versionNumber > 1 && <span className="change">{words.version(versionNumber)}</span>}
            </>
          ),
        },
        ...municipality,
        { head: words.state, cell: ({ state }) => words.states[state] },
        { head: words.sent, cell: ({ sentAt }) => (sentAt ? dayOf(sentAt) : words.notSent) },
        { head: words.updated, cell: ({ updatedAt }) => dayOf(updatedAt) },
      ]}
    />
  );
}

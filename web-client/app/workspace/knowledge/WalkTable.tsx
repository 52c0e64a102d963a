import { Link } from 'react-router';

import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { ListedWalk } from '../../documents/safety-walk';
import { usePage } from '../../page-context';

/** Safety walks, each with how much of what was seen still waits. */
export function WalkTable({ walks, place }: { walks: ListedWalk[]; place: string }) {
  const { texts, to } = usePage();
  const words = texts.knowledge.walk;
  return (
    <Table
      caption={words.caption(walks.length)}
      rows={walks}
      keyOf={({ id }) => id}
      columns={[
        {
          head: words.placeHead,
          cell: ({ id, place: where, archivedOn }) => (
            <>
              <Link to={to.walk(place, id)}>{where ? <Swedish>{where.name}</Swedish> : words.somewhere}</Link>
              {archivedOn && <span className="change">{texts.knowledge.archived}</span>}
            </>
          ),
        },
        { head: words.dateHead, cell: ({ date }) => date },
        { head: words.ledByHead, cell: ({ ledBy }) => <Swedish>{ledBy}</Swedish> },
        { head: words.open, figure: true, cell: ({ openObservations }) => openObservations },
        {
          head: words.overdue,
          figure: true,
          cell: ({ overdueObservations: late }) =>
            late > 0 ? <StateTag tone="serious">{late}</StateTag> : late,
        },
      ]}
    />
  );
}

import { Link } from 'react-router';

import { SwedishIn } from '../../components/Swedish';
import type { OverdueKnowledge } from '../../documents/knowledge';
import { usePage } from '../../page-context';

/** Lines on the desk: what was seen on walks and is overdue, and measurements of which a round is missing. */
export function DeskKnowledge({ overdue, place }: { overdue: OverdueKnowledge | null; place: string }) {
  const { texts, to } = usePage();
  const words = texts.knowledge.measurement;
  return (
    <>
      {overdue?.observations.map(({ id, seen, safetyWalk }) => (
        <li key={id}>
          <Link to={to.walk(place, safetyWalk.id)}>
            <SwedishIn text={words.overdueObservation} written={seen} />
          </Link>
        </li>
      ))}
      {overdue?.measurements.map(({ id, title, nextDue }) => (
        <li key={id}>
          <Link to={to.measurement(place, id)}>
            <SwedishIn text={(name) => words.overdueRound(name, nextDue)} written={title} />
          </Link>
        </li>
      ))}
    </>
  );
}

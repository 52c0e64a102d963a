import { Link } from 'react-router';

import { Facts } from '../../components/Facts';
import { Swedish } from '../../components/Swedish';
import type { CouncilDecision } from '../../documents/council';
import { usePage } from '../../page-context';

/** What the council decided, in order, each with who does it, by when, and where it stands now. */
export function Decisions({ decisions, place }: { decisions: CouncilDecision[]; place: string }) {
  const { council } = usePage().texts;
  if (decisions.length === 0) return <p>{council.noDecisions}</p>;
  return (
    <ol className="plain decisions">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <Decision decision={decision} place={place} />
        </li>
      ))}
    </ol>
  );
}

function Decision({ decision, place }: { decision: CouncilDecision; place: string }) {
  const { texts, to } = usePage();
  const { council, inquiry: words, deficiency: deficiencyWords } = texts;
  const { number, kind, text, question, assigneeName, dueDate, inquiry, deficiency } = decision;
  return (
    <>
      <h3>
        {council.number(number)} {council.kind[kind]}
      </h3>
      <p>
        <Swedish>{text}</Swedish>
      </p>
      <Facts
        facts={[
          [council.question, question && <Swedish>{question}</Swedish>],
          [words.assignee, assigneeName && <Swedish>{assigneeName}</Swedish>],
          [words.due, dueDate],
          [
            council.state,
            inquiry && <Link to={to.inquiry(place, inquiry.id)}>{words.state[inquiry.state]}</Link>,
          ],
          [
            deficiencyWords.what,
            deficiency && <Link to={to.deficiency(place, deficiency.id)}>{words.deficiency}</Link>,
          ],
        ]}
      />
    </>
  );
}

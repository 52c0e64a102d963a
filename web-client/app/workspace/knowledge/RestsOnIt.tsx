import { Link } from 'react-router';

import { Swedish } from '../../components/Swedish';
import type { DrawnOn, NotedFrom, RestingDeficiency } from '../../documents/knowledge-source';
import type { EvidenceInquiry } from '../../documents/promise-evidence';
import { usePage } from '../../page-context';

/** What rests on a thing, as far as the reader sees it: what rests on it and is hidden is not told of. */
export interface Resting {
  deficiencies: RestingDeficiency[];
  inquiries: EvidenceInquiry[];
  /** Whether a promise has ever rested on it. */
  cited: boolean;
}

/** What rests on a survey or a measurement. */
export const restingOn = ({
  deficiencies,
  inquiries,
  cited,
}: NotedFrom & DrawnOn & { cited: boolean }): Resting => ({
  deficiencies: deficiencies.nodes,
  inquiries: inquiries.nodes,
  cited,
});

export const rests = ({ deficiencies, inquiries, cited }: Resting): boolean =>
  cited || deficiencies.length > 0 || inquiries.length > 0;

interface Props {
  place: string;
  resting: Resting;
  /** The id from which a deficiency can be noted; none for readers who note nothing. */
  noteFrom?: string;
}

/** What rests on a survey, a walk or a measurement. */
export function RestsOnIt({ place, resting, noteFrom }: Props) {
  const { knowledge } = usePage().texts;
  return (
    <section aria-labelledby="vilar">
      <h2 id="vilar">{knowledge.restsTitle}</h2>
      {resting.cited && <p>{knowledge.restsPromise}</p>}
      {!rests(resting) && <p className="quiet">{knowledge.restsNothing}</p>}
      <RestingThings place={place} {...resting} />
      <NoteFrom {...{ place, noteFrom }} />
    </section>
  );
}

/** The deficiencies that were noted from something, and the mappings and analyses that rest on it. */
function RestingThings({ place, deficiencies, inquiries }: { place: string } & Resting) {
  const { texts, to } = usePage();
  if (deficiencies.length === 0 && inquiries.length === 0) return null;
  return (
    <ul>
      {deficiencies.map(({ id, description, state }) => (
        <li key={id}>
          {texts.knowledge.restsDeficiency}:{' '}
          <Link to={to.deficiency(place, id)}>
            <Swedish>{description}</Swedish>
          </Link>{' '}
          ({texts.deficiency.state[state]})
        </li>
      ))}
      {inquiries.map(({ id, kind, question, state }) => (
        <li key={id}>
          {texts.inquiry.kind[kind]}:{' '}
          <Link to={to.inquiry(place, id)}>
            <Swedish>{question}</Swedish>
          </Link>{' '}
          ({texts.inquiry.state[state]})
        </li>
      ))}
    </ul>
  );
}

/** The way to the form that notes a deficiency from something. */
export function NoteFrom({ place, noteFrom }: Pick<Props, 'place' | 'noteFrom'>) {
  const { texts, to } = usePage();
  return (
    noteFrom && (
      <p className="not-on-paper">
        <Link to={to.noteFrom(place, noteFrom)}>{texts.knowledge.noteFrom}</Link>
      </p>
    )
  );
}

import { Link } from 'react-router';

import { Swedish } from '../../components/Swedish';
import type { KnownEvidence } from '../../documents/evidence';
import type { Evidence } from '../../documents/promise-evidence';
import { usePage } from '../../page-context';
import { NewerPicture } from './NewerPicture';
import { walkName } from './walk-name';

type Shown = KnownEvidence & Partial<Evidence>;

/** What something rests on, with links, and how much of it the reader may not read. */
export function EvidenceList({ place, restsOn }: { place: string; restsOn: Shown[] }) {
  const { evidence: words } = usePage().texts;
  const hidden = restsOn.filter((one) => Object.values(one).every((thing) => thing === null)).length;
  if (restsOn.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <ul>
      {restsOn.map((one, index) => (
        <Item key={index} place={place} evidence={one} />
      ))}
      {hidden > 0 && <li className="quiet">{words.hidden(hidden)}</li>}
    </ul>
  );
}

function Item({ place, evidence }: { place: string; evidence: Shown }) {
  const { texts, to } = usePage();
  const { picture, deficiency, inquiry } = evidence;
  if (picture)
    return (
      <li>
        <Link to={to.picture(place, picture.id)}>{texts.evidence.picture(picture.meetingDate)}</Link>
        <NewerPicture place={place} picture={picture} />
      </li>
    );
  if (deficiency)
    return (
      <li>
        {texts.evidence.deficiency}:{' '}
        <Link to={to.deficiency(place, deficiency.id)}>
          <Swedish>{deficiency.description}</Swedish>
        </Link>{' '}
        ({texts.deficiency.state[deficiency.state]})
      </li>
    );
  if (inquiry)
    return (
      <li>
        {texts.inquiry.kind[inquiry.kind]}:{' '}
        <Link to={to.inquiry(place, inquiry.id)}>
          <Swedish>{inquiry.question}</Swedish>
        </Link>{' '}
        ({texts.inquiry.state[inquiry.state]})
      </li>
    );
  return <Knowledge {...{ place, evidence }} />;
}

/** A survey, a safety walk or a measurement, and whether it is archived. */
function Knowledge({ place, evidence }: { place: string; evidence: KnownEvidence }) {
  const { texts, to } = usePage();
  const { survey, safetyWalk, measurement } = evidence;
  const thing = survey ?? safetyWalk ?? measurement;
  if (!thing) return null;
  return (
    <li>
      {survey && (
        <>
          {texts.evidence.survey}:{' '}
          <Link to={to.survey(place, survey.id)}>
            <Swedish>{survey.title}</Swedish>
          </Link>
        </>
      )}
      {safetyWalk && <Link to={to.walk(place, safetyWalk.id)}>{walkName(safetyWalk, texts)}</Link>}
      {measurement && (
        <>
          {texts.evidence.measurement}:{' '}
          <Link to={to.measurement(place, measurement.id)}>
            <Swedish>{measurement.title}</Swedish>
          </Link>
        </>
      )}
      {thing.archivedOn && <strong> {texts.knowledge.sourceArchived}</strong>}
    </li>
  );
}

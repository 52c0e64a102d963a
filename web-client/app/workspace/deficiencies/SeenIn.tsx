import { Link } from 'react-router';

import { Swedish } from '../../components/Swedish';
import type { Seen } from '../../documents/seen-in';
import { usePage } from '../../page-context';

/** Where a deficiency was seen, and whether that has been corrected or archived since. */
export function SeenIn({ place, deficiency }: { place: string; deficiency: Seen }) {
  const { texts, to } = usePage();
  const { deficiency: words, knowledge } = texts;
  const { picture, survey, observation, measurement, source } = deficiency;
  if (picture)
    return (
      <>
        <Link to={to.picture(place, picture.id)}>{words.inPicture(picture.meetingDate)}</Link>
        {picture.supersededBy && <strong> {words.pictureRevised}</strong>}
      </>
    );
  const walk = observation?.safetyWalk;
  const thing =
    (survey && { ...survey, to: to.survey(place, survey.id) }) ??
    (measurement && { ...measurement, to: to.measurement(place, measurement.id) }) ??
    (walk && {
      archivedOn: walk.archivedOn,
      title: knowledge.walk.name(walk.place?.name ?? knowledge.walk.somewhere, walk.date),
      to: to.walk(place, walk.id),
    });
  if (!thing) return words.source[source];
  return (
    <>
      {words.source[source]}:{' '}
      <Link to={thing.to}>
        <Swedish>{thing.title}</Swedish>
      </Link>
      {observation && (
        <>
          {' – '}
          <Swedish>{observation.seen}</Swedish>
        </>
      )}
      {thing.archivedOn && <strong> {knowledge.sourceArchived}</strong>}
    </>
  );
}

import { Link } from 'react-router';

import { usePage } from '../../page-context';

/** Says of a picture that something rests on that a newer version has taken its place, and leads there. */
export function NewerPicture({
  place,
  picture,
}: {
  place: string;
  picture: { supersededBy: { id: string } | null };
}) {
  const { texts, to } = usePage();
  if (!picture.supersededBy) return null;
  return (
    <>
      {' – '}
      <strong>{texts.evidence.superseded}</strong>{' '}
      <Link to={to.picture(place, picture.supersededBy.id)}>{texts.meeting.newerVersion}</Link>
    </>
  );
}

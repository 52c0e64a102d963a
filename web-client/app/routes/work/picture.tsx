import { jointPicture } from '../../documents/joint-picture';
import { fail } from '../../request-context';
import { weekName } from '../../dates';
import { PicturePage } from '../../workspace/PicturePage';
import { meetingReaders } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/picture';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const answer = await ask(jointPicture, { id: args.params.id });
  if (!answer.jointPicture) fail('notFound', web.requestId);
  const opensMeetings = place.roles.some(({ role }) => meetingReaders.includes(role));
  const isSummary = place.roles.every(({ role }) => role === 'politician');
  return { place: place.path, picture: answer.jointPicture, opensMeetings, isSummary };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => {
    if (!loaderData) return texts.error.notFoundTitle;
    const { municipality, meeting } = loaderData.picture;
    return texts.picture.title(municipality.name, weekName(meeting.week, texts.desk.weekWord));
  });

export default function Picture({ loaderData }: Route.ComponentProps) {
  return <PicturePage {...loaderData} />;
}

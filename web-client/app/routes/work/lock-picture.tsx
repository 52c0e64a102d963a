import { weekName } from '../../dates';
import { lockPicture } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { doPictureAct, loadForPictureAct } from '../../workspace/meeting/picture-act.server';
import { PictureAct } from '../../workspace/meeting/PictureAct';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/lock-picture';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { pictureClientAction as clientAction } from '../../workspace/meeting/keep-typed';

export const loader = (args: Route.LoaderArgs) => loadForPictureAct(args, 'lock');

export const action = (args: Route.ActionArgs) =>
  doPictureAct(args, 'last', async (ask, { id: pictureId, version: expectedVersion }) => {
    const answer = await ask(lockPicture, { input: { pictureId, expectedVersion } });
    return answer.lockPicture.userErrors;
  });

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.meeting.lock);

export default function LockPicture({ loaderData, actionData }: Route.ComponentProps) {
  const { meeting, desk } = usePage().texts;
  const title = meeting.lockTitle(weekName(loaderData.meeting.week, desk.weekWord));
  return (
    <PictureAct
      {...loaderData}
      refused={actionData ?? null}
      texts={{ title, what: meeting.lockWhat, confirm: meeting.lock }}
    />
  );
}

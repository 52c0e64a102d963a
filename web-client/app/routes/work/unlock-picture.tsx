import { weekName } from '../../dates';
import { unlockPicture } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { doPictureAct, loadForPictureAct } from '../../workspace/meeting/picture-act.server';
import { PictureAct } from '../../workspace/meeting/PictureAct';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/unlock-picture';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { pictureClientAction as clientAction } from '../../workspace/meeting/keep-typed';

export const loader = (args: Route.LoaderArgs) => loadForPictureAct(args, 'unlock');

export const action = (args: Route.ActionArgs) =>
  doPictureAct(args, 'upplast', async (ask, { id: pictureId, version: expectedVersion }, said) => {
    const answer = await ask(unlockPicture, { input: { pictureId, expectedVersion, ...said } });
    return answer.unlockPicture.userErrors;
  });

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.meeting.unlock);

export default function UnlockPicture({ loaderData, actionData }: Route.ComponentProps) {
  const { meeting, desk } = usePage().texts;
  const title = meeting.unlockTitle(weekName(loaderData.meeting.week, desk.weekWord));
  return (
    <PictureAct
      {...loaderData}
      refused={actionData ?? null}
      texts={{
        title,
        what: meeting.unlockWhat,
        reason: meeting.unlockReason,
        confirm: meeting.unlockConfirm,
      }}
    />
  );
}

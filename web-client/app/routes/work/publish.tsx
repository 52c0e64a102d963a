import { publishPromise } from '../../documents/work-promise';
import { usePage } from '../../page-context';
import { doAct, loadForAct } from '../../workspace/promise-act.server';
import { PromiseAct } from '../../workspace/PromiseAct';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/publish';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { promiseClientAction as clientAction } from '../../workspace/keep-typed-promise';

export const loader = (args: Route.LoaderArgs) => loadForAct(args, 'publish');

export const action = (args: Route.ActionArgs) => doAct(args, publishPromise, 'publishPromise', 'publicerat');

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => texts.act.publishTitle(loaderData?.promise.title ?? ''));

export default function Publish({ loaderData, actionData }: Route.ComponentProps) {
  const { act } = usePage().texts;
  return (
    <PromiseAct
      {...loaderData}
      refused={actionData ?? null}
      texts={{
        title: act.publishTitle,
        what: act.publishWhat,
        note: act.changeNote,
        noteHelp: act.changeNoteHelp,
        confirm: act.confirmPublish,
      }}
    />
  );
}

import { withdrawPromise } from '../../documents/work-promise';
import { usePage } from '../../page-context';
import { doAct, loadForAct } from '../../workspace/promise-act.server';
import { PromiseAct } from '../../workspace/PromiseAct';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/withdraw';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { promiseClientAction as clientAction } from '../../workspace/keep-typed-promise';

export const loader = (args: Route.LoaderArgs) => loadForAct(args, 'withdraw');

export const action = (args: Route.ActionArgs) =>
  doAct(args, withdrawPromise, 'withdrawPromise', 'borttaget');

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => texts.act.withdrawTitle(loaderData?.promise.title ?? ''));

export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const { act } = usePage().texts;
  return (
    <PromiseAct
      {...loaderData}
      refused={actionData ?? null}
      variant="danger"
      texts={{
        title: act.withdrawTitle,
        what: act.withdrawWhat,
        confirm: act.confirmWithdraw,
      }}
    />
  );
}

import { sendMonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { atVersion, doMonthAct, loadMonth } from '../../workspace/month/month.server';
import { MonthAct } from '../../workspace/month/MonthAct';
import { keepers } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/month-send';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export const loader = (args: Route.LoaderArgs) => loadMonth(args, keepers);

export const action = (args: Route.ActionArgs) =>
  doMonthAct(args, {
    skicka: {
      done: 'skickat',
      act: async (ask, values, id) =>
        (await ask(sendMonthlyReport, { input: atVersion(values, id) })).sendMonthlyReport,
    },
  });

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.month.send);

export default function SendMonth({ loaderData: { place, report }, actionData }: Route.ComponentProps) {
  const { month } = usePage().texts;
  return (
    <MonthAct
      place={place}
      report={report}
      refusal={actionData ?? null}
      intent="skicka"
      possible={report.viewerCan.send}
      texts={{
        title: month.sendTitle(month.name(report.municipality.name, report.month)),
        what: month.sendWhat,
        confirm: month.send,
      }}
    />
  );
}

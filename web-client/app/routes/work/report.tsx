import { weekName } from '../../dates';
import { actInRoom, loadReport } from '../../workspace/reports/report.server';
import { ReportRoom } from '../../workspace/reports/ReportRoom';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/report';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { reportClientAction as clientAction } from '../../workspace/reports/keep-typed';

export const loader = (args: Route.LoaderArgs) => loadReport(args);

export const action = (args: Route.ActionArgs) => actInRoom(args);

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) =>
    loaderData
      ? texts.report.toMeeting(weekName(loaderData.meeting.week, texts.desk.weekWord))
      : texts.error.notFoundTitle,
  );

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const answer = actionData && 'intent' in actionData ? actionData : null;
  const refused = actionData && !('intent' in actionData) ? actionData : null;
  return <ReportRoom {...loaderData} refused={refused} refusal={answer} />;
}

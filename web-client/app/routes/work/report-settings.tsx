import { changeSettings, loadSettings } from '../../workspace/reports/report-settings.server';
import { ReportSettings } from '../../workspace/reports/ReportSettings';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/report-settings';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export const loader = (args: Route.LoaderArgs) => loadSettings(args);

export const action = (args: Route.ActionArgs) => changeSettings(args);

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.report.settings);

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  return <ReportSettings {...loaderData} refusal={actionData ?? null} />;
}

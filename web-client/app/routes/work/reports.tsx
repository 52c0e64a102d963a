import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';
import { DutyTable } from '../../workspace/reports/DutyTable';
import { openMeetingsIn } from '../../workspace/reports/duties.server';
import { reporting } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/reports';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place } = await placeOf(args, reporting);
  return { place, meetings: await openMeetingsIn(ask, place) };
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.report.title);

export default function Reports({ loaderData: { place, meetings } }: Route.ComponentProps) {
  const { report } = usePage().texts;
  return (
    <>
      <PageHead title={report.title} lead={report.lead} />
      <DutyTable meetings={meetings} place={place} />
    </>
  );
}

import '@midas-ds/theme/variables.css';

import '../../styles/workspace.css';
import '../../styles/level.css';
import '../../styles/meeting.css';
import { weekName } from '../../dates';
import { meetingQuery } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { fail } from '../../request-context';
import { shownAreas } from '../../workspace/meeting/shown-area.server';
import { WallPage } from '../../workspace/meeting/WallPage';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/show-meeting';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export const handle = { alive: true };

/** Only the area that is shown leaves the server, and nothing of it that is not for everybody in the room. */
export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { meeting } = await ask(meetingQuery, { id: args.params.id });
  if (!meeting) fail('notFound', web.requestId);
  const areas = shownAreas(meeting);
  const wanted = Number(new URL(args.request.url).searchParams.get('omrade') ?? 1);
  const at = Math.min(Math.max(1, Math.trunc(wanted) || 1), areas.length);
  const area = areas[at - 1] ?? fail('notFound', web.requestId);
  const { municipality, week, id: meetingId, mark: shown } = meeting;
  return {
    place: place.path,
    meetingId,
    municipality: municipality.name,
    week,
    shown,
    area,
    at,
    all: areas.length,
  };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) =>
    loaderData
      ? texts.meeting.title(loaderData.municipality, weekName(loaderData.week, texts.desk.weekWord))
      : texts.error.notFoundTitle,
  );

export default function ShowMeeting({ loaderData: { municipality, week, ...shown } }: Route.ComponentProps) {
  const { texts } = usePage();
  return (
    <WallPage {...shown} title={texts.meeting.title(municipality, weekName(week, texts.desk.weekWord))} />
  );
}

import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';
import { PictureTable } from '../../workspace/PictureTable';
import { contentReaders } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import { ReportingRates } from '../../workspace/meeting/ReportingRates';
import { OpenMeetings } from '../../workspace/OpenMeetings';
import { meetingsOf, picturesIn, ratesOf } from '../../workspace/rooms.server';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/pictures';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

/** A year of fortnights. */
const shown = 26;

export async function loader(args: Route.LoaderArgs) {
  const { ask, part, place } = await placeOf(args, contentReaders);
  const [pictures, meetings, rates] = await Promise.all([
    picturesIn(ask, place.municipalities, shown),
    part(meetingsOf(ask, place)),
    part(ratesOf(ask, place)),
  ]);
  return { place, pictures, meetings: meetings ?? [], rates };
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.desk.pictures);

export default function Pictures({ loaderData }: Route.ComponentProps) {
  const { texts } = usePage();
  const { pictures } = loaderData;
  return (
    <>
      <PageHead
        title={texts.desk.pictures}
        meta={pictures.length < shown ? texts.desk.pictureCount(pictures.length) : texts.desk.newest(shown)}
      />
      <OpenMeetings place={loaderData.place} meetings={loaderData.meetings} />
      <PictureTable {...loaderData} />
      {loaderData.rates && <ReportingRates rates={loaderData.rates} />}
    </>
  );
}

import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';
import { PictureTable } from '../../workspace/PictureTable';
import { roomMeta } from '../../workspace/room-meta';
import { picturesIn } from '../../workspace/rooms.server';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/pictures';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

/** A year of fortnights. */
const shown = 26;

export async function loader(args: Route.LoaderArgs) {
  const { ask, place } = await placeOf(args);
  return { place, pictures: await picturesIn(ask, place.municipalities, shown) };
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.desk.pictures);

export default function Pictures({ loaderData }: Route.ComponentProps) {
  const { texts } = usePage();
  return (
    <>
      <PageHead title={texts.desk.pictures} meta={texts.desk.count(loaderData.pictures.length)} />
      <PictureTable {...loaderData} />
    </>
  );
}

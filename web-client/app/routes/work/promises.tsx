import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';
import { PromiseTable } from '../../workspace/PromiseTable';
import { roomMeta } from '../../workspace/room-meta';
import { contentReaders } from '../../workspace/roles';
import { promisesIn } from '../../workspace/rooms.server';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/promises';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place } = await placeOf(args, contentReaders);
  return { place, promises: await promisesIn(ask, place.municipalities) };
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.desk.promises);

export default function Promises({ loaderData }: Route.ComponentProps) {
  const { texts } = usePage();
  return (
    <>
      <PageHead title={texts.desk.promises} meta={texts.start.promiseCount(loaderData.promises.length)} />
      <PromiseTable {...loaderData} />
    </>
  );
}

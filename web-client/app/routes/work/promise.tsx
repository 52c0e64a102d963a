import { fail } from '../../request-context';
import { workPromise } from '../../documents/work-promise';
import { promiseNumber } from '../../promise-number';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import { WorkPromisePage } from '../../workspace/WorkPromisePage';
import type { Route } from './+types/promise';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const number = promiseNumber(args.params.number) ?? fail('notFound', web.requestId);
  const { municipality } = await ask(workPromise, { slug: args.params.slug, number });
  const promise = municipality?.promise ?? fail('notFound', web.requestId);
  return { place, promise, done: new URL(args.request.url).searchParams.get('gjort') };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => loaderData?.promise.title ?? texts.error.notFoundTitle);

export default function Promise({ loaderData: { place, promise, done } }: Route.ComponentProps) {
  return <WorkPromisePage place={place} promise={promise} done={done} />;
}

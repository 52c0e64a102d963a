import { fail } from '../../request-context';
import { promiseEvidence } from '../../documents/promise-evidence';
import { workPromise } from '../../documents/work-promise';
import { promiseNumber } from '../../promise-number';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import { WorkPromisePage } from '../../workspace/WorkPromisePage';
import type { Route } from './+types/promise';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, part, web, place } = await placeOf(args);
  const number = promiseNumber(args.params.number) ?? fail('notFound', web.requestId);
  const { slug } = args.params;
  const [{ municipality }, resting] = await Promise.all([
    ask(workPromise, { slug, number }),
    part(ask(promiseEvidence, { slug, number })),
  ]);
  const promise = municipality?.promise ?? fail('notFound', web.requestId);
  const evidence = resting?.municipality?.promise ?? null;
  return { place, promise, evidence, done: new URL(args.request.url).searchParams.get('gjort') };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => loaderData?.promise.title ?? texts.error.notFoundTitle);

export default function PromiseRoom({ loaderData }: Route.ComponentProps) {
  return <WorkPromisePage {...loaderData} />;
}

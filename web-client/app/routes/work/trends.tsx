import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import { areasShown, loadTrends, writeNote } from '../../workspace/trends/trends.server';
import { TrendRoom } from '../../workspace/trends/TrendRoom';
import type { Route } from './+types/trends';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const trends = await loadTrends(args);
  return { ...trends, shown: trends.history ? areasShown(trends.history, trends.filter.area) : [] };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const { pathname, searchParams } = new URL(args.request.url);
  searchParams.set('gjort', 'sparat');
  const done = `${paths(languageOf(pathname)).trends(place.path)}?${searchParams}`;
  return answer(values, await writeNote(ask, values), done);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.trends.room);

export default function Trends({ loaderData, actionData }: Route.ComponentProps) {
  return <TrendRoom {...loaderData} refusal={actionData ?? null} />;
}

import { Saved } from '../../components/Saved';
import { deficiencyQuery } from '../../documents/deficiencies';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { actOn } from '../../workspace/deficiencies/deficiency-act.server';
import { DeficiencyPage } from '../../workspace/deficiencies/DeficiencyPage';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/deficiency';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { deficiency } = await ask(deficiencyQuery, { id: args.params.id });
  if (!deficiency) fail('notFound', web.requestId);
  const done = new URL(args.request.url).searchParams.get('gjort');
  return { place: place.path, deficiency, done };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const { id } = args.params;
  return answer(values, await actOn(ask, id, values), `${to.deficiency(place.path, id)}?gjort=sparat`);
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => loaderData?.deficiency.description ?? texts.error.notFoundTitle);

export default function Deficiency({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = usePage();
  const { place, deficiency, done } = loaderData;
  const refusal = actionData ?? null;
  return (
    <>
      {done && !refusal && <Saved text={texts.deficiency.saved} />}
      <DeficiencyPage key={deficiency.version} place={place} deficiency={deficiency} refusal={refusal} />
    </>
  );
}

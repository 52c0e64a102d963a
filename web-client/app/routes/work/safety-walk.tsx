import { randomUUID } from 'node:crypto';

import { walkQuery } from '../../documents/safety-walk';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { mayNote } from '../../workspace/deficiencies/note-deficiency.server';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { actOnWalk } from '../../workspace/knowledge/walk-act.server';
import { walkChoicesIn } from '../../workspace/knowledge/walk-choices.server';
import { WalkPage } from '../../workspace/knowledge/WalkPage';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/safety-walk';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { safetyWalk: walk } = await ask(walkQuery, { id: args.params.id });
  if (!walk) fail('notFound', web.requestId);
  const choices = await walkChoicesIn(ask, place);
  const done = new URL(args.request.url).searchParams.has('gjort');
  return { place: place.path, walk, choices, done, formKey: randomUUID(), canNote: mayNote(place) };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const { id } = args.params;
  const gone = values['intent'] === 'remove';
  const next = gone
    ? `${to.knowledge(place.path)}?gjort=borttaget`
    : `${to.walk(place.path, id)}?gjort=sparat`;
  return answer(values, await actOnWalk(ask, id, values), next);
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, ({ knowledge: { walk }, error }) =>
    loaderData
      ? walk.name(loaderData.walk.place?.name ?? walk.somewhere, loaderData.walk.date)
      : error.notFoundTitle,
  );

export default function Walk({ loaderData, actionData }: Route.ComponentProps) {
  return <WalkPage key={loaderData.walk.id} {...loaderData} refusal={actionData ?? null} />;
}

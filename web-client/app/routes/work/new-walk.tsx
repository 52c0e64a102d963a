import { randomUUID } from 'node:crypto';

import { walkChoices } from '../../documents/safety-walk';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { FaultNote } from '../../workspace/knowledge/FaultNote';
import { mayWriteKnowledge, organisationsToChoose } from '../../workspace/knowledge/knowledge.server';
import { NewThing } from '../../workspace/knowledge/NewThing';
import { addWalkFrom } from '../../workspace/knowledge/walk-act.server';
import { walkChoicesIn } from '../../workspace/knowledge/walk-choices.server';
import { WalkFields } from '../../workspace/knowledge/WalkFields';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/new-walk';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, web } = await ownMunicipality(args);
  if (!mayWriteKnowledge(place)) fail('forbidden', web.requestId);
  return {
    place: place.path,
    choices: await walkChoicesIn(ask, place),
    organisations: organisationsToChoose(place),
    formKey: randomUUID(),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const found = await ask(walkChoices, { slug: municipality.slug });
  const { id } = found.municipality ?? fail('notFound', web.requestId);
  const done = await addWalkFrom(ask, id, values);
  // Its observations come next.
  const next = done.safetyWalk ? to.walk(place.path, done.safetyWalk.id) : to.knowledge(place.path);
  return answer(values, done, `${next}?gjort=sparat`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.knowledge.walk.new);

export default function NewWalk({ loaderData: { choices, ...page }, actionData }: Route.ComponentProps) {
  const { walk } = usePage().texts.knowledge;
  return (
    <>
      <NewThing {...page} words={walk} refusal={actionData ?? null}>
        <WalkFields choices={choices} />
        <p className="quiet">{walk.next}</p>
      </NewThing>
      <FaultNote signposts={choices?.signposts ?? null} />
    </>
  );
}

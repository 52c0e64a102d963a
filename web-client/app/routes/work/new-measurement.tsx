import { randomUUID } from 'node:crypto';

import { measurementChoices } from '../../documents/measurement';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { mayWriteKnowledge, organisationsToChoose } from '../../workspace/knowledge/knowledge.server';
import { addMeasurementFrom } from '../../workspace/knowledge/measurement-act.server';
import { measurementChoicesIn } from '../../workspace/knowledge/measurement-choices.server';
import { MeasurementFields } from '../../workspace/knowledge/MeasurementFields';
import { NewThing } from '../../workspace/knowledge/NewThing';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/new-measurement';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, web } = await ownMunicipality(args);
  if (!mayWriteKnowledge(place)) fail('forbidden', web.requestId);
  return {
    place: place.path,
    choices: await measurementChoicesIn(ask, place),
    organisations: organisationsToChoose(place),
    formKey: randomUUID(),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const found = await ask(measurementChoices, { slug: municipality.slug });
  const { id } = found.municipality ?? fail('notFound', web.requestId);
  const done = await addMeasurementFrom(ask, id, values);
  // Its rounds come next.
  const next = done.measurement ? to.measurement(place.path, done.measurement.id) : to.knowledge(place.path);
  return answer(values, done, `${next}?gjort=sparat`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.knowledge.measurement.new);

export default function NewMeasurement({
  loaderData: { choices, ...page },
  actionData,
}: Route.ComponentProps) {
  const { measurement } = usePage().texts.knowledge;
  return (
    <NewThing {...page} words={measurement} refusal={actionData ?? null}>
      <MeasurementFields choices={choices} />
    </NewThing>
  );
}

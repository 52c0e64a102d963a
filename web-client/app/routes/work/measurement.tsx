import { measurementQuery } from '../../documents/measurement';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { mayNote } from '../../workspace/deficiencies/note-deficiency.server';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { actOnMeasurement } from '../../workspace/knowledge/measurement-act.server';
import { measurementChoicesIn } from '../../workspace/knowledge/measurement-choices.server';
import { MeasurementPage } from '../../workspace/knowledge/MeasurementPage';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/measurement';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { measurement } = await ask(measurementQuery, { id: args.params.id });
  if (!measurement) fail('notFound', web.requestId);
  const choices = await measurementChoicesIn(ask, place);
  const done = new URL(args.request.url).searchParams.has('gjort');
  return { place: place.path, measurement, choices, done, canNote: mayNote(place) };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const language = languageOf(new URL(args.request.url).pathname);
  const to = paths(language);
  const { id } = args.params;
  const gone = values['intent'] === 'remove';
  const next = gone
    ? `${to.knowledge(place.path)}?gjort=borttaget`
    : `${to.measurement(place.path, id)}?gjort=sparat`;
  return answer(values, await actOnMeasurement(ask, id, values, textsIn(language)), next);
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => loaderData?.measurement.title ?? texts.error.notFoundTitle);

export default function Measurement({ loaderData, actionData }: Route.ComponentProps) {
  return <MeasurementPage key={loaderData.measurement.id} {...loaderData} refusal={actionData ?? null} />;
}

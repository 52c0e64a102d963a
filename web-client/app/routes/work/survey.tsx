import { surveyQuery } from '../../documents/survey';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { mayNote } from '../../workspace/deficiencies/note-deficiency.server';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { actOnSurvey } from '../../workspace/knowledge/survey-act.server';
import { SurveyPage } from '../../workspace/knowledge/SurveyPage';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/survey';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { survey } = await ask(surveyQuery, { id: args.params.id });
  if (!survey) fail('notFound', web.requestId);
  const done = new URL(args.request.url).searchParams.has('gjort');
  return { place: place.path, survey, done, canNote: mayNote(place) };
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
    : `${to.survey(place.path, id)}?gjort=sparat`;
  return answer(values, await actOnSurvey(ask, id, values, textsIn(language)), next);
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => loaderData?.survey.title ?? texts.error.notFoundTitle);

export default function Survey({ loaderData, actionData }: Route.ComponentProps) {
  return <SurveyPage key={loaderData.survey.id} {...loaderData} refusal={actionData ?? null} />;
}

import { randomUUID } from 'node:crypto';

import { knowledgeBoard } from '../../documents/knowledge';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { mayWriteKnowledge, organisationsToChoose } from '../../workspace/knowledge/knowledge.server';
import { NewThing } from '../../workspace/knowledge/NewThing';
import { addFrom } from '../../workspace/knowledge/survey-act.server';
import { SurveyFields } from '../../workspace/knowledge/SurveyFields';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/new-survey';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { place, web } = await ownMunicipality(args);
  if (!mayWriteKnowledge(place)) fail('forbidden', web.requestId);
  return { place: place.path, organisations: organisationsToChoose(place), formKey: randomUUID() };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const language = languageOf(new URL(args.request.url).pathname);
  const found = await ask(knowledgeBoard, { slug: municipality.slug });
  const { id } = found.municipality ?? fail('notFound', web.requestId);
  const done = await addFrom(ask, id, values, textsIn(language));
  return answer(values, done, `${paths(language).knowledge(place.path)}?gjort=sparat`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.knowledge.survey.new);

export default function NewSurvey({ loaderData, actionData }: Route.ComponentProps) {
  const { knowledge } = usePage().texts;
  return (
    <NewThing {...loaderData} words={knowledge.survey} refusal={actionData ?? null}>
      <SurveyFields />
    </NewThing>
  );
}

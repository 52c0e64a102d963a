import { Saved } from '../../components/Saved';
import { PageHead } from '../../components/PageHead';
import { dayOf } from '../../dates';
import { feedbackDuty, feedbackTold, giveFeedback, markFeedbackRead } from '../../documents/feedback';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { FeedbackDutyView } from '../../workspace/feedback/FeedbackDutyView';
import { FeedbackToldView } from '../../workspace/feedback/FeedbackToldView';
import { givesFeedback, isToldFeedback } from '../../workspace/feedback/feedback-roles';
import { answer, confirmed, valuesOf } from '../../workspace/form-act.server';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/feedback';

export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';
export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

/** So far back the share given in time is counted. */
const yearMs = 365 * 86_400_000;

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place, municipality } = await ownMunicipality(args);
  if (!givesFeedback(place) && !isToldFeedback(place)) fail('forbidden', web.requestId);
  const { searchParams } = new URL(args.request.url);
  const about = { slug: municipality.slug, after: searchParams.get('efter') };
  const here = { place: place.path, done: searchParams.get('gjort'), after: about.after };
  if (!givesFeedback(place)) {
    const told = (await ask(feedbackTold, about)).municipality ?? fail('notFound', web.requestId);
    return { ...here, told, duty: null };
  }
  const span = { from: dayOf(new Date(Date.now() - yearMs)), to: dayOf(new Date()) };
  const duty = (await ask(feedbackDuty, { ...about, ...span })).municipality;
  return { ...here, told: null, duty: duty ?? fail('notFound', web.requestId) };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const here = paths(languageOf(new URL(args.request.url).pathname)).feedback(place.path);
  if (values['intent'] === 'last') {
    const input = { feedback: readIn(values['read'] ?? '') };
    return answer(values, (await ask(markFeedbackRead, { input })).markFeedbackRead, `${here}?gjort=last`);
  }
  const note = values['note']?.trim() || null;
  const input = {
    ...{ feedbackId: values['id'] ?? '', expectedVersion: Number(values['version']), note },
    ...confirmed(values),
  };
  const payload = (await ask(giveFeedback, { input })).giveFeedback;
  return answer(values, payload, `${here}?gjort=lamnad`);
}

/** What a form says was read: ids, each with the version that was on the page. */
const readIn = (text: string) =>
  text.split(' ').map((one) => {
    const [feedbackId = '', version] = one.split('|');
    return { feedbackId, version: Number(version) };
  });

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.feedback.room);

export default function FeedbackRoom({ loaderData, actionData }: Route.ComponentProps) {
  const { feedback } = usePage().texts;
  const { done, told, duty } = loaderData;
  const refusal = actionData ?? null;
  return (
    <>
      {done && !refusal && feedback.done[done] && <Saved text={feedback.done[done]} />}
      <PageHead title={feedback.room} lead={duty ? feedback.leadKeeper : feedback.leadTold} />
      {duty && <FeedbackDutyView {...loaderData} duty={duty} refusal={refusal} />}
      {told && <FeedbackToldView {...loaderData} told={told} refusal={refusal} />}
    </>
  );
}

import { randomUUID } from 'node:crypto';

import { Saved } from '../../components/Saved';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { actAtMeeting } from '../../workspace/council/council-act.server';
import { loadCouncilMeeting } from '../../workspace/council/council-meeting.server';
import { CouncilMeetingPage } from '../../workspace/council/CouncilMeetingPage';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/council-meeting';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { place, meeting } = await loadCouncilMeeting(args);
  const done = new URL(args.request.url).searchParams.get('gjort');
  return { place: place.path, meeting, done, formKey: randomUUID() };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const { id } = args.params;
  return answer(
    values,
    await actAtMeeting(ask, id, values),
    `${to.councilMeeting(place.path, id)}?gjort=sparat`,
  );
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) =>
    loaderData
      ? texts.council.meeting(loaderData.meeting.municipality.name, loaderData.meeting.date)
      : texts.error.notFoundTitle,
  );

export default function Meeting({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = usePage();
  const { meeting, done } = loaderData;
  const refusal = actionData ?? null;
  return (
    <>
      {done && !refusal && <Saved text={texts.council.saved} />}
      <CouncilMeetingPage key={meeting.id} {...loaderData} refusal={refusal} />
    </>
  );
}

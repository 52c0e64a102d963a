import { randomUUID } from 'node:crypto';

import '../../styles/meeting.css';

import { meetingQuery } from '../../documents/meeting';
import { fail } from '../../request-context';
import { weekName } from '../../dates';
import { act } from '../../workspace/meeting/meeting-acts.server';
import { MeetingPage } from '../../workspace/meeting/MeetingPage';
import type { Place } from '../../workspace/places';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/meeting';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { meetingClientAction as clientAction } from '../../workspace/meeting/keep-typed';

const writers = ['coordinator', 'deputy', 'kommunpolis'];
const mayBegin = ({ roles }: Place) => roles.some(({ role }) => writers.includes(role));

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { meeting } = await ask(meetingQuery, { id: args.params.id });
  if (!meeting) fail('notFound', web.requestId);
  const { jointPicture: picture, state } = meeting;
  const editable = picture ? picture.viewerCan.edit : state === 'PLANNED' && mayBegin(place);
  const done = new URL(args.request.url).searchParams.get('gjort');
  const told = done === 'last' || done === 'upplast' ? (done as 'last' | 'upplast') : null;
  return { place: place.path, meeting, editable, done: told, noteKey: randomUUID() };
}

export async function action(args: Route.ActionArgs) {
  const { ask } = await placeOf(args);
  return act(ask, args.params.id, await args.request.formData());
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => {
    if (!loaderData) return texts.error.notFoundTitle;
    const { municipality, week } = loaderData.meeting;
    return texts.meeting.title(municipality.name, weekName(week, texts.desk.weekWord));
  });

export default function MeetingRoom({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingPage key={loaderData.meeting.id} {...loaderData} answer={actionData ?? null} />;
}

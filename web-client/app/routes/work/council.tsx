import { randomUUID } from 'node:crypto';

import { allNodes } from '../../all-nodes';
import { councilInquiries, councilRoom, planCouncilMeeting } from '../../documents/council';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { CouncilRoom } from '../../workspace/council/CouncilRoom';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { keepers } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/council';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const [municipality] = place.municipalities;
  if (!municipality || place.kind !== 'municipality') fail('forbidden', web.requestId);
  const { slug } = municipality;
  const { searchParams } = new URL(args.request.url);
  const before = searchParams.get('fore');
  const [found, inquiries] = await Promise.all([
    ask(councilRoom, { slug, before }),
    allNodes(async (after) => (await ask(councilInquiries, { slug, after })).municipality?.inquiries ?? none),
  ]);
  return {
    place: place.path,
    municipality: found.municipality ?? fail('notFound', web.requestId),
    inquiries,
    isOlder: before !== null,
    done: searchParams.get('gjort'),
    plans: place.roles.some(({ role }) => keepers.includes(role)),
    formKey: randomUUID(),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const { planCouncilMeeting: payload } = await ask(planCouncilMeeting, {
    input: {
      municipalityId: values['municipality'] ?? '',
      date: values['date'] ?? '',
      place: values['place'] ?? '',
      idempotencyKey: values['key'] ?? '',
    },
  });
  const to = paths(languageOf(new URL(args.request.url).pathname));
  return answer(values, payload, `${to.council(place.path)}?gjort=planerat`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.council.room);

export default function Council({ loaderData, actionData }: Route.ComponentProps) {
  return <CouncilRoom {...loaderData} refusal={actionData ?? null} />;
}

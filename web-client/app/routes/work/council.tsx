import { randomUUID } from 'node:crypto';

import { councilRoom, planCouncilMeeting } from '../../documents/council';
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

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const [municipality] = place.municipalities;
  if (!municipality || place.kind !== 'municipality') fail('forbidden', web.requestId);
  const found = await ask(councilRoom, { slug: municipality.slug });
  return {
    place: place.path,
    municipality: found.municipality ?? fail('notFound', web.requestId),
    done: new URL(args.request.url).searchParams.get('gjort'),
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

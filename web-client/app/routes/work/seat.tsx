import { workGroup } from '../../documents/group';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { groupActs } from '../../workspace/group/group-act.server';
import { SeatPage } from '../../workspace/group/SeatPage';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/seat';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const { municipality: answered } = await ask(workGroup, { slug: municipality.slug });
  const group = answered?.situationGroup;
  const seat = group?.members.nodes.find(({ id }) => id === args.params.id);
  if (!group?.viewerCan.edit || !seat) fail('notFound', web.requestId);
  const organisations = group.organisations.nodes.map(({ slug, name }) => ({ slug, name }));
  return { place: place.path, municipalityId: answered!.id, seat, organisations };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place, web } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const intent = values['intent'] ?? '';
  if (intent !== 'member' && intent !== 'remove-member') fail('notFound', web.requestId);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  return answer(values, await groupActs[intent]!(ask, values), `${to.groupSettings(place.path)}#medlemmar`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.group.changeSeat);

export default function Seat({ loaderData, actionData }: Route.ComponentProps) {
  return <SeatPage {...loaderData} refusal={actionData ?? null} />;
}

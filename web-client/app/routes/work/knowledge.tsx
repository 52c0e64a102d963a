import { knowledgeBoard } from '../../documents/knowledge';
import { fail } from '../../request-context';
import { mayWriteKnowledge } from '../../workspace/knowledge/knowledge.server';
import { KnowledgeRoom } from '../../workspace/knowledge/KnowledgeRoom';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/knowledge';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const { municipality: board } = await ask(knowledgeBoard, { slug: municipality.slug });
  if (!board?.surveys) fail('forbidden', web.requestId);
  const done = new URL(args.request.url).searchParams.get('gjort');
  return { place: place.path, board, mayWrite: mayWriteKnowledge(place), done };
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.knowledge.room);

export default function Knowledge({ loaderData }: Route.ComponentProps) {
  return <KnowledgeRoom {...loaderData} />;
}

import { ImportRoom } from '../../workspace/imports/ImportRoom';
import { loadImports, sendFile, type FileRefusal } from '../../workspace/imports/imports.server';
import { keepTyped } from '../../workspace/keep-typed';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/imports';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export const loader = (args: Route.LoaderArgs) => loadImports(args);

export const action = (args: Route.ActionArgs) => sendFile(args);

export const clientAction = keepTyped((refusal): FileRefusal => ({ refusal, earlier: null }));

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, ({ imports }) => imports.title);

export default function Imports({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportRoom {...loaderData} refused={actionData ?? null} />;
}

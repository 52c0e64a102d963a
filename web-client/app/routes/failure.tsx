import { fail, webRequest } from '../request-context';
import type { Route } from './+types/failure';

const kinds = ['signInFailed', 'signInUnavailable', 'signedOutHere', 'refused', 'unavailable'] as const;

/** Error pages that the server shows before any room is reached: refused requests and failed sign-ins. */
export function loader({ context, params }: Route.LoaderArgs): never {
  fail(kinds.find((kind) => kind === params.kind) ?? 'notFound', context.get(webRequest).requestId);
}

export default function Failure() {
  return null;
}

import { fail, webRequest } from '../request-context';
import type { Route } from './+types/not-found';

export function loader({ context }: Route.LoaderArgs): never {
  fail('notFound', context.get(webRequest).requestId);
}

export default function NotFound() {
  return null;
}

import { pageMeta } from '../page-meta';
import { AccessibilityPage } from '../public/TextPages';
import { webRequest } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import type { Route } from './+types/accessibility';

export function loader({ context }: Route.LoaderArgs) {
  return { origin: context.get(webRequest).origin };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  pageMeta(location.pathname, {
    ...textsIn(languageOf(location.pathname)).accessibility,
    origin: loaderData?.origin,
  });

export default AccessibilityPage;

import { pageMeta } from '../page-meta';
import { AboutPage } from '../public/TextPages';
import { webRequest } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import type { Route } from './+types/about';

export function loader({ context }: Route.LoaderArgs) {
  return { origin: context.get(webRequest).origin };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  pageMeta(location.pathname, {
    ...textsIn(languageOf(location.pathname)).about,
    origin: loaderData?.origin,
  });

export default AboutPage;

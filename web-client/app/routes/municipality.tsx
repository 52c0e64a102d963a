import {
  municipalityPage,
  municipalityPromises,
  municipalityResults,
  type ActivityCounts,
  type ListedPromise,
} from '../documents/municipality-page';
import { pageMeta } from '../page-meta';
import { newestFirst } from '../newest-first';
import { MunicipalityPage } from '../public/MunicipalityPage';
import { fail, orFail, orNull, webRequest } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import type { Route } from './+types/municipality';

export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const web = context.get(webRequest);
  const [{ municipality }, promises, results] = await Promise.all([
    orFail(web, web.askPublic(municipalityPage, { slug })),
    orNull(web, web.askPublic(municipalityPromises, { slug })),
    orNull(web, web.askPublic(municipalityResults, { slug })),
  ]);
  if (!municipality) fail('notFound', web.requestId);
  const listed = promises?.municipality?.promises ? newestFirst(promises.municipality.promises.nodes) : null;
  return {
    municipality,
    promises: listed,
    results: results?.municipality?.activityComparison
      ? ofListed(results.municipality.activityComparison, listed)
      : null,
    origin: web.origin,
  };
}

/** The counts follow the promises after a moment; a promise just withdrawn must be gone from both at once. */
function ofListed(results: ActivityCounts[], promises: ListedPromise[] | null): ActivityCounts[] {
  if (!promises) return results;
  const numbers = new Set(promises.map(({ number }) => number));
  return results.filter(({ promiseNumber }) => numbers.has(promiseNumber));
}

export const meta: Route.MetaFunction = ({ location, loaderData }) => {
  const texts = textsIn(languageOf(location.pathname));
  if (!loaderData)
    return pageMeta(location.pathname, {
      title: texts.error.notFoundTitle,
      description: texts.error.notFound,
    });
  const { name } = loaderData.municipality;
  return pageMeta(location.pathname, {
    title: texts.municipality.title(name),
    description: texts.municipality.description(name),
    origin: loaderData.origin,
  });
};

export default function Municipality({ loaderData }: Route.ComponentProps) {
  return <MunicipalityPage {...loaderData} />;
}

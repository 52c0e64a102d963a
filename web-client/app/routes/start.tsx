import { allNodes } from '../all-nodes';
import { newestPromises, startCounts, startMunicipalities } from '../documents/start-page';
import { pageMeta } from '../page-meta';
import { StartPage } from '../public/StartPage';
import { orFail, orNull, webRequest } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import type { Route } from './+types/start';

export async function loader({ context }: Route.LoaderArgs) {
  const web = context.get(webRequest);
  const listed = allNodes(
    async (after) => (await web.askPublic(startMunicipalities, { after })).municipalities,
  );
  const counted = allNodes(async (after) => (await web.askPublic(startCounts, { after })).municipalities);
  const [municipalities, counts, newest] = await Promise.all([
    orFail(web, listed),
    orNull(web, counted),
    orNull(web, web.askPublic(newestPromises, {})),
  ]);
  const countOf = new Map(counts?.map(({ slug, promises }) => [slug, promises?.totalCount ?? 0]));
  return {
    municipalities: municipalities.map((one) => ({ ...one, promiseCount: countOf.get(one.slug) ?? null })),
    newest: newest?.publishedPromises.nodes ?? null,
    origin: web.origin,
  };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) => {
  const { start } = textsIn(languageOf(location.pathname));
  return pageMeta(location.pathname, {
    title: start.title,
    description: start.description,
    origin: loaderData?.origin,
  });
};

export default function Start({ loaderData }: Route.ComponentProps) {
  return <StartPage municipalities={loaderData.municipalities} newest={loaderData.newest} />;
}

import { startMunicipalities, startPromises } from '../documents/start-page';
import { pageMeta } from '../page-meta';
import { StartPage } from '../public/StartPage';
import { orFail, orNull, webRequest } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import type { Route } from './+types/start';

export async function loader({ context }: Route.LoaderArgs) {
  const web = context.get(webRequest);
  const [{ municipalities }, promises] = await Promise.all([
    orFail(web, web.askPublic(startMunicipalities, {})),
    orNull(web, web.askPublic(startPromises, {})),
  ]);
  const counts = new Map(
    promises?.municipalities.nodes.map(({ slug, promises }) => [slug, promises?.totalCount ?? 0]),
  );
  return {
    municipalities: municipalities.nodes.map((one) => ({
      ...one,
      promiseCount: counts.get(one.slug) ?? null,
    })),
    newest: promises?.publishedPromises.nodes ?? null,
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

import { startPage } from '../documents/start-page';
import { pageMeta } from '../page-meta';
import { StartPage } from '../public/StartPage';
import { orFail, webRequest } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import type { Route } from './+types/start';

export async function loader({ context }: Route.LoaderArgs) {
  const web = context.get(webRequest);
  const { municipalities, publishedPromises } = await orFail(web, web.askPublic(startPage, {}));
  return { municipalities: municipalities.nodes, newest: publishedPromises.nodes, origin: web.origin };
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

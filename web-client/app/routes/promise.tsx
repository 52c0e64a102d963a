import { promisePage } from '../documents/promise-page';
import { pageMeta } from '../page-meta';
import { PromisePage } from '../public/PromisePage';
import { fail, orFail, webRequest } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import { promiseNumber } from '../promise-number';
import type { Route } from './+types/promise';

export async function loader({ context, params }: Route.LoaderArgs) {
  const web = context.get(webRequest);
  const number = promiseNumber(params.number) ?? fail('notFound', web.requestId);
  const { municipality } = await orFail(web, web.askPublic(promisePage, { slug: params.slug, number }));
  if (!municipality?.promise) fail('notFound', web.requestId);
  return { promise: municipality.promise, origin: web.origin };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) => {
  const texts = textsIn(languageOf(location.pathname));
  if (!loaderData)
    return pageMeta(location.pathname, {
      title: texts.error.notFoundTitle,
      description: texts.error.notFound,
    });
  const { title, municipality, period } = loaderData.promise;
  return pageMeta(location.pathname, {
    title: `${title}, ${municipality.name}`,
    description: texts.promise.description(title, municipality.name, period.label),
    origin: loaderData.origin,
  });
};

export default function Promise({ loaderData }: Route.ComponentProps) {
  return <PromisePage promise={loaderData.promise} />;
}

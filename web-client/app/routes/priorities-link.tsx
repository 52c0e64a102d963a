import { data } from 'react-router';

import '../styles/level.css';

import { PageHead } from '../components/PageHead';
import { prioritiesByLink } from '../documents/priorities';
import { usePage } from '../page-context';
import { currentPromises } from '../public/current-promises';
import { PrioritiesBody } from '../public/PrioritiesBody';
import { orFail, webRequest, type ErrorData } from '../request-context';
import { languageOf, textsIn } from '../texts/language';
import type { Route } from './+types/priorities-link';

// Its own, so that its own headers go with it.
export { RoomError as ErrorBoundary } from '../workspace/RoomError';

/** Nobody keeps the page, finds it by a search, or learns its address from a link on it. */
const secretHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
};

/** Unknown, revoked and expired are one answer, as secret as the page. */
function nowhere(requestId: string): never {
  throw data({ kind: 'notFound', requestId } satisfies ErrorData, { status: 404, headers: secretHeaders });
}

/** Current priorities for an organisation's staff, who have the secret address and are not signed in. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const web = context.get(webRequest);
  const secret = /^[\w-]{43}$/.exec(params.secret)?.[0] ?? nowhere(web.requestId);
  const { priorities } = await orFail(web, web.askPublic(prioritiesByLink, { secret }));
  if (!priorities) nowhere(web.requestId);
  const promises = await currentPromises(web, priorities.municipality.slug);
  return data({ priorities, promises }, { headers: secretHeaders });
}

export const headers: Route.HeadersFunction = ({ loaderHeaders, errorHeaders }) =>
  errorHeaders ?? loaderHeaders;

export const meta: Route.MetaFunction = ({ location, loaderData }) => {
  const texts = textsIn(languageOf(location.pathname));
  const title = loaderData
    ? texts.priorities.title(loaderData.priorities.municipality.name)
    : texts.error.notFoundTitle;
  return [{ title: `${title} – ${texts.site.name}` }, { name: 'robots', content: 'noindex, nofollow' }];
};

export default function PrioritiesLink({ loaderData: { priorities, promises } }: Route.ComponentProps) {
  const { priorities: texts } = usePage().texts;
  const { municipality } = priorities;
  return (
    <>
      <PageHead
        title={texts.title(municipality.name)}
        lead={texts.lead}
        meta={priorities.fictitious ? `${texts.fictitious} ${texts.privateLink}` : texts.privateLink}
      />
      <PrioritiesBody priorities={priorities} promises={promises} slug={municipality.slug} />
    </>
  );
}

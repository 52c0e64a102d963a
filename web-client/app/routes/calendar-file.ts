import { toCalendar } from '../calendar-file';
import { calendarFile } from '../documents/calendar';
import { fail, orFail, webRequest } from '../request-context';
import type { Route } from './+types/calendar-file';

/** The meetings behind a secret address, for a calendar program: when they are, and which are cancelled. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const web = context.get(webRequest);
  const secret = /^([\w-]{43})\.ics$/.exec(params.file)?.[1] ?? fail('notFound', web.requestId);
  const { calendar } = await orFail(web, web.askPublic(calendarFile, { secret }));
  if (!calendar) fail('notFound', web.requestId);
  return new Response(toCalendar(calendar), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
    },
  });
}

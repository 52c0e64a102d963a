import { dayOf } from '../dates';
import { promisedDirections, type PromisedDirections } from '../documents/priorities';
import { promiseNow } from '../promise-state';
import { orNull, type WebRequest } from '../request-context';

/** What is published and applies today, asked for as nobody: so nothing that is not public is among it. */
export async function currentPromises(web: WebRequest, slug: string): Promise<PromisedDirections[] | null> {
  const found = await orNull(web, web.askPublic(promisedDirections, { slug }));
  if (!found) return null;
  const today = dayOf(new Date());
  const promises = found.municipality?.promises?.nodes ?? [];
  return promises.filter(({ period }) => promiseNow(period, today) === 'current');
}

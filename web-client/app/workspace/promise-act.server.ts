import { data, redirect, type RouterContextProvider } from 'react-router';

import type { Document } from '../documents/document';
import {
  workPromise,
  type ActInput,
  type ActPayload,
  type CurrentPromise,
  type WorkPromise,
} from '../documents/work-promise';
import type { UserError } from '../documents/types';
import { paths } from '../paths';
import { promiseNumber } from '../promise-number';
import { fail } from '../request-context';
import { languageOf } from '../texts/language';
import type { Place } from './places';
import { keepers } from './roles';
import { placeOf } from './signed-in.server';

interface ActArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { kind: string; key: string; slug: string; number: string };
}

export interface RefusedAct {
  /** What stood in the way, in the words of the service. */
  problems: UserError[];
  /** The promise as it is now, when somebody else has changed it. */
  current: CurrentPromise | null;
  /** What the person had written, so that nothing is lost. */
  note: string;
}

/** The promise that an act is about, for the page that asks before it is done. */
export async function loadForAct(
  args: ActArgs,
  act: keyof WorkPromise['viewerCan'],
): Promise<{ place: Place; promise: WorkPromise; possible: boolean }> {
  const { ask, web, place } = await placeOf(args, keepers);
  const number = promiseNumber(args.params.number) ?? fail('notFound', web.requestId);
  const { municipality } = await ask(workPromise, { slug: args.params.slug, number });
  const promise = municipality?.promise ?? fail('notFound', web.requestId);
  return { place, promise, possible: promise.viewerCan[act] };
}

type ActDocument<Key extends string> = Document<Record<Key, ActPayload>, { input: ActInput }>;

/** Does the act on the version the person saw. Refused, the page comes back with the reasons and what was written. */
export async function doAct<Key extends string>(
  args: ActArgs,
  document: ActDocument<Key>,
  key: Key,
  done: string,
) {
  const { ask, place } = await placeOf(args);
  const form = await args.request.formData();
  const note = String(form.get('anteckning') ?? '').trim();
  const input: ActInput = {
    promiseId: String(form.get('id') ?? ''),
    expectedVersion: Number(form.get('version')),
    ...(note ? { changeNote: note } : {}),
  };
  const payload = (await ask(document, { input }))[key];
  if (payload.userErrors.length > 0) {
    const refused: RefusedAct = { problems: payload.userErrors, current: payload.promise, note };
    return data(refused, { status: isConflict(refused) ? 409 : 422 });
  }
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const promise = to.workPromise(place.path, args.params.slug, Number(args.params.number));
  throw redirect(`${promise}?gjort=${done}`, 303);
}

const isConflict = ({ problems }: RefusedAct) => problems.some(({ code }) => code === 'CONFLICT');

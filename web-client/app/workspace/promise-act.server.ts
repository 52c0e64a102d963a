import { data, redirect, type RouterContextProvider } from 'react-router';

import type { Document } from '../documents/document';
import {
  workPromise,
  type ActPayload,
  type CurrentPromise,
  type WorkPromise,
} from '../documents/work-promise';
import { paths } from '../paths';
import { promiseNumber } from '../promise-number';
import { fail } from '../request-context';
import { languageOf } from '../texts/language';
import type { Place } from './places';
import { placeOf } from './signed-in.server';

interface ActArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { kind: string; key: string; slug: string; number: string };
}

export interface RefusedAct {
  /** Codes of what stood in the way. */
  problems: string[];
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
  const { ask, web, place } = await placeOf(args);
  const number = promiseNumber(args.params.number) ?? fail('notFound', web.requestId);
  const { promise } = await ask(workPromise, { slug: args.params.slug, number });
  if (!promise) fail('notFound', web.requestId);
  return { place, promise, possible: promise.viewerCan[act] };
}

type ActDocument<Key extends string, Note extends string> = Document<
  Record<Key, ActPayload>,
  { input: { id: string; expectedVersion: number } & Partial<Record<Note, string>> }
>;

/** Does the act on the version the person saw. Refused, the page comes back with the reasons and what was written. */
export async function doAct<Key extends string, Note extends string>(
  args: ActArgs,
  {
    document,
    key,
    note: noteName,
    done,
  }: { document: ActDocument<Key, Note>; key: Key; note: Note; done: string },
) {
  const { ask, place } = await placeOf(args);
  const form = await args.request.formData();
  const note = String(form.get('anteckning') ?? '').trim();
  const input = {
    id: String(form.get('id') ?? ''),
    expectedVersion: Number(form.get('version')),
    ...(note ? ({ [noteName]: note } as Partial<Record<Note, string>>) : {}),
  };
  const payload = (await ask(document, { input: input as typeof input & Partial<Record<Note, string>> }))[
    key
  ];
  if (payload.userErrors.length > 0) {
    const problems = payload.userErrors.map(({ code }) => code);
    return data({ problems, current: payload.promise, note } satisfies RefusedAct, {
      status: problems.includes('CONFLICT') ? 409 : 422,
    });
  }
  const to = paths(languageOf(new URL(args.request.url).pathname));
  throw redirect(
    `${to.workPromise(place.path, args.params.slug, Number(args.params.number))}?gjort=${done}`,
    303,
  );
}

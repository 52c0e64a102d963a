import { data, isRouteErrorResponse } from 'react-router';

import type { Refusal } from '../components/Field';
import type { UserError } from '../documents/types';
import type { ErrorData } from '../request-context';
import { languageOf, textsIn, type Texts } from '../texts/language';

interface Sending {
  request: Request;
  serverAction: <Answer>() => Promise<Answer>;
}

/** Between a form and the server, in the browser: what cannot be sent comes back as refused, with what was written. */
export const clientAction = keepTyped((refusal) => refusal);

/**
 * The same for a room whose answers have another shape. An error would put its page in the form's place, and a
 * person who is signed out would be led away from it: either way what was written would be lost.
 */
export function keepTyped<Answer>(shape: (refusal: Refusal) => Answer) {
  return async ({ request, serverAction }: Sending) => {
    const form = await request.clone().formData();
    try {
      return await serverAction<never>();
    } catch (error) {
      if (isDone(error)) throw error;
      const { unsent } = textsIn(languageOf(new URL(request.url).pathname));
      return data(shape(refusalOf(form, problemOf(error, unsent))), { status: notSent });
    }
  };
}

/** The status by which a room knows that loading anew would fail as well. */
const notSent = 503;

/**
 * A room whose forms carry versions loads anew after a refusal too, which it would not by itself: what somebody else
 * has saved then shows beside what was written.
 */
export const afterRefusal = ({ actionStatus }: { actionStatus?: number }) => actionStatus !== notSent;

/** A redirect inside the workspace is how a done act ends; one to a whole new page leads to the sign-in. */
const isDone = (error: unknown) => error instanceof Response && !leadsToSignIn(error);

const leadsToSignIn = (error: unknown) =>
  error instanceof Response && error.headers.has('X-Remix-Reload-Document');

function problemOf(error: unknown, texts: Texts['unsent']): UserError {
  if (leadsToSignIn(error)) return { code: 'UNAUTHENTICATED', message: texts.signedOut, path: null };
  const kind = isRouteErrorResponse(error) ? (error.data as ErrorData | null)?.kind : null;
  if (kind === 'forbidden') return { code: 'FORBIDDEN', message: texts.forbidden, path: null };
  if (kind === 'notFound') return { code: 'NOT_FOUND', message: texts.notFound, path: null };
  return { code: 'UNAVAILABLE', message: texts.unavailable, path: null };
}

function refusalOf(form: FormData, problem: UserError): Refusal {
  const typed = [...form].filter(([, value]) => typeof value === 'string') as [string, string][];
  const values = Object.fromEntries(typed);
  return { intent: values['intent'] ?? '', problems: [problem], values };
}

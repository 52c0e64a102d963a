import { createContext, data } from 'react-router';

import type { Document } from './documents/document';
import { GatewayTrouble } from './gateway';
import type { ErrorKind } from './public/ErrorPage';

/** What the server gives each request's loaders and actions. */
export interface WebRequest {
  requestId: string;
  /** Marks this answer's scripts; public pages have none. */
  nonce: string | undefined;
  /** The origin of permanent addresses, such as `https://loften.example.se`. */
  origin: string;
  /** Asks as nobody: what comes back may be shown to anyone and cached. */
  askPublic: Ask;
  /** Asks as the signed-in person, acting in one organisation. Null when nobody is signed in. */
  signedIn: null | ((actingIn?: string) => Promise<Ask>);
  /** The key that seals what the signed-in person has written and not yet saved, about one thing. Null for nobody. */
  draftKey: null | ((about: string) => Promise<string>);
  /** Whether what was sent is more than we take; the form's data are then gone. */
  uploadTooLarge: boolean;
  /** Makes a page of HTML, which asks the network for nothing, into tagged PDF. */
  printPdf: (html: string) => Promise<Uint8Array>;
  warn: (message: string, details: Record<string, unknown>) => void;
}

export type Ask = <Result, Variables extends Record<string, unknown>>(
  document: Document<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

export const webRequest = createContext<WebRequest>();

/** What an error page knows: its kind, and the number that leads to the log. */
export interface ErrorData {
  kind: ErrorKind;
  requestId: string;
}

const statuses: Record<ErrorKind, number> = {
  notFound: 404,
  forbidden: 403,
  unavailable: 503,
  signInFailed: 400,
  signInUnavailable: 503,
  signedOutHere: 503,
  refused: 403,
};

/** Leaves a loader or action with an error page. */
export function fail(kind: ErrorKind, requestId: string): never {
  throw data({ kind, requestId } satisfies ErrorData, { status: statuses[kind] });
}

/** Runs a question and turns the gateway's trouble into the page that tells it. */
export async function orFail<Result>(request: WebRequest, question: Promise<Result>): Promise<Result> {
  try {
    return await question;
  } catch (error) {
    if (!(error instanceof GatewayTrouble)) throw error;
    request.warn('gateway trouble', { requestId: request.requestId, codes: error.codes });
    fail(error.trouble === 'unauthenticated' ? 'unavailable' : error.trouble, request.requestId);
  }
}

/** Runs a question whose answer is only a part of the page: null when it cannot be had now. */
export async function orNull<Result>(request: WebRequest, question: Promise<Result>): Promise<Result | null> {
  try {
    return await question;
  } catch (error) {
    if (!(error instanceof GatewayTrouble)) throw error;
    request.warn('part of a page is missing', { requestId: request.requestId, codes: error.codes });
    return null;
  }
}

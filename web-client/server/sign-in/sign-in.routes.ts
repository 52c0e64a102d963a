import { Router, type Request, type Response } from 'express';

import { paths } from '../../app/paths';
import { languageOf } from '../../app/texts/language';
import type { Log } from '../log';
import { safeReturnPath } from '../return-path';
import type { Cookies } from '../session/session-cookie';
import type { SessionStore } from '../session/session-store';
import type { TokenCipher } from '../session/token-cipher';
import type { Keycloak } from './keycloak';
import { newPendingSignIn, openPending, pendingForMs, sealPending } from './pending-sign-in';
import { SignInRefused } from './trouble';

export interface SignInParts {
  origin: string;
  keycloak: Keycloak;
  sessions: SessionStore;
  cookies: Cookies;
  cipher: TokenCipher;
  log: Log;
  /** Shows one of the failure pages. */
  showFailure: (
    request: Request,
    response: Response,
    kind: 'signInFailed' | 'signInUnavailable' | 'signedOutHere',
    language: string,
  ) => Promise<void>;
}

/** No working day is longer; Keycloak's own session may end before. */
const sessionHours = 10;

/** Sign in, come back, sign out. */
export function signInRoutes(parts: SignInParts): Router {
  const router = Router();
  router.use(['/logga-in', '/logga-ut'], (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/logga-in', (request, response) => startSignIn(parts, request, response));
  router.get('/logga-in/svar', (request, response) => finishSignIn(parts, request, response));
  router.post('/logga-ut', (request, response) => signOut(parts, request, response));
  return router;
}

async function startSignIn(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const { keycloak, sessions, cookies, cipher, log, showFailure } = parts;
  const returnTo = safeReturnPath(request.query.till);
  const language = languageOf(returnTo);
  const id = cookies.sessionId(request);
  if (id && (await sessions.read(id))) return response.redirect(303, returnTo);
  const pending = newPendingSignIn(returnTo);
  try {
    const url = await keycloak.authorizationUrl(pending, language);
    cookies.setSignIn(response, sealPending(cipher, pending), pendingForMs);
    response.redirect(303, url.href);
  } catch (error) {
    log.warn(
      { requestId: response.locals.requestId, reason: (error as Error).message },
      'sign-in is not possible',
    );
    await showFailure(request, response, 'signInUnavailable', language);
  }
}

async function finishSignIn(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const { origin, keycloak, sessions, cookies, cipher, log, showFailure } = parts;
  const pending = openPending(cipher, cookies.signIn(request));
  cookies.clearSignIn(response);
  try {
    if (!pending) throw new SignInRefused('no sign-in was under way in this browser');
    const tokens = await keycloak.exchange(new URL(request.originalUrl, origin), pending);
    const before = cookies.sessionId(request);
    if (before) await sessions.remove(before);
    const expiresAt = new Date(Date.now() + sessionHours * 3_600_000);
    cookies.setSession(response, await sessions.create(tokens, expiresAt));
    log.info({ requestId: response.locals.requestId }, 'signed in');
    response.redirect(303, pending.returnTo);
  } catch (error) {
    log.warn({ requestId: response.locals.requestId, reason: (error as Error).message }, 'sign-in failed');
    const kind = error instanceof SignInRefused ? 'signInFailed' : 'signInUnavailable';
    await showFailure(request, response, kind, languageOf(pending?.returnTo ?? '/'));
  }
}

async function signOut(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const { keycloak, sessions, cookies, log, showFailure } = parts;
  const language =
    new URLSearchParams((request.body as Buffer).toString()).get('sprak') === 'en' ? 'en' : 'sv';
  const id = cookies.sessionId(request);
  cookies.clearSession(response);
  response.set('clear-site-data', '"cache", "storage"');
  try {
    const tokens = id && (await sessions.remove(id));
    if (tokens) await keycloak.endSession(tokens);
    log.info({ requestId: response.locals.requestId }, 'signed out');
    response.redirect(303, paths(language).start());
  } catch (error) {
    log.warn(
      { requestId: response.locals.requestId, reason: (error as Error).message },
      'signed out here only',
    );
    await showFailure(request, response, 'signedOutHere', language);
  }
}

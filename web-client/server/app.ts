import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import * as build from 'virtual:react-router/server-build';

import { ask, GatewayTrouble, type Gateway, type GatewayRequest } from '../app/gateway';
import type { Ask, WebRequest } from '../app/request-context';
import { languageOf } from '../app/texts/language';
import { serveAssets } from './assets';
import { liveRoutes, type LiveGateway } from './live.routes';
import type { PdfPrinter } from './documents/pdf';
import type { Log } from './log';
import { createPages, isSignedInPath } from './pages';
import { isSameOrigin } from './same-origin';
import { securityHeaders } from './security-headers';
import { draftKey } from './session/draft-key';
import { cookies as cookiesFor } from './session/session-cookie';
import type { SessionStore } from './session/session-store';
import { tokenCipher } from './session/token-cipher';
import { freshAccessToken } from './sign-in/access-token';
import { createKeycloak, type SignInSettings } from './sign-in/keycloak';
import { signInRoutes } from './sign-in/sign-in.routes';
import { SignInUnavailable } from './sign-in/trouble';
import { serveSitemap } from './sitemap';
import { uploads } from './uploads';

export interface WebAppOptions {
  /** Where people reach us; addresses, cookies and the check of a request's origin rest on it. */
  publicUrl: string;
  gateway: Gateway;
  /** Where subscriptions are run. */
  live: LiveGateway;
  signIn: SignInSettings;
  sessions: SessionStore;
  /** 32 bytes in base64, the same in every process. */
  sessionKey: string;
  /** What prints documents; whoever made it closes it. */
  pdf: PdfPrinter;
  log: Log;
}

/** The web client as an express app, for one process with the gateway or for a process of its own. */
export function createWebApp(options: WebAppOptions): Express {
  const { gateway, sessions, log } = options;
  const { origin } = new URL(options.publicUrl);
  const https = origin.startsWith('https:');
  const cookies = cookiesFor({ https });
  const keycloak = createKeycloak(options.signIn, `${origin}/logga-in/svar`);
  const describe = describeRequests({ ...options, cookies, keycloak });
  const pages = createPages({ build, origin, describe });
  const showFailure = (request: Request, response: Response, kind: string, language = 'sv') =>
    pages(asGet(request), response, `${language === 'en' ? '/en' : ''}/_fel/${kind}`);

  const app = express().disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  app.use((_request, response, next) => {
    response.locals.requestId = randomUUID();
    response.set('x-request-id', response.locals.requestId as string);
    next();
  });
  app.use(securityHeaders({ https }));
  app.get('/livez', (_request, response) => void response.type('text').send('ok'));
  app.get(
    '/readyz',
    async (_request, response) => void response.sendStatus((await sessions.ready()) ? 200 : 503),
  );
  app.use(serveAssets(join(import.meta.dirname, '../client')));
  serveSitemap(app, { origin, gateway });
  app.use(async (request, response, next) => {
    if (isSameOrigin(request, origin)) return next();
    log.warn(
      { requestId: response.locals.requestId, path: request.path },
      'request from another site refused',
    );
    await showFailure(request, response, 'refused');
  });
  app.use(uploads());
  app.use(express.raw({ type: () => true, limit: '256kb' }));
  app.use(
    signInRoutes({
      origin,
      keycloak,
      sessions,
      cookies,
      cipher: tokenCipher(options.sessionKey),
      log,
      showFailure,
    }),
  );
  app.use(liveRoutes({ live: options.live, tokenOf: tokens({ sessions, cookies, keycloak }) }));
  app.use((request, response) => pages(request, response));
  app.use(lastResort(log));
  return app;
}

/** The access token of a request's session, renewed when it is about to end. */
function tokens({ sessions, cookies, keycloak }: Pick<DescribeParts, 'sessions' | 'cookies' | 'keycloak'>) {
  return async (request: Request): Promise<string | null> => {
    const id = cookies.sessionId(request);
    return id ? freshAccessToken(sessions, keycloak, id) : null;
  };
}

interface DescribeParts extends WebAppOptions {
  cookies: ReturnType<typeof cookiesFor>;
  keycloak: ReturnType<typeof createKeycloak>;
}

/** What each request may ask. Public pages never ask as a person, so that what they show is for all. */
function describeRequests({ gateway, sessions, sessionKey, pdf, log, cookies, keycloak }: DescribeParts) {
  const asker =
    (caller: Omit<GatewayRequest, 'query' | 'operationName' | 'variables'>): Ask =>
    (document, variables) =>
      ask(gateway, document, variables, caller);

  return (request: Request, response: Response): Omit<WebRequest, 'nonce' | 'origin'> => {
    const requestId = response.locals.requestId as string;
    const caller = { requestId, language: languageOf(request.path) };
    const id = isSignedInPath(request.path) ? cookies.sessionId(request) : null;
    let token: Promise<string> | undefined;
    const accessToken = async (sessionId: string): Promise<string> => {
      const fresh = await freshAccessToken(sessions, keycloak, sessionId).catch((error: unknown) => {
        log.warn({ requestId, reason: (error as Error).message }, 'an access token could not be had');
        throw new GatewayTrouble(
          error instanceof SignInUnavailable ? 'signInUnavailable' : 'unavailable',
          [],
        );
      });
      if (!fresh) throw new GatewayTrouble('unauthenticated', []);
      return fresh;
    };
    return {
      requestId,
      askPublic: asker(caller),
      signedIn: id
        ? async (actingIn) => asker({ ...caller, token: await (token ??= accessToken(id)), actingIn })
        : null,
      draftKey: id ? async (about) => draftKey(sessionKey, await (token ??= accessToken(id)), about) : null,
      uploadTooLarge: response.locals['uploadTooLarge'] === true,
      printPdf: (html) => pdf.print(html),
      warn: (message, details) => log.warn(details, message),
    };
  };
}

const asGet = (request: Request): Request =>
  Object.assign(Object.create(request) as Request, { method: 'GET' });

/** What even the pages could not answer: plain text, with the number that leads to the log. */
function lastResort(log: Log): ErrorRequestHandler {
  return (error: Error & { status?: number }, _request, response, next) => {
    const { requestId } = response.locals as { requestId: string };
    const status = error.status && error.status < 500 ? error.status : 503;
    if (status < 500) log.warn({ requestId, reason: error.message }, 'request refused');
    else
      log.error(
        { requestId, name: error.name, message: error.message, stack: error.stack },
        'request failed',
      );
    if (response.headersSent) return next(error);
    response.status(status).type('text').set('cache-control', 'no-store');
    response.send(`Det gick inte. Försök igen om en minut. (${requestId})`);
  };
}

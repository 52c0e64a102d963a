import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import * as build from 'virtual:react-router/server-build';

import { ask, type Gateway } from '../app/gateway';
import type { Ask, WebRequest } from '../app/request-context';
import { serveAssets } from './assets';
import type { Log } from './log';
import { createPages } from './pages';
import { isSameOrigin } from './same-origin';
import { securityHeaders } from './security-headers';
import { serveSitemap } from './sitemap';

export interface WebAppOptions {
  /** Where people reach us; addresses, cookies and the check of a request's origin rest on it. */
  publicUrl: string;
  gateway: Gateway;
  log: Log;
}

/** The web client as an express app, for one process with the gateway or for a process of its own. */
export function createWebApp({ publicUrl, gateway, log }: WebAppOptions): Express {
  const { origin } = new URL(publicUrl);
  const app = express();
  app.disable('x-powered-by').set('etag', false);

  const asker =
    (requestId: string, token?: string, actingIn?: string): Ask =>
    (document, variables) =>
      ask(gateway, document, variables, { requestId, token, actingIn });

  const describe = (_request: Request, response: Response): Promise<Omit<WebRequest, 'nonce' | 'origin'>> => {
    const requestId = response.locals.requestId as string;
    return Promise.resolve({
      requestId,
      askPublic: asker(requestId),
      signedIn: null,
      warn: (message: string, details: Record<string, unknown>) => log.warn(details, message),
    });
  };
  const pages = createPages({ build, origin, describe });

  app.use((_request, response, next) => {
    response.locals.requestId = randomUUID();
    response.set('x-request-id', response.locals.requestId as string);
    next();
  });
  app.use(securityHeaders({ https: origin.startsWith('https:') }));
  app.get('/livez', (_request, response) => void response.type('text').send('ok'));
  app.use(serveAssets(join(import.meta.dirname, '../client')));
  serveSitemap(app, { origin, gateway });
  app.use(async (request, response, next) => {
    if (isSameOrigin(request, origin)) return next();
    log.warn(
      { requestId: response.locals.requestId, path: request.path, origin: request.headers.origin },
      'request from another site refused',
    );
    await pages(asGet(request), response, '/_fel/refused');
  });
  app.use(express.raw({ type: () => true, limit: '64kb' }));
  app.use((request, response) => pages(request, response));
  app.use(lastResort(log));
  return app;
}

const asGet = (request: Request): Request =>
  Object.assign(Object.create(request) as Request, { method: 'GET' });

/** What even the pages could not answer: plain text, with the number that leads to the log. */
function lastResort(log: Log): ErrorRequestHandler {
  return (error: Error & { status?: number }, _request, response, next) => {
    const { requestId } = response.locals as { requestId: string };
    log.error({ requestId, name: error.name, message: error.message, stack: error.stack }, 'request failed');
    if (response.headersSent) return next(error);
    const status = error.status && error.status < 500 ? error.status : 503;
    response.status(status).type('text').send(`Det gick inte. Försök igen om en minut. (${requestId})`);
  };
}

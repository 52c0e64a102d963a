import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { eventStream, goneSignal, sendEvents } from './event-stream';
import type { Log } from './log';
import { scopeMissing } from './scope-check';
import type { Service } from './service';

export interface Running {
  url: string;
  port: number;
  /** Stops taking connections, lets what is under way finish (20 s at most), then closes. */
  close(): Promise<void>;
}

export interface HttpPart {
  name: string;
  log: Log;
  ready(): Promise<boolean>;
  routes(app: Express): void;
  close(): Promise<void>;
}

const drainMs = 18_000;
const lastRequestsMs = 1_000;

/** Serves a part of the platform: its routes beside /livez, /readyz and /metrics, with a graceful end. */
export async function serve(part: HttpPart, port: number): Promise<Running> {
  const app = express().disable('x-powered-by');
  const registry = new Registry();
  registry.setDefaultLabels({ service: part.name });
  collectDefaultMetrics({ register: registry });
  registry.registerMetric(scopeMissing);
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer',
    labelNames: ['status'],
    registers: [registry],
  });
  let draining = false;
  const open = new Set<Response>();
  app.get('/livez', (_, response) => void response.send('ok'));
  app.get(
    '/readyz',
    async (_, response) => void response.status(!draining && (await part.ready()) ? 200 : 503).send(),
  );
  app.get('/metrics', async (_, response) => void response.type('text/plain').send(await registry.metrics()));
  app.use((_, response, next) => {
    // A client that keeps its connection would send the next request into a door that is about to close.
    if (draining) response.set('connection', 'close');
    open.add(response);
    response.on('close', () => open.delete(response));
    const done = seconds.startTimer();
    response.on('finish', () => done({ status: response.statusCode }));
    next();
  });
  part.routes(app);
  app.use((error: { status?: number; type?: string }, _: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error.status && error.status < 500 ? error.status : 500;
    response.status(status).json({
      errors: [
        {
          message: status < 500 ? 'The request cannot be read' : 'Internal error',
          extensions: { code: status < 500 ? 'INVALID_INPUT' : 'INTERNAL' },
        },
      ],
    });
  });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  await listen(server, port);
  const actual = (server.address() as AddressInfo).port;
  part.log.info({ port: actual }, 'listening');
  return {
    url: `http://localhost:${actual}`,
    port: actual,
    async close() {
      draining = true;
      // A stream ends by itself only when nobody listens any more; its reader comes back to another process.
      for (const one of open) if (String(one.getHeader('content-type')).startsWith(eventStream)) one.end();
      await drain(server);
      await part.close();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => (server.off('error', reject), resolve()));
  });
}

/**
 * For a moment requests are still taken, each on its connection's last time, while /readyz sends the balancer away;
 * then the door closes and what is under way is finished (F12).
 */
async function drain(server: Server): Promise<void> {
  if (await hasConnections(server)) await setTimeout(lastRequestsMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const halt = new AbortController();
  const late = setTimeout(drainMs, undefined, { signal: halt.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  );
  await closed;
  halt.abort();
  await late;
}

function hasConnections(server: Server): Promise<boolean> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count > 0)));
}

/** A service over HTTP: POST /graphql with JSON, nothing else; the gateway is its one regular caller. */
export function serveService(service: Service, log: Log, port: number): Promise<Running> {
  return serve(
    {
      name: service.name,
      log,
      ready: () => service.ready(),
      close: () => service.close(),
      routes(app) {
        app.post('/graphql', express.json({ limit: '1mb' }), async (request, response) => {
          const body = (request.body ?? {}) as {
            query?: string;
            operationName?: string;
            variables?: Record<string, unknown>;
          };
          const asked = {
            query: body.query as string,
            operationName: body.operationName,
            variables: body.variables,
            token: presentedToken(request),
            requestId: requestId(request),
            actingIn: request.get('medborgarlofte-acting-in'),
            language: request.acceptsLanguages('sv', 'en') === 'en' ? ('en' as const) : ('sv' as const),
          };
          if (request.get('accept')?.includes(eventStream))
            return sendEvents(response, service.subscribe({ ...asked, signal: goneSignal(response) }));
          const result = await service.execute(asked);
          const http = httpOf(
            result.errors as readonly GraphQLFormattedError[] | undefined,
            result.data == null,
          );
          response
            .status(http.status)
            .set(http.headers)
            .type('application/graphql-response+json')
            .send(JSON.stringify(result));
        });
      },
    },
    port,
  );
}

/** The bearer token of a request, if it has one. */
export function bearer(request: Request): string | undefined {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(request.get('authorization') ?? '')?.[1];
}

/** A header that holds no bearer token is a token that does not hold: who meant to sign in is not served as the public. */
function presentedToken(request: Request): string | undefined {
  return bearer(request) ?? (request.get('authorization') === undefined ? undefined : 'unreadable');
}

function requestId(request: Request): string {
  const given = request.get('x-request-id') ?? '';
  return /^[0-9a-f-]{36}$/.test(given) ? given : randomUUID();
}

function httpOf(
  errors: readonly GraphQLFormattedError[] | undefined,
  noData: boolean,
): { status: number; headers: Record<string, string> } {
  if (!errors || !noData) return { status: 200, headers: {} };
  const said = errors[0]?.extensions?.['http'] as
    { status?: number; headers?: Record<string, string> } | undefined;
  const fallback = errors[0]?.extensions?.['code'] === 'INTERNAL' ? 500 : 400;
  return { status: said?.status ?? fallback, headers: said?.headers ?? {} };
}

/** Closes everything, in the given order, on SIGTERM or SIGINT; a second signal ends the process at once. */
export function closeOnSignals(log: Log, close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      log.info({ signal }, 'closing');
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

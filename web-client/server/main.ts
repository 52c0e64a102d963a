import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { pino } from 'pino';

import { createWebApp } from './app';
import { readConfig, type WebConfig } from './config';
import { createPdfPrinter } from './documents/pdf';
import { httpGateway, httpLiveGateway } from './http-gateway';
import type { Log } from './log';
import { createPostgresSessionStore } from './session/postgres-session-store';

const drainMs = 20_000;

/** The web client as a process of its own: listens, and on SIGTERM lets what is under way finish. */
async function main(config: WebConfig): Promise<void> {
  const log = pino({ name: 'web-client', level: config.LOG_LEVEL });
  const sessions = await createPostgresSessionStore({
    databaseUrl: config.WEB_DATABASE_URL,
    sessionKey: config.WEB_SESSION_KEY,
    log,
  });
  const pdf = createPdfPrinter(config.CHROMIUM_PATH);
  const app = createWebApp({
    publicUrl: config.WEB_PUBLIC_URL,
    gateway: httpGateway(config.GATEWAY_URL),
    live: httpLiveGateway(config.GATEWAY_URL),
    signIn: {
      issuer: config.KEYCLOAK_ISSUER,
      internalIssuer: config.KEYCLOAK_INTERNAL_ISSUER,
      clientId: config.WEB_CLIENT_ID,
      clientSecret: config.WEB_CLIENT_SECRET,
    },
    sessions,
    sessionKey: config.WEB_SESSION_KEY,
    pdf,
    log,
  });
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  const streams = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    streams.add(response);
    response.once('close', () => streams.delete(response));
  });
  server.listen(config.PORT, () => log.info({ port: (server.address() as AddressInfo).port }, 'listening'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(
      signal,
      () => void stop(server, streams, log).then(() => Promise.all([sessions.close(), pdf.close()])),
    );
  }
}

async function stop(server: Server, open: Set<ServerResponse>, log: Log): Promise<void> {
  log.info({}, 'stopping');
  // A stream ends only when told: its reader comes again, to another process.
  for (const one of open)
    if (String(one.getHeader('content-type')).startsWith('text/event-stream')) one.end();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(timer);
}

main(readConfig()).catch((error: Error) => {
  process.stderr.write(`The web client does not start: ${error.message}\n`);
  process.exit(1);
});

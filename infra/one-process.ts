import { readFileSync } from 'node:fs';
import { createGateway, type Gateway } from '@medborgarlofte/gateway/gateway';
import { serve, type Running } from '@medborgarlofte/platform/http';
import { startWorker } from '@medborgarlofte/platform/jobs';
import { createLog, type Log } from '@medborgarlofte/platform/log';
import { openMailer } from '@medborgarlofte/platform/mail';
import { createMembershipsNow } from '@medborgarlofte/platform/memberships-now';
import { openService, type Service } from '@medborgarlofte/platform/service';
import { createSignIn } from '@medborgarlofte/platform/sign-in';
import { sessionKeyOf } from './apart';
import { demoWebClientSecret } from './keycloak/demo-realm';
import type { Databases } from './local/servers';
import { services as definitions } from './services';
import type { World } from './world';

/** The platform in one process: the parts, and how to end them. */
export interface OneProcess {
  services: Service[];
  gateway: Gateway;
  gatewayUrl: string;
  webUrl: string;
  close(): Promise<void>;
}

/** Opens services, worker, gateway and web client in this process; the gateway calls the services without HTTP. */
export async function openOneProcess(world: World): Promise<OneProcess> {
  const log = (name: string) => createLog(name, world.logLevel);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  try {
    const services = await openServices(world, log);
    closers.push(async () => void (await Promise.all(services.map((service) => service.close()))));
    const jobs = {
      databaseUrl: world.databases.jobs.serviceUrl,
      redisUrl: world.redisUrl,
      mailer: openMailer({ smtpUrl: world.smtpUrl, from: 'Medborgarlöften <noreply@localhost>' }),
      publicUrl: world.webUrl,
      log: log('worker'),
    };
    const worker = await startWorker(services, jobs);
    closers.push(async () => (await worker.close(), jobs.mailer.close()));
    const gateway = await createGateway({
      supergraphSdl: readFileSync('gateway/supergraph.graphql', 'utf8'),
      subgraphs: Object.fromEntries(services.map(({ name, execute }) => [name, execute])),
      streams: Object.fromEntries(services.map(({ name, subscribe }) => [name, subscribe])),
      limits: world.costPerMinute === undefined ? {} : { costPerMinute: world.costPerMinute },
      log: log('gateway'),
    });
    const served = await serveGateway(gateway, log('gateway'), world.gatewayPort);
    closers.push(() => served.close());
    const web = await serveWeb(world, gateway, log('web-client'));
    closers.push(() => web.close());
    return { services, gateway, gatewayUrl: `${served.url}/graphql`, webUrl: web.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openServices(world: World, log: (name: string) => Log): Promise<Service[]> {
  // One sign-in for all: a token is verified once in this process, not once per service.
  const signIn = createSignIn({ issuer: world.issuer, jwksUrl: world.jwksUrl, log: log('sign-in') });
  const membershipsNow = createMembershipsNow({ jwksUrl: world.jwksUrl });
  return Promise.all(
    definitions.map((definition) =>
      openService(definition, {
        databaseUrl: world.databases[definition.name as keyof Databases].serviceUrl,
        signIn,
        membershipsNow,
        log: log(definition.name),
      }),
    ),
  );
}

function serveGateway(gateway: Gateway, log: Log, port: number): Promise<Running> {
  return serve(
    {
      name: 'gateway',
      log,
      ready: () => gateway.ready(),
      routes: (app) => gateway.mount(app),
      close: () => gateway.close(),
    },
    port,
  );
}

async function serveWeb(world: World, gateway: Gateway, log: Log): Promise<Running> {
  const { createPdfPrinter, createWebApp, createPostgresSessionStore } =
    await import('@medborgarlofte/web-client/server');
  const pdf = createPdfPrinter(process.env['CHROMIUM_PATH']);
  const sessionKey = sessionKeyOf(world.databases);
  const sessions = await createPostgresSessionStore({
    databaseUrl: world.databases.web.serviceUrl,
    sessionKey,
    log,
  });
  const app = createWebApp({
    publicUrl: world.webUrl,
    gateway: (request) => gateway.execute(request),
    live: (request) => gateway.subscribe(request),
    signIn: { issuer: world.issuer, clientId: 'web', clientSecret: demoWebClientSecret },
    sessions,
    sessionKey,
    pdf,
    log,
  });
  return serve(
    {
      name: 'web-client',
      log,
      ready: () => sessions.ready(),
      routes: (root) => void root.use(app),
      close: async () => void (await Promise.all([sessions.close(), pdf.close()])),
    },
    world.webPort,
  );
}

import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { demoWebClientSecret } from './keycloak/demo-realm';
import type { Databases } from './local/servers';
import { serverEnvironment } from './local/settings';
import { services } from './services';
import type { World } from './world';

interface Part {
  name: string;
  port: number;
  command: string[];
  env: Record<string, string>;
}

const patienceMs = 90_000;

/** The web client's key, made from the clone's own secret so that sessions survive a restart. */
export function sessionKeyOf({ web }: Databases): string {
  return createHash('sha256').update(`session ${web.serviceUrl}`).digest('base64');
}

/** The parts of a platform as processes of their own. */
export interface Apart {
  gatewayUrl: string;
  pids: Record<string, number>;
  /** Starts a part again that has ended, and waits until it is ready. */
  startAgain(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts every part as a process and waits until each is ready; `onDeath` hears of one that ends by itself. */
export async function openApart(world: World, onDeath: (name: string) => void): Promise<Apart> {
  const children = new Map<string, ChildProcess>();
  const pids: Record<string, number> = {};
  let closing = false;
  const close = async () => {
    closing = true;
    await Promise.all([...children.values()].map(end));
  };
  const start = (part: Part) => {
    const child = spawn(process.execPath, part.command, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...serverEnvironment(), ...part.env, PORT: String(part.port), LOG_LEVEL: world.logLevel },
    });
    children.set(part.name, child);
    pids[part.name] = child.pid!;
    child.once('exit', () => {
      if (!closing) onDeath(part.name);
    });
    return child;
  };
  try {
    const all = parts(world).map((part) => ({ ...part, child: start(part) }));
    await Promise.all(all.map(({ name, port, child }) => waitUntilReady(name, port, child)));
  } catch (error) {
    await close();
    throw error;
  }
  const startAgain = (name: string) => {
    const part = parts(world).find((one) => one.name === name)!;
    return waitUntilReady(name, part.port, start(part));
  };
  return { gatewayUrl: `http://localhost:${world.gatewayPort}/graphql`, pids, startAgain, close };
}

function parts(world: World): Part[] {
  const { databases, issuer, jwksUrl } = world;
  const ts = (file: string) => [...process.execArgv, file];
  const keycloak = { KEYCLOAK_ISSUER: issuer, KEYCLOAK_JWKS_URL: jwksUrl };
  const jobs = {
    JOBS_DATABASE_URL: databases.jobs.serviceUrl,
    ...(world.redisUrl && { REDIS_URL: world.redisUrl }),
    ...(world.smtpUrl && { SMTP_URL: world.smtpUrl }),
    WEB_PUBLIC_URL: world.webUrl,
  };
  const urlOf = (name: string) => databases[name as keyof Databases].serviceUrl;
  const perService = (suffix: string, value: (name: string, index: number) => string) =>
    Object.fromEntries(
      services.map(({ name }, index) => [`${suffix.replace('*', name.toUpperCase())}`, value(name, index)]),
    );
  const web = {
    WEB_PUBLIC_URL: world.webUrl,
    GATEWAY_URL: `http://localhost:${world.gatewayPort}/graphql`,
    WEB_DATABASE_URL: databases.web.serviceUrl,
    WEB_SESSION_KEY: sessionKeyOf(databases),
    WEB_CLIENT_SECRET: demoWebClientSecret,
    ...keycloak,
  };
  return [
    ...services.map(({ name }, index) => ({
      name,
      port: world.servicePort + index,
      command: ts(`services/${name}/src/main.ts`),
      env: { DATABASE_URL: urlOf(name), ...keycloak },
    })),
    {
      name: 'worker',
      port: world.servicePort + services.length,
      command: ts('infra/worker.ts'),
      env: { ...jobs, ...perService('*_DATABASE_URL', urlOf) },
    },
    {
      name: 'gateway',
      port: world.gatewayPort,
      command: ts('gateway/src/main.ts'),
      env: {
        ...perService(
          'SUBGRAPH_*_URL',
          (_, index) => `http://localhost:${world.servicePort + index}/graphql`,
        ),
        // The web client stands before it on this machine and says whom it speaks for.
        TRUSTED_PEERS: '127.0.0.1,::1',
        ...(world.costPerMinute !== undefined && { COST_PER_MINUTE: String(world.costPerMinute) }),
      },
    },
    { name: 'web-client', port: world.webPort, command: ['web-client/build/server/main.js'], env: web },
  ];
}

async function waitUntilReady(name: string, port: number, child: ChildProcess): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/readyz`, {
      signal: AbortSignal.timeout(2_000),
    }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} is not ready on port ${port}; its own lines above say why.`);
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 25_000);
    child.once('exit', () => (clearTimeout(timer), resolve()));
    child.kill('SIGTERM');
  });
}

import { migrateAll } from '../database/migrate-all';
import { isSeeded, seedAll } from '../database/seed-all';
import { openOneProcess, type OneProcess } from '../one-process';
import { requireFreePort } from './ports';
import { consoleProgress, step, type OnProgress } from './progress';
import { startServers, type Databases, type Servers } from './servers';
import { readSettings } from './settings';
import { describeFailure } from './start-error';
import { welcome } from './welcome';

// npm start: the database, Keycloak and the whole platform in this process, until Ctrl-C.
void start();

async function start(): Promise<void> {
  const halt = new AbortController();
  const stops: (() => Promise<void>)[] = [];
  const stop = async (code: number) => {
    halt.abort();
    for (const one of stops.splice(0).reverse()) await one().catch((error: unknown) => process.stderr.write(`${describeFailure(error)}\n`));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(0));
  try {
    const settings = readSettings();
    const onProgress = consoleProgress();
    await requireFreePort(settings.webPort, 'the web client', 'WEB_PORT');
    await requireFreePort(settings.gatewayPort, 'the gateway', 'GATEWAY_PORT');
    await buildWebClient(onProgress);
    const servers = await startServers({ onProgress, settings, signal: halt.signal, whenDatabaseReady: (databases) => prepare(databases, onProgress) });
    stops.push(() => servers.stop());
    const platform = await step(onProgress, 'Medborgarlöfte', 'services, worker, gateway and web client', () => open(servers, settings));
    stops.push(() => platform.close());
    console.log(welcome({ web: settings.webUrl, gateway: platform.gatewayUrl, keycloak: servers.keycloakUrl, keycloakAdminPassword: servers.keycloakAdminPassword }));
  } catch (error) {
    if (!halt.signal.aborted) process.stderr.write(`\n${describeFailure(error)}\n`);
    await stop(1);
  }
}

async function buildWebClient(onProgress: OnProgress): Promise<void> {
  const { buildIfStale } = await import('@medborgarlofte/web-client/build-if-stale');
  await step(onProgress, 'Web client', 'built', () => buildIfStale());
}

/** Migrations always; the seed only on an empty database, so that a person's own changes stay. */
async function prepare(databases: Databases, onProgress: OnProgress): Promise<void> {
  await step(onProgress, 'Database', 'migrated', () => migrateAll(databases));
  if (await isSeeded(databases)) return;
  await step(onProgress, 'Database', 'filled with the three municipalities', () => seedAll(databases));
}

function open(servers: Servers, settings: ReturnType<typeof readSettings>): Promise<OneProcess> {
  return openOneProcess({
    databases: servers.databases,
    issuer: servers.issuer,
    jwksUrl: servers.jwksUrl,
    redisUrl: settings.redisUrl,
    gatewayPort: settings.gatewayPort,
    webPort: settings.webPort,
    webUrl: settings.webUrl,
    logLevel: settings.logLevel,
  });
}

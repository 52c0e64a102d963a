import { migrateAll } from '../database/migrate-all';
import { isSeeded, seedAll } from '../database/seed-all';
import { openApart } from '../apart';
import { consoleProgress, step, type OnProgress } from './progress';
import { startServers, type Databases } from './servers';
import { readSettings } from './settings';
import { describeFailure } from './start-error';
import { welcome } from './welcome';

// npm run start:apart: the same as npm start, every part a process of its own, over HTTP.
void start();

async function start(): Promise<void> {
  const halt = new AbortController();
  const stops: (() => Promise<void>)[] = [];
  const stop = async (code: number) => {
    halt.abort();
    for (const one of stops.splice(0).reverse()) await one();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(0));
  try {
    const settings = readSettings();
    const onProgress = consoleProgress();
    const { buildIfStale } = await import('@medborgarlofte/web-client/build-if-stale');
    await step(onProgress, 'Web client', 'built', () => buildIfStale());
    const servers = await startServers({
      onProgress,
      settings,
      signal: halt.signal,
      whenDatabaseReady: (databases) => prepare(databases, onProgress),
    });
    stops.push(() => servers.stop());
    const apart = await step(onProgress, 'Medborgarlöfte', 'every part as a process of its own', () =>
      openApart({ ...servers, ...settings }, () => void stop(1)),
    );
    stops.push(() => apart.close());
    console.log(
      welcome({
        web: settings.webUrl,
        gateway: apart.gatewayUrl,
        keycloak: servers.keycloakUrl,
        keycloakAdminPassword: servers.keycloakAdminPassword,
      }),
    );
  } catch (error) {
    if (!halt.signal.aborted) process.stderr.write(`\n${describeFailure(error)}\n`);
    await stop(1);
  }
}

async function prepare(databases: Databases, onProgress: OnProgress): Promise<void> {
  await step(onProgress, 'Database', 'migrated', () => migrateAll(databases));
  if (!(await isSeeded(databases))) await step(onProgress, 'Database', 'filled', () => seedAll(databases));
}

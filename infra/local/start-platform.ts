import { migrateAll } from '../database/migrate-all';
import { isSeeded, seedAll } from '../database/seed-all';
import type { World } from '../world';
import { startMailCatcher, type MailCatcher } from './mail-catcher';
import { requireFreePort } from './ports';
import { consoleProgress, step, type OnProgress } from './progress';
import { startServers, type Databases } from './servers';
import { readSettings, type LocalSettings } from './settings';
import { describeFailure } from './start-error';
import { welcome } from './welcome';

/** A way to run the platform's parts: all in this process, or each in one of its own. */
export type OpenPlatform = (
  world: World,
  onDeath: () => void,
) => Promise<{ gatewayUrl: string; close(): Promise<void> }>;

const patienceMs = 25_000;

/** Starts servers and platform for a person at a terminal, and runs until Ctrl-C; any failure is one clear line and exit code 1. */
export async function startPlatform(text: string, open: OpenPlatform): Promise<void> {
  const halt = new AbortController();
  const stops: (() => Promise<void>)[] = [];
  const stop = async (code: number) => {
    halt.abort();
    for (const one of stops.splice(0).reverse()) await withPatience(one);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(0));
  try {
    await run(text, open, halt.signal, stops, () => void stop(1));
  } catch (error) {
    // A stop is under way already, and ends the process when all is down.
    if (halt.signal.aborted) return;
    process.stderr.write(`\n${describeFailure(error)}\n`);
    await stop(1);
  }
}

async function run(
  text: string,
  open: OpenPlatform,
  signal: AbortSignal,
  stops: (() => Promise<void>)[],
  onDeath: () => void,
): Promise<void> {
  const settings = readSettings();
  const onProgress = consoleProgress();
  await requireFreePort(settings.webPort, 'the web client', 'WEB_PORT');
  await requireFreePort(settings.gatewayPort, 'the gateway', 'GATEWAY_PORT');
  const { buildIfStale } = await import('@medborgarlofte/web-client/build-if-stale');
  await step(onProgress, 'Web client', 'built', () => buildIfStale());
  const whenDatabaseReady = (databases: Databases) => prepare(databases, onProgress);
  const starting = startServers({ onProgress, settings, signal, whenDatabaseReady });
  // Ctrl-C in the middle waits until what had started is stopped again.
  stops.push(() =>
    starting.then(
      (servers) => servers.stop(),
      () => undefined,
    ),
  );
  const servers = await starting;
  const catcher = settings.smtpUrl ? undefined : await catchMail(settings, stops);
  const smtpUrl = settings.smtpUrl ?? catcher?.smtpUrl;
  const platform = await step(onProgress, 'Medborgarlöfte', text, () =>
    open({ ...settings, ...servers, smtpUrl }, onDeath),
  );
  stops.push(() => platform.close());
  const { keycloakUrl: keycloak, keycloakAdminPassword } = servers;
  console.log(
    welcome({
      web: settings.webUrl,
      gateway: platform.gatewayUrl,
      mail: catcher?.webUrl,
      keycloak,
      keycloakAdminPassword,
    }),
  );
}

/** Mail goes nowhere from a local start, unless told where: it is caught, and seen in a browser. */
async function catchMail(
  { smtpPort, mailPort }: LocalSettings,
  stops: (() => Promise<void>)[],
): Promise<MailCatcher> {
  await requireFreePort(smtpPort, 'the mail catcher', 'SMTP_PORT');
  await requireFreePort(mailPort, 'the mail catcher', 'MAIL_PORT');
  const catcher = await startMailCatcher({ smtpPort, webPort: mailPort });
  stops.push(() => catcher.stop());
  return catcher;
}

/** Migrations always; the seed only on an empty database, so that a person's own changes stay. */
async function prepare(databases: Databases, onProgress: OnProgress): Promise<void> {
  await step(onProgress, 'Database', 'migrated', () => migrateAll(databases));
  if (await isSeeded(databases)) return;
  await step(onProgress, 'Database', 'filled with the three municipalities', () => seedAll(databases));
}

/** One part that does not end must not keep the others from ending. */
async function withPatience(stop: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
  await Promise.race([
    stop().catch((error: unknown) => process.stderr.write(`${describeFailure(error)}\n`)),
    late,
  ]);
  clearTimeout(timer);
}

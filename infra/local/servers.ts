import path from 'node:path';
import { ensureRoles } from '../database/roles';
import { perSchema, type RoleUrls, type Schema } from '../database/services';
import { buildDemoRealm } from '../keycloak/demo-realm';
import { tryLock } from './file-lock';
import { requireSpace } from './disk-space';
import { useGivenDatabase } from './given-database';
import { useGivenKeycloak } from './given-keycloak';
import { findJava } from './java';
import { realmAddresses, requireKeycloakPort, startKeycloak } from './keycloak';
import { ensureKeycloakDatabase } from './keycloak-database';
import { ensureDistribution } from './keycloak-distribution';
import { startPostgres } from './postgres';
import { step, type OnProgress } from './progress';
import { localSecrets, type LocalSecrets } from './secrets';
import { readSettings, type LocalSettings } from './settings';
import { StartError } from './start-error';

/** What the servers of a local start are started with. */
export interface ServersOptions {
  onProgress: OnProgress;
  settings?: LocalSettings;
  /** Aborting it ends the start; what had started is stopped. */
  signal?: AbortSignal;
  /** Work for the time in which Keycloak boots, such as migrations. */
  whenDatabaseReady?: (databases: Databases) => Promise<void>;
}

/** Each schema's two addresses. */
export type Databases = Record<Schema, RoleUrls>;

/** The database and Keycloak, ready for use. */
export interface Servers {
  databases: Databases;
  keycloakUrl: string;
  issuer: string;
  jwksUrl: string;
  /** The password of Keycloak's user `admin`; absent for a Keycloak that is not ours. */
  keycloakAdminPassword?: string;
  /** Stops what was started here, the last one first; a server that was given stays. */
  stop(): Promise<void>;
}

type Stops = (() => Promise<void>)[];

/** Starts, or connects to, PostgreSQL and Keycloak for one local start of the platform. */
export async function startServers({
  onProgress,
  settings = readSettings(),
  signal,
  whenDatabaseReady,
}: ServersOptions): Promise<Servers> {
  const stops: Stops = [await lockDataFolder(settings.dataFolder)];
  const stop = () => stopAll(stops);
  try {
    const secrets = await localSecrets(settings.dataFolder);
    const context = makeContext(settings, secrets, onProgress, stops, signal);
    const [adminUrl, prepared] = await both(context, startDatabase(context), prepareKeycloak(context));
    const databases = await prepareRoles(adminUrl, context);
    const [keycloakUrl] = await both(
      context,
      runKeycloak(adminUrl, prepared, context),
      whenDatabaseReady?.(databases) ?? Promise.resolve(),
    );
    signal?.throwIfAborted();
    return {
      databases,
      keycloakUrl,
      ...realmAddresses(keycloakUrl),
      keycloakAdminPassword: prepared ? secrets.keycloakAdmin : undefined,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The database alone, for commands such as a migration: the running one of this clone, or one for as long as it takes. */
export async function startDatabaseOnly(
  options: ServersOptions,
): Promise<{ databases: Databases; stop(): Promise<void> }> {
  const { settings = readSettings(), onProgress, signal } = options;
  const lock = await tryLock(lockFile(settings.dataFolder));
  const stops: Stops = 'release' in lock ? [lock.release] : [];
  try {
    const secrets = await localSecrets(settings.dataFolder);
    const context = makeContext(settings, secrets, onProgress, stops, signal);
    const adminUrl = await startDatabase(context);
    // Whoever holds the lock stops the server, not we.
    if ('holder' in lock) stops.length = 0;
    return { databases: await prepareRoles(adminUrl, context), stop: () => stopAll(stops) };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

/** The note that a start of this clone is running. */
export function lockFile(dataFolder: string): string {
  return path.join(dataFolder, 'running.json');
}

interface Context {
  settings: LocalSettings;
  secrets: LocalSecrets;
  onProgress: OnProgress;
  stops: Stops;
  halt: AbortController;
  signal: AbortSignal;
}

function makeContext(
  settings: LocalSettings,
  secrets: LocalSecrets,
  onProgress: OnProgress,
  stops: Stops,
  signal?: AbortSignal,
): Context {
  const halt = new AbortController();
  return {
    settings,
    secrets,
    onProgress,
    stops,
    halt,
    signal: signal ? AbortSignal.any([signal, halt.signal]) : halt.signal,
  };
}

interface PreparedKeycloak {
  java: string;
  server: string;
}

async function lockDataFolder(dataFolder: string): Promise<() => Promise<void>> {
  const lock = await tryLock(lockFile(dataFolder)).catch((error: unknown) => {
    throw explainFolder(error, dataFolder);
  });
  if ('release' in lock) return lock.release;
  throw new StartError(
    `This clone is running already (process ${lock.holder.pid}).`,
    'Stop that one with Ctrl-C first.',
  );
}

function explainFolder(error: unknown, dataFolder: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return error;
  return new StartError(
    `The data folder ${dataFolder} belongs to somebody else or is read-only.`,
    'Give it to yourself (sudo chown), or choose another with DATA_FOLDER=<folder>.',
  );
}

async function startDatabase({ settings, secrets, onProgress, stops }: Context): Promise<string> {
  const { databaseUrl, dataFolder, postgresPort } = settings;
  if (databaseUrl)
    return step(onProgress, 'PostgreSQL', 'connecting to the one in DATABASE_URL', () =>
      useGivenDatabase(databaseUrl),
    );
  return step(onProgress, 'PostgreSQL', `on port ${postgresPort}`, async () => {
    await requireSpace(dataFolder, 300, 'the database');
    const postgres = await startPostgres({ dataFolder, port: postgresPort, password: secrets.postgres });
    stops.push(postgres.stop);
    return postgres.adminUrl;
  });
}

async function prepareRoles(adminUrl: string, { secrets, settings }: Context): Promise<Databases> {
  const passwords = perSchema((schema) => ({
    owner: secrets.roles[schema].owner,
    service: settings.servicePasswords[schema] ?? secrets.roles[schema].service,
  }));
  return ensureRoles(adminUrl, passwords).catch((error: unknown) => {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new StartError(
      'The role in DATABASE_URL may not make the roles and schemas of the services.',
      'Give it CREATEROLE, and CREATE on the database.',
    );
  });
}

async function prepareKeycloak({
  settings,
  onProgress,
  signal,
}: Context): Promise<PreparedKeycloak | undefined> {
  if (settings.keycloakUrl) return undefined;
  await requireKeycloakPort(keycloakFolder(settings), settings.keycloakPort);
  const { program: java } = await findJava(settings.javaHome);
  return {
    java,
    server: await ensureDistribution({ cacheFolder: settings.cacheFolder, java, onProgress, signal }),
  };
}

function keycloakFolder({ dataFolder }: LocalSettings): string {
  return path.join(dataFolder, 'keycloak');
}

async function runKeycloak(
  adminUrl: string,
  prepared: PreparedKeycloak | undefined,
  context: Context,
): Promise<string> {
  const { settings, secrets, onProgress, signal, stops } = context;
  const given = settings.keycloakUrl;
  if (given) return step(onProgress, 'Keycloak', `connecting to ${given}`, () => useGivenKeycloak(given));
  if (!prepared) throw new Error('Keycloak was not prepared');
  return step(onProgress, 'Keycloak', `on port ${settings.keycloakPort}`, async () => {
    const keycloak = await startKeycloak({
      ...prepared,
      folder: keycloakFolder(settings),
      port: settings.keycloakPort,
      databaseUrl: await ensureKeycloakDatabase(adminUrl, secrets.keycloakDatabase),
      adminPassword: secrets.keycloakAdmin,
      realm: buildDemoRealm(settings.webUrl),
      onProgress,
      signal,
    });
    stops.push(keycloak.stop);
    return keycloak.url;
  });
}

/** Waits for both. When one fails the other is told to end and waited for, so that nothing goes on behind a failed start. */
async function both<A, B>({ halt }: Context, first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  try {
    return await Promise.all([first, second]);
  } catch (error) {
    halt.abort(error);
    await Promise.allSettled([first, second]);
    throw error;
  }
}

async function stopAll(stops: Stops): Promise<void> {
  while (stops.length) await stops.pop()?.();
}

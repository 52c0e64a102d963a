import { open, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { describeProcess } from './processes';
import { requireFreePort } from './ports';
import { createCluster, give, isCluster, placeCluster, requireVersion, superuser } from './postgres-cluster';
import { findPostgres, runPostgres, type PostgresPrograms } from './postgres-programs';
import { StartError } from './start-error';

/** The major version that npm installs. */
const major = '18';

/** The product's database. */
export const databaseName = 'medborgarlofte';

const serverFlags = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
];

/** What a local database server needs to know. */
export interface PostgresOptions {
  dataFolder: string;
  port: number;
  password: string;
  /** Further settings, as name=value. */
  settings?: string[];
  /** Further flags of initdb. */
  initFlags?: string[];
}

/** A running database server of our own. */
export interface RunningPostgres {
  adminUrl: string;
  port: number;
  /** The server was running already, left by a start that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** Starts the local PostgreSQL, made first when there is none; takes over the one that a killed start left running. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const programs = await findPostgres();
  const folder = await placeCluster(options.dataFolder, programs.user);
  if (await isCluster(folder)) await requireVersion(folder, major);
  else {
    await requireFreePort(options.port, 'PostgreSQL', 'POSTGRES_PORT');
    await createCluster(programs, folder, options.password, options.initFlags);
  }
  const adopted = (await leftRunning(folder)) && (await adoptOrStop(programs, folder, options));
  if (!adopted) await launch(programs, folder, options);
  const stop = () => stopServer(programs, folder);
  const adminUrl = await ensureDatabase(options).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { adminUrl, port: options.port, adopted, stop };
}

/** An administrator's address of a server of our own. */
export function localAdminUrl(port: number, password: string, database = databaseName): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Stops the server of a cluster, whoever started it: first kindly, then at once. */
export async function stopServer(programs: PostgresPrograms, folder: string): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const stopped = await runPostgres(programs, 'pg_ctl', [
      'stop',
      '-D',
      folder,
      '-m',
      mode,
      '-w',
      '-t',
      '20',
    ]).then(
      () => true,
      () => false,
    );
    if (stopped || !(await leftRunning(folder))) return;
  }
}

/** Stops the server that a killed start left on a data folder, if there is one. */
export async function stopLeftPostgres(dataFolder: string): Promise<void> {
  const folder = await realpath(path.join(dataFolder, 'postgres')).catch(() => undefined);
  if (folder && (await leftRunning(folder))) await stopServer(await findPostgres(), folder);
}

/** True when a server runs on this cluster; a note left by one that died is cleared when its number went to another program. */
async function leftRunning(folder: string): Promise<boolean> {
  const note = path.join(folder, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return false;
  const running = await describeProcess(pid);
  if (running?.command.includes(folder) && running.command.includes('postgres')) return true;
  if (running) await rm(note, { force: true });
  return false;
}

async function adoptOrStop(
  programs: PostgresPrograms,
  folder: string,
  options: PostgresOptions,
): Promise<boolean> {
  if (await answers(options)) return true;
  await stopServer(programs, folder);
  return false;
}

async function answers({ port, password }: PostgresOptions): Promise<boolean> {
  const client = new Client({
    connectionString: localAdminUrl(port, password, 'postgres'),
    connectionTimeoutMillis: 3_000,
  });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

async function launch(programs: PostgresPrograms, folder: string, options: PostgresOptions): Promise<void> {
  await requireFreePort(options.port, 'PostgreSQL', 'POSTGRES_PORT');
  const log = path.join(path.dirname(folder), 'postgres.log');
  await emptyLog(programs, log);
  const settings = [`port=${options.port}`, ...serverFlags, ...(options.settings ?? [])];
  const flags = settings.map((setting) => `-c ${setting.replace(/=$/, "=''")}`).join(' ');
  try {
    await runPostgres(programs, 'pg_ctl', [
      'start',
      '-D',
      folder,
      '-l',
      log,
      '-w',
      '-t',
      '60',
      '-s',
      '-o',
      flags,
    ]);
  } catch {
    throw await launchFailure(log, options);
  }
}

/** The log of one run; the one before is in nobody's way. */
async function emptyLog(programs: PostgresPrograms, log: string): Promise<void> {
  const handle = await open(log, 'w', 0o600);
  await handle.close();
  if (programs.user) await give(log, programs.user);
}

async function launchFailure(log: string, { port, dataFolder }: PostgresOptions): Promise<Error> {
  const lines = (await readFile(log, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR/.test(line));
  const reason = lines.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR): +/, '') ?? 'it gave no reason';
  if (/no space left/i.test(reason)) return Object.assign(new Error(reason), { code: 'ENOSPC' });
  if (/address already in use/i.test(lines.join())) {
    return new StartError(
      `Port ${port}, which PostgreSQL needs, is taken by another program.`,
      'Stop that program, or choose another port with POSTGRES_PORT=<port>.',
    );
  }
  return new StartError(
    `PostgreSQL did not start: ${reason}.`,
    `See ${path.relative(process.cwd(), log) || log}; npm run doctor checks ${path.relative(process.cwd(), dataFolder) || dataFolder}.`,
  );
}

async function ensureDatabase({ port, password }: PostgresOptions): Promise<string> {
  const client = new Client({
    connectionString: localAdminUrl(port, password, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await client.query(`create database ${databaseName}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new StartError(
      'The local database does not accept the password kept beside it.',
      'Clear the local data with npm run reset.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  return localAdminUrl(port, password);
}

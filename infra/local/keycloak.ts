import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { open, readFile, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { realmName, type Realm } from '../keycloak/realm';
import { javaCommand } from './keycloak-command';
import { javaUrl, noteRealm, realmState } from './keycloak-database';
import { makeHome } from './keycloak-home';
import { requireFreePort } from './ports';
import { readJson, writePrivateJson } from './private-file';
import { describeProcess, stillRuns, stopProcess, type ProcessRecord } from './processes';
import type { OnProgress } from './progress';
import { serverEnvironment } from './settings';
import { StartError } from './start-error';

/** What a local Keycloak needs to know. */
export interface KeycloakOptions {
  /** Its notes, log and home. */
  folder: string;
  /** The built server, from `ensureDistribution`. */
  server: string;
  java: string;
  port: number;
  databaseUrl: string;
  adminPassword: string;
  realm: Realm;
  onProgress: OnProgress;
  signal?: AbortSignal;
}

/** A running Keycloak of our own. */
export interface RunningKeycloak {
  url: string;
  /** The server was running already, left by a start that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** What is noted of a running server, to know it again and to see whether it still fits. */
interface ServerNote extends ProcessRecord {
  fit: string;
}

const patience = 240_000;

/** Refuses early when another program has the port; our own server, left by a killed start, may have it. */
export async function requireKeycloakPort(folder: string, port: number): Promise<void> {
  if (!(await leftRunning(folder))) await requireFreePort(port, 'Keycloak', 'KEYCLOAK_PORT');
}

/** Stops the server that a killed start left, if there is one. */
export async function stopLeftKeycloak(folder: string): Promise<void> {
  const left = await leftRunning(folder);
  if (left) await stopProcess(left);
}

/** Starts Keycloak with the realm imported; takes over the one that a killed start left, when it still fits. */
export async function startKeycloak(options: KeycloakOptions): Promise<RunningKeycloak> {
  const url = `http://localhost:${options.port}`;
  const note = noteOf(options.folder);
  const fit = fingerprint([options.server, options.port, options.databaseUrl]);
  const left = await leftRunning(options.folder);
  if (left?.fit === fit && (await isReady(options.port, 15_000))) return running(url, true, left, note);
  if (left) await stopProcess(left);
  await requireFreePort(options.port, 'Keycloak', 'KEYCLOAK_PORT');
  const realmFingerprint = fingerprint([options.realm]);
  const state = await realmState(options.databaseUrl, realmFingerprint);
  if (state === 'absent') await noteRealm(options.databaseUrl, realmFingerprint);
  if (state === 'changed') tellOfChange(options.onProgress);
  const record = await launch(options, url);
  await writePrivateJson(note, { ...record, fit });
  const log = path.join(options.folder, 'keycloak.log');
  await untilReady(record, options, log).catch(async (error: unknown) => {
    await stopProcess(record);
    throw error;
  });
  return running(url, false, record, note);
}

/** The issuer and the keys' address of our realm on a server. */
export function realmAddresses(url: string): { issuer: string; jwksUrl: string } {
  const issuer = `${url}/realms/${realmName}`;
  return { issuer, jwksUrl: `${issuer}/protocol/openid-connect/certs` };
}

function running(url: string, adopted: boolean, record: ProcessRecord, note: string): RunningKeycloak {
  const stop = async () => {
    await stopProcess(record);
    await rm(note, { force: true });
  };
  return { url, adopted, stop };
}

function fingerprint(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The server of an earlier start: the same process as noted, and one that runs on our home folder. */
async function leftRunning(folder: string): Promise<ServerNote | undefined> {
  const noted = await readJson<ServerNote>(noteOf(folder));
  if (!noted || !(await stillRuns(noted))) return undefined;
  const command = (await describeProcess(noted.pid))?.command;
  return command?.includes(`-Dkc.home.dir=${homeOf(folder)} `) ? noted : undefined;
}

function noteOf(folder: string): string {
  return path.join(folder, 'process.json');
}

function homeOf(folder: string): string {
  return path.join(folder, 'home');
}

function tellOfChange(onProgress: OnProgress): void {
  onProgress({
    step: 'Keycloak',
    text: 'the realm has changed since it was imported, and an import never changes a realm: npm run reset -- --keycloak brings it in',
    state: 'notice',
  });
}

async function launch(options: KeycloakOptions, url: string): Promise<ProcessRecord> {
  const home = homeOf(options.folder);
  await makeHome(home, options.server, options.realm);
  const [program = '', ...args] = javaCommand(options.java, home, [
    'start',
    '--optimized',
    '--import-realm',
    // Without it Keycloak opens a cluster port to the whole network.
    '--cache=local',
    '--http-enabled=true',
    '--http-host=127.0.0.1',
    `--http-port=${options.port}`,
    `--hostname=${url}`,
    '--db-pool-max-size=20',
    '--shutdown-delay=0s',
    '--log-level=INFO,io.smallrye.health:error',
  ]);
  const log = await open(path.join(options.folder, 'keycloak.log'), 'w', 0o600);
  try {
    return await spawnServer(program, args, databaseEnvironment(options), log);
  } finally {
    await log.close();
  }
}

/** Secrets go by the environment: a command line is for everybody to read. */
function databaseEnvironment({ databaseUrl, adminPassword }: KeycloakOptions): NodeJS.ProcessEnv {
  const { username, password } = new URL(databaseUrl);
  return serverEnvironment({
    KC_DB_URL: javaUrl(databaseUrl),
    KC_DB_USERNAME: decodeURIComponent(username),
    KC_DB_PASSWORD: decodeURIComponent(password),
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: adminPassword,
  });
}

async function spawnServer(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  log: FileHandle,
): Promise<ProcessRecord> {
  // A session of its own: Ctrl-C reaches it through us, after those who need it have ended.
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', log.fd, log.fd] });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  const record = await describeProcess(child.pid ?? 0);
  if (!record) throw new Error(`Keycloak's process ended at once; see its log`);
  return { pid: record.pid, startedAt: record.startedAt };
}

async function untilReady(record: ProcessRecord, options: KeycloakOptions, log: string): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isReady(options.port))) {
    options.signal?.throwIfAborted();
    if (!(await stillRuns(record))) throw await startFailure(log, 'it ended');
    if (Date.now() > deadline) throw await startFailure(log, `it was not ready after ${patience / 1000} s`);
    await pause(100);
  }
}

async function isReady(port: number, patienceMs = 2_000): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(patienceMs) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function startFailure(log: string, otherwise: string): Promise<Error> {
  const text = await readFile(log, 'utf8').catch(() => '');
  if (/no space left/i.test(text))
    return Object.assign(new Error('No space left on device'), { code: 'ENOSPC' });
  const errors = text
    .split('\n')
    .map((line) => /\bERROR\b\s+\[[^\]]*\] \([^)]*\) (?:ERROR: )?(.*)/.exec(line)?.[1] ?? '')
    .filter((message) => message && !/^(Failed to start server|For more details)/.test(message));
  const reason = errors[0]?.slice(0, 300) ?? otherwise;
  return new StartError(
    `Keycloak did not start: ${reason}.`,
    `See ${path.relative(process.cwd(), log) || log}.`,
  );
}

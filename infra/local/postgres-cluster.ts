import { createHash } from 'node:crypto';
import {
  chown,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {
  canReach,
  reachableFolder,
  runPostgres,
  type PostgresPrograms,
  type ServerUser,
} from './postgres-programs';
import { isDiskFull, StartError } from './start-error';

/** The administrator of a database server of our own. */
export const superuser = 'postgres';

/** Swedish order (Z Å Ä Ö) comes from ICU, since few machines have a Swedish locale. */
const initFlags = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=sv-SE',
  '--locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${superuser}`,
];

/** Makes a database cluster in `folder`; an interrupted attempt leaves nothing that a later one would take for whole. */
export async function createCluster(
  programs: PostgresPrograms,
  folder: string,
  password: string,
  flags: string[] = [],
): Promise<void> {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (programs.user)
      await Promise.all([draft, passwordFile].map((made) => give(made, programs.user as ServerUser)));
    await runPostgres(programs, 'initdb', [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      ...initFlags,
      ...flags,
    ]);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (isDiskFull(error)) throw Object.assign(new Error('No space left on device'), { code: 'ENOSPC' });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** True when the folder holds a whole cluster. */
export async function isCluster(folder: string): Promise<boolean> {
  return stat(path.join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** Refuses a cluster of another major version, which this server cannot read. */
export async function requireVersion(folder: string, major: string): Promise<void> {
  const found = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (found === major) return;
  throw new StartError(
    `The local data is from PostgreSQL ${found}; this is PostgreSQL ${major}.`,
    'Clear it with npm run reset.',
  );
}

/**
 * Where the cluster of a data folder lies: inside it. Only when we are root and the server's user cannot pass the
 * folders above (a clone in /root), beside the system's other data, with a link left in place.
 */
export async function placeCluster(dataFolder: string, user: ServerUser | undefined): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  // The true path, since a running server is known by it.
  const place = path.join(await realpath(dataFolder), 'postgres');
  if (await exists(place)) return realpath(place);
  if (!user || (await reachesThrough(user, dataFolder))) return place;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const elsewhere = path.join(reachableFolder, 'data', name, 'postgres');
  await mkdir(path.dirname(elsewhere), { recursive: true, mode: 0o755 });
  await rm(place, { force: true });
  await symlink(elsewhere, place);
  return elsewhere;
}

/** Gives a folder to the server's user. */
export async function give(folder: string, user: ServerUser): Promise<void> {
  await chown(folder, user.uid, user.gid);
}

async function reachesThrough(user: ServerUser, dataFolder: string): Promise<boolean> {
  const probe = path.join(dataFolder, '.reach');
  await mkdir(probe, { recursive: true, mode: 0o700 });
  await give(probe, user);
  try {
    return await canReach(user, probe);
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

/** A link whose target is gone counts as nothing. */
async function exists(place: string): Promise<boolean> {
  const found = await lstat(place).catch(() => undefined);
  return Boolean(found) && Boolean(await stat(place).catch(() => undefined));
}

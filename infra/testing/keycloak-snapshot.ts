import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Realm } from '../keycloak/realm';
import { waitForLock } from '../local/file-lock';
import { startKeycloak } from '../local/keycloak';
import { ensureKeycloakDatabase } from '../local/keycloak-database';
import { freePort } from '../local/ports';
import { startPostgres } from '../local/postgres';
import { newPassword, readJson, writePrivateJson } from '../local/private-file';
import { makeTestFolder, testKeycloakFolder } from '../local/test-folder';

const run = promisify(execFile);
const prefix = 'test-keycloak-';
const keptFor = 7 * 24 * 3600 * 1000;

/** Passwords of a snapshot's servers; they are worth nothing outside a test run on loopback. */
export interface SnapshotSecrets {
  postgres: string;
  keycloakDatabase: string;
  keycloakAdmin: string;
}

export interface SnapshotOptions {
  cacheFolder: string;
  server: string;
  java: string;
  realm: Realm;
}

/**
 * Puts a database in which Keycloak has its tables and the realm into a test folder. Making one takes Keycloak fifteen seconds, so
 * it is made once per realm and version, kept in the cache, and copied.
 */
export async function restoreSnapshot(folder: string, options: SnapshotOptions): Promise<SnapshotSecrets> {
  const snapshot = await ensureSnapshot(options);
  await copyTree(path.join(snapshot, 'postgres'), path.join(folder, 'postgres'));
  const secrets = await readJson<SnapshotSecrets>(path.join(snapshot, 'secrets.json'));
  if (!secrets) throw new Error(`The snapshot ${snapshot} is damaged; delete it`);
  return secrets;
}

async function ensureSnapshot(options: SnapshotOptions): Promise<string> {
  const content = JSON.stringify([path.basename(options.server), options.realm]);
  const name = `${prefix}${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
  const snapshot = path.join(options.cacheFolder, name);
  if (!existsSync(snapshot)) {
    const release = await waitForLock(`${snapshot}.lock`, () => undefined);
    try {
      if (!existsSync(snapshot)) await makeSnapshot(snapshot, options);
    } finally {
      await release();
    }
  }
  await utimes(snapshot, new Date(), new Date());
  return snapshot;
}

async function makeSnapshot(snapshot: string, options: SnapshotOptions): Promise<void> {
  await clearOld(options.cacheFolder);
  const folder = await makeTestFolder();
  const draft = `${snapshot}.new`;
  try {
    const secrets = await fillDatabase(folder, options);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    await copyTree(path.join(folder, 'postgres'), path.join(draft, 'postgres'));
    await writePrivateJson(path.join(draft, 'secrets.json'), secrets);
    await rename(draft, snapshot);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lets Keycloak make its tables and import the realm, then stops both so that the files are at rest. */
async function fillDatabase(
  folder: string,
  { server, java, realm }: SnapshotOptions,
): Promise<SnapshotSecrets> {
  const secrets = { postgres: newPassword(), keycloakDatabase: newPassword(), keycloakAdmin: newPassword() };
  const postgres = await startPostgres({
    dataFolder: folder,
    port: await freePort(),
    password: secrets.postgres,
    settings: ['fsync=off', 'synchronous_commit=off'],
    initFlags: ['--no-sync'],
  });
  try {
    const keycloak = await startKeycloak({
      folder: testKeycloakFolder(folder),
      server,
      java,
      port: await freePort(),
      databaseUrl: await ensureKeycloakDatabase(postgres.adminUrl, secrets.keycloakDatabase),
      adminPassword: secrets.keycloakAdmin,
      realm,
      onProgress: () => undefined,
    });
    await keycloak.stop();
  } finally {
    await postgres.stop();
  }
  return secrets;
}

/** Copies with owners and modes: the database's files belong to its own user when we are root. */
async function copyTree(from: string, to: string): Promise<void> {
  await run('cp', ['-Rp', from, to]);
}

async function clearOld(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const place = path.join(cacheFolder, name);
    if (!name.startsWith(prefix) || name.endsWith('.lock')) continue;
    if (Date.now() - (await stat(place)).mtimeMs > keptFor) await rm(place, { recursive: true, force: true });
  }
}

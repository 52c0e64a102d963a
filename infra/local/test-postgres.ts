import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './ports';
import { startPostgres, stopServer } from './postgres';
import { findPostgres } from './postgres-programs';
import { newPassword, readJson, writePrivateJson } from './private-file';
import { describeProcess, stillRuns, type ProcessRecord } from './processes';

const prefix = 'medborgarlofte-test-';

/** Nothing of a test run has to survive a power cut. */
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=64MB',
];

/** A database server that lives as long as a test run. */
export interface TestPostgres {
  adminUrl: string;
  port: number;
  folder: string;
  stop(): Promise<void>;
}

/** Starts a database server of its own in a temporary folder, and clears those that killed test runs left. */
export async function startTestPostgres(): Promise<TestPostgres> {
  await clearLeftovers();
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  await chmod(folder, 0o755);
  await writePrivateJson(path.join(folder, 'owner.json'), await describeProcess(process.pid));
  const postgres = await startPostgres({
    dataFolder: folder,
    port: await freePort(),
    password: newPassword(),
    settings,
    initFlags: ['--no-sync'],
  });
  return {
    adminUrl: postgres.adminUrl,
    port: postgres.port,
    folder,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function clearLeftovers(): Promise<void> {
  const programs = await findPostgres();
  for (const name of await readdir(tmpdir())) {
    const folder = path.join(tmpdir(), name);
    if (!name.startsWith(prefix) || !(await isOurs(folder))) continue;
    const owner = await readJson<ProcessRecord>(path.join(folder, 'owner.json'));
    if (!owner || (await stillRuns(owner))) continue;
    await stopServer(programs, path.join(folder, 'postgres'));
    await rm(folder, { recursive: true, force: true });
  }
}

async function isOurs(folder: string): Promise<boolean> {
  return stat(folder).then(
    ({ uid }) => uid === process.getuid?.(),
    () => false,
  );
}

import { rm } from 'node:fs/promises';
import { freePort } from './ports';
import { startPostgres } from './postgres';
import { newPassword } from './private-file';
import { makeTestFolder } from './test-folder';

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

/** Where to begin when not from nothing: a folder prepared with a cluster, and its password. */
export interface PreparedCluster {
  folder: string;
  password: string;
}

/** Starts a database server of its own in a temporary folder, on a free port. */
export async function startTestPostgres(prepared?: PreparedCluster): Promise<TestPostgres> {
  const folder = prepared?.folder ?? (await makeTestFolder());
  const postgres = await startPostgres({
    dataFolder: folder,
    port: await freePort(),
    password: prepared?.password ?? newPassword(),
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

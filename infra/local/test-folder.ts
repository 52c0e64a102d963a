import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopLeftKeycloak } from './keycloak';
import { stopLeftPostgres } from './postgres';
import { readJson, writePrivateJson } from './private-file';
import { describeProcess, stillRuns, type ProcessRecord } from './processes';

const prefix = 'medborgarlofte-test-';

/** Makes a temporary folder for the servers of a test run, and clears what killed test runs left. */
export async function makeTestFolder(): Promise<string> {
  await clearLeftovers();
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  // Root's database server runs as another user, who must pass.
  await chmod(folder, 0o755);
  await writePrivateJson(ownerFile(folder), await describeProcess(process.pid));
  return folder;
}

/** Where the Keycloak of a test run keeps its things. */
export function testKeycloakFolder(folder: string): string {
  return path.join(folder, 'keycloak');
}

function ownerFile(folder: string): string {
  return path.join(folder, 'owner.json');
}

async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = path.join(tmpdir(), name);
    if (!name.startsWith(prefix) || !(await belongsToUs(folder))) continue;
    const owner = await readJson<ProcessRecord>(ownerFile(folder));
    // Without an owner it is just being made.
    if (!owner || (await stillRuns(owner))) continue;
    await stopLeftKeycloak(testKeycloakFolder(folder));
    await stopLeftPostgres(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

async function belongsToUs(folder: string): Promise<boolean> {
  return stat(folder).then(
    ({ uid }) => uid === process.getuid?.(),
    () => false,
  );
}

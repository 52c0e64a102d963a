import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Realm } from '../keycloak/realm';

/**
 * A home of its own for one clone's Keycloak: program, providers and themes are links to the shared server, while
 * configuration, data and the realm to import are the clone's. So two clones run at once, each with its own realm.
 */
export async function makeHome(home: string, server: string, realm: Realm): Promise<void> {
  await rm(home, { recursive: true, force: true });
  const imports = path.join(home, 'data', 'import');
  await mkdir(imports, { recursive: true });
  await cp(path.join(server, 'conf'), path.join(home, 'conf'), { recursive: true });
  for (const shared of ['lib', 'providers', 'themes', 'version.txt']) {
    await symlink(path.join(server, shared), path.join(home, shared));
  }
  await writeFile(path.join(imports, `${realm.realm}-realm.json`), JSON.stringify(realm), { mode: 0o600 });
}

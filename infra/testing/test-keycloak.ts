import { rm } from 'node:fs/promises';
import { buildDemoRealm } from '../keycloak/demo-realm';
import { findJava } from '../local/java';
import { realmAddresses, startKeycloak } from '../local/keycloak';
import { urlFor } from '../database/roles';
import { ensureDistribution } from '../local/keycloak-distribution';
import { freePort } from '../local/ports';
import type { OnProgress } from '../local/progress';
import { readSettings } from '../local/settings';
import { makeTestFolder, testKeycloakFolder } from '../local/test-folder';
import { startTestPostgres } from '../local/test-postgres';
import { restoreSnapshot } from './keycloak-snapshot';

/** A Keycloak with the demo realm that lives as long as a test run. */
export interface TestKeycloak {
  url: string;
  issuer: string;
  jwksUrl: string;
  /** Of the user `admin` in the realm `master`. */
  adminPassword: string;
  stop(): Promise<void>;
}

/** Starts a real Keycloak with the demo realm on a free port, in about six seconds once the cache is filled. */
export async function startTestKeycloak(onProgress: OnProgress = () => undefined): Promise<TestKeycloak> {
  const { cacheFolder, javaHome } = readSettings();
  const { program: java } = await findJava(javaHome);
  const server = await ensureDistribution({ cacheFolder, java, onProgress });
  const realm = buildDemoRealm();
  const folder = await makeTestFolder();
  const secrets = await restoreSnapshot(folder, { cacheFolder, server, java, realm });
  const postgres = await startTestPostgres({ folder, password: secrets.postgres });
  const databaseUrl = Object.assign(
    new URL(urlFor(postgres.adminUrl, 'keycloak', secrets.keycloakDatabase)),
    {
      pathname: '/keycloak',
    },
  ).toString();
  try {
    const keycloak = await startKeycloak({
      folder: testKeycloakFolder(folder),
      server,
      java,
      port: await freePort(),
      databaseUrl,
      adminPassword: secrets.keycloakAdmin,
      realm,
      onProgress,
    });
    const stop = async () => {
      await keycloak.stop();
      await postgres.stop();
    };
    return { url: keycloak.url, ...realmAddresses(keycloak.url), adminPassword: secrets.keycloakAdmin, stop };
  } catch (error) {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

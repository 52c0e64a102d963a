import { ensureRoles } from '../database/roles';
import { perSchema } from '../database/services';
import type { Databases } from '../local/servers';
import { startTestPostgres } from '../local/test-postgres';
import { startTestKeycloak, type TestKeycloak } from './test-keycloak';

/** The servers of a test run: a database with all roles, and Keycloak when asked for. */
export interface ServersForTests {
  adminUrl: string;
  databases: Databases;
  keycloak?: TestKeycloak;
  stop(): Promise<void>;
}

/** What a jest globalSetup starts, and its globalTeardown stops. */
export async function startServersForTests({ keycloak = false } = {}): Promise<ServersForTests> {
  const [postgres, signIn] = await Promise.all([
    startTestPostgres(),
    keycloak ? startTestKeycloak() : Promise.resolve(undefined),
  ]);
  const passwords = perSchema(() => ({ owner: 'test', service: 'test' }));
  return {
    adminUrl: postgres.adminUrl,
    databases: await ensureRoles(postgres.adminUrl, passwords),
    keycloak: signIn,
    stop: async () => {
      await signIn?.stop();
      await postgres.stop();
    },
  };
}

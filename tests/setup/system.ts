import 'reflect-metadata';
import { migrateAll } from '@medborgarlofte/infra/database/migrate-all';
import { seedAll } from '@medborgarlofte/infra/database/seed-all';
import { freePort } from '@medborgarlofte/infra/local/ports';
import { openOneProcess } from '@medborgarlofte/infra/one-process';
import { KeycloakAdmin } from '@medborgarlofte/infra/testing/keycloak-admin';
import { startServersForTests } from '@medborgarlofte/infra/testing/servers-for-tests';
import { realmAddresses } from '@medborgarlofte/infra/local/keycloak';

type Stop = () => Promise<void>;

/** Starts the whole platform as `npm start` does, on ports of its own, with a real Keycloak; the journeys walk through it. */
export default async function startSystem(): Promise<void> {
  const stops: Stop[] = ((globalThis as { __stops?: Stop[] }).__stops ??= []);
  const { buildIfStale } = await import('@medborgarlofte/web-client/build-if-stale');
  const [servers] = await Promise.all([startServersForTests({ keycloak: true }), buildIfStale()]);
  stops.push(() => servers.stop());
  await migrateAll(servers.databases);
  await seedAll(servers.databases);
  const { url, adminPassword } = servers.keycloak!;
  const [webPort, gatewayPort] = [await freePort(), await freePort()];
  const webUrl = `http://localhost:${webPort}`;
  await new KeycloakAdmin(url, adminPassword).allowWebClient(webUrl);
  const platform = await openOneProcess({
    databases: servers.databases,
    ...realmAddresses(url),
    gatewayPort,
    webPort,
    servicePort: 0,
    webUrl,
    logLevel: process.env['TEST_LOG_LEVEL'] ?? 'error',
  });
  stops.push(() => platform.close());
  Object.assign(process.env, {
    WEB_URL: webUrl,
    GATEWAY_URL: platform.gatewayUrl,
    KEYCLOAK_URL: url,
    KEYCLOAK_ADMIN_PASSWORD: adminPassword,
    KEYCLOAK_ISSUER: realmAddresses(url).issuer,
  });
}

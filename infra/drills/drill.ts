import { Client } from 'pg';
import { migrateAll } from '../database/migrate-all';
import { seedAll } from '../database/seed-all';
import { openApart } from '../apart';
import { freePort } from '../local/ports';
import { realmAddresses } from '../local/keycloak';
import { signIn } from '../testing/demo-tokens';
import { startServersForTests } from '../testing/servers-for-tests';
import { databaseCrash } from './database-crash';
import { gatewayTerminated } from './gateway-terminated';
import { serviceKilled } from './service-killed';
import { serviceStopped } from './service-stopped';

/** A platform that runs apart, with what a drill needs to hurt it. */
export interface Patient {
  gatewayUrl: string;
  /** An administrator's address of the database. */
  adminUrl: string;
  /** Processes by part: a service's name, `gateway`, `worker`, `web-client`. */
  pids: Record<string, number>;
  /** Access token of Fagersta's coordinator. */
  token: string;
}

/** A fault brought about on a running platform, and what must happen then; throws when it does not. */
export type Drill = (patient: Patient) => Promise<string>;

/** In this order: the last two leave a part dead behind them. */
const drills: Record<string, Drill> = {
  'F03 a service hangs': serviceStopped,
  'F07 the database crashes under load': databaseCrash,
  'F02 a service is killed': serviceKilled,
  'F12 the gateway is told to end under load': gatewayTerminated,
};

// npm run drill: starts the platform apart, brings each fault about and says what happened. Ends by itself.
async function main(): Promise<void> {
  const servers = await startServersForTests({ keycloak: true });
  let failed = 0;
  try {
    // Servers of test runs may lose the last moment in a crash; this one may not.
    await alwaysDurable(servers.adminUrl);
    await migrateAll(servers.databases);
    await seedAll(servers.databases);
    const { issuer, jwksUrl } = realmAddresses(servers.keycloak!.url);
    const [gatewayPort, webPort] = [await freePort(), await freePort()];
    const webUrl = `http://localhost:${webPort}`;
    const world = {
      databases: servers.databases,
      issuer,
      jwksUrl,
      gatewayPort,
      webPort,
      webUrl,
      servicePort: 4920,
      logLevel: 'error',
    };
    const apart = await openApart(world, () => undefined);
    const { access_token: token } = await signIn(issuer, 'samordnare.fagersta');
    const patient = { gatewayUrl: apart.gatewayUrl, adminUrl: servers.adminUrl, pids: apart.pids, token };
    for (const [name, drill] of Object.entries(drills)) failed += await report(name, drill(patient));
    await apart.close();
  } finally {
    await servers.stop();
  }
  console.log(`drills: ${Object.keys(drills).length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

async function alwaysDurable(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`alter database "${new URL(adminUrl).pathname.slice(1)}" set synchronous_commit = on`);
  await admin.end();
}

function report(name: string, outcome: Promise<string>): Promise<number> {
  return outcome.then(
    (text) => (console.log(`✓ ${name}: ${text}`), 0),
    (error: Error) => (console.log(`✗ ${name}: ${error.message}`), 1),
  );
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

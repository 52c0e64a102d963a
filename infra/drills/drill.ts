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
import { monthlyDrafts } from './monthly-drafts';
import { poolExhausted } from './pool-exhausted';
import { serviceKilled } from './service-killed';
import { serviceStopped } from './service-stopped';
import { testDrill } from './test-drill';

/** A platform that runs apart, with what a drill needs to hurt it. */
export interface Patient {
  gatewayUrl: string;
  /** An administrator's address of the database. */
  adminUrl: string;
  /** Processes by part: a service's name, `gateway`, `worker`, `web-client`. */
  pids: Record<string, number>;
  /** Starts a part again that was killed. */
  startAgain(name: string): Promise<void>;
  /** Access token of Fagersta's coordinator. */
  token: string;
}

/** A fault brought about on a running platform, and what must happen then; throws when it does not. */
export type Drill = (patient: Patient) => Promise<string>;

/** On a running platform, in this order: the last two leave a part dead behind them. */
const faults: Record<string, Drill> = {
  'service-stopped': serviceStopped,
  'pool-exhausted': poolExhausted,
  'database-crash': databaseCrash,
  monthly: monthlyDrafts,
  'service-killed': serviceKilled,
  'gateway-terminated': gatewayTerminated,
};

/** Tests at the size that the acceptance asks. */
const tests: Record<string, () => Promise<string>> = {
  canaries: testDrill('isolation/load'),
  editors: testDrill('isolation/two-editors'),
};

// npm run drill: starts the platform apart, brings each fault about and says what happened, then the long tests.
// npm run drill -- <name>: that one. Ends by itself.
async function main(wanted: string | undefined): Promise<void> {
  const names = [...Object.keys(faults), ...Object.keys(tests)].filter((name) => !wanted || name === wanted);
  if (names.length === 0)
    throw new Error(`Say which: ${[...Object.keys(faults), ...Object.keys(tests)].join(', ')}`);
  let failed = 0;
  const bringAbout = names.filter((name) => faults[name]);
  if (bringAbout.length > 0)
    failed += await onPlatform(async (patient) => {
      let bad = 0;
      for (const name of bringAbout) bad += await report(name, faults[name]!(patient));
      return bad;
    });
  for (const name of names.filter((one) => tests[one])) failed += await report(name, tests[name]!());
  console.log(`drills: ${names.length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

async function onPlatform<T>(work: (patient: Patient) => Promise<T>): Promise<T> {
  const servers = await startServersForTests({ keycloak: true });
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
    try {
      const { access_token: token } = await signIn(issuer, 'samordnare.fagersta');
      return await work({
        gatewayUrl: apart.gatewayUrl,
        adminUrl: servers.adminUrl,
        pids: apart.pids,
        startAgain: (name) => apart.startAgain(name),
        token,
      });
    } finally {
      await apart.close();
    }
  } finally {
    await servers.stop();
  }
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

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

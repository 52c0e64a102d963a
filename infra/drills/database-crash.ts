import { Client } from 'pg';
import type { Drill } from './drill';
import { isAlive, must, pause, send } from './parts';

const read = '{ municipality(by: { code: "1982" }) { name promises { nodes { number } } } }';
const municipality = '{ municipality(by: { code: "1982" }) { id } }';
const write =
  'mutation ($input: CreateGrantInput!) { createGrant(input: $input) { grant { id } userErrors { code } } }';

/** PostgreSQL ends every session at once and recovers: processes live on, and no acknowledged write is lost (F07). */
export const databaseCrash: Drill = async ({ gatewayUrl, adminUrl, pids, token }) => {
  const { data } = await send(gatewayUrl, municipality);
  const municipalityId = data!.municipality.id as string;
  const acknowledged: string[] = [];
  let running = true;
  let number = 0;
  const writer = async () => {
    while (running && number < 2_000) {
      const input = {
        municipalityId,
        grantee: 'county/01',
        releases: ['PROMISES'],
        purpose: `Övning ${(number += 1)}`,
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
      };
      const { data: answer } = await send(gatewayUrl, write, token, { input });
      if (answer?.createGrant?.grant) acknowledged.push(answer.createGrant.grant.id);
      await pause(10);
    }
  };
  const writers = [writer(), writer(), writer()];
  await pause(1_500);
  await crash(adminUrl);
  await pause(3_500);
  running = false;
  await Promise.all(writers);
  for (const [name, pid] of Object.entries(pids)) must(isAlive(pid), `${name} died`);
  must(!(await send(gatewayUrl, read)).errors, 'reading does not work again');
  const kept = await countGrants(adminUrl, acknowledged);
  must(
    kept === acknowledged.length,
    `${acknowledged.length - kept} of ${acknowledged.length} acknowledged writes are gone`,
  );
  return `${acknowledged.length} acknowledged writes before, during and after, all there; every process lives`;
};

/** Killing one session's process makes the server end all of them and recover from its log. */
async function crash(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
  process.kill(rows[0]!.pid, 'SIGKILL');
  await admin.end().catch(() => undefined);
}

async function countGrants(adminUrl: string, globalIds: string[]): Promise<number> {
  const ids = globalIds.map((id) => Buffer.from(id, 'base64url').toString().split('|')[2]);
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ n: number }>(
    'select count(*)::int as n from tenants."grant" where id = any ($1::uuid[])',
    [ids],
  );
  await admin.end();
  return rows[0]!.n;
}

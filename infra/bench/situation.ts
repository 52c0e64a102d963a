import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseGroupPath } from '@medborgarlofte/platform/actor';
import { migrate } from '@medborgarlofte/platform/database';
import { encodeId } from '@medborgarlofte/platform/ids';
import { createLog } from '@medborgarlofte/platform/log';
import { openService, type Service } from '@medborgarlofte/platform/service';
import { testRealm, type TestRealm } from '@medborgarlofte/platform/test-kit';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { situationService } from '@medborgarlofte/situation/service';
import { tenantsService } from '@medborgarlofte/tenants/service';
import { Client } from 'pg';
import { ensureRoles } from '../database/roles';
import { perSchema } from '../database/services';
import { startTestPostgres } from '../local/test-postgres';
import { generateSituation, tenantOf } from './situation-data';
import { pages, type BenchPage } from './situation-pages';
import { hear, type Heard } from './statements';

const few = 3;
const many = 290;
const rounds = 200;
const warmUp = 20;
const password = 'bench';

/** A filled database with the service on it. */
interface Side {
  tenants: number;
  service: Service;
  /** The meeting to come of each tenant. */
  nextMeeting: ReadonlyMap<string, string>;
}

/**
 * The pages that people wait for, on ten years of 290 municipalities beside the same of three, by turns in one run: time
 * and statements of each, and the plan of the slowest statement.
 */
export async function benchSituation(): Promise<void> {
  const postgres = await startTestPostgres();
  const sides: Side[] = [];
  try {
    const realm = await testRealm();
    for (const tenants of [few, many]) sides.push(await openSide(postgres.adminUrl, tenants, realm));
    console.log(
      `load ${loadavg()
        .map((load) => load.toFixed(0))
        .join(', ')}`,
    );
    for (const page of pages) await measure(page, sides, realm);
  } finally {
    for (const { service } of sides) await service.close();
    await postgres.stop();
  }
}

async function openSide(serverUrl: string, tenants: number, realm: TestRealm): Promise<Side> {
  const name = `bench_${tenants}`;
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`create database ${name}`).finally(() => server.end());
  const adminUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
  const urls = await ensureRoles(
    adminUrl,
    perSchema(() => ({ owner: password, service: password })),
  );
  await migrate(tenantsService, urls.tenants.ownerUrl);
  await migrate(situationService, urls.situation.ownerUrl);
  const begun = performance.now();
  const levels = await generateSituation(adminUrl, tenants);
  console.log(
    `${tenants} municipalities, ${levels} area levels, made in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  const service = await openService(situationService, {
    databaseUrl: urls.situation.serviceUrl,
    poolSize: 4,
    signIn: realm.signIn,
    membershipsNow: realm.membershipsNow,
    log: createLog('bench', 'warn'),
  });
  return { tenants, service, nextMeeting: await nextMeetings(adminUrl) };
}

async function nextMeetings(adminUrl: string): Promise<Map<string, string>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ tenant_id: string; id: string }>(
    `select tenant_id, id from situation.meeting where state = 'PLANNED'`,
  );
  await admin.end();
  return new Map(rows.map(({ tenant_id: tenant, id }) => [tenant, encodeId('Meeting', tenant, id)]));
}

/** A statement of a page, by whom it was sent last, and how long it took each time. */
type Sent = Heard & { group: string; times: number[] };
const reads = /^\s*(select|with)\b[^]*\bfrom\b/;

/** One page on both sides by turns, each time for another municipality; what was slowest on the larger side is explained. */
async function measure(page: BenchPage, sides: Side[], realm: TestRealm): Promise<void> {
  const times = new Map(sides.map(({ tenants }) => [tenants, [] as number[]]));
  let statements = 0;
  const heardOf = new Map<string, Sent>();
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const side of sides) {
      const tenant = tenantOf(1 + ((round + warmUp) % (page.granted ? few : side.tenants)));
      const group = page.group(tenant);
      const token = await realm.token({ groups: [group] });
      const request = {
        token,
        requestId: randomUUID(),
        ...page.request(tenant, side.nextMeeting.get(tenant)!),
      };
      const end = hear();
      const begun = performance.now();
      const { data, errors } = await side.service.execute(request);
      const took = performance.now() - begun;
      const heard = end();
      if (errors || !page.holds(data as never))
        throw new Error(`${page.name}: ${JSON.stringify(errors ?? data).slice(0, 300)}`);
      if (round < 0) continue;
      times.get(side.tenants)!.push(took);
      if (side.tenants !== many) continue;
      statements = Math.max(statements, heard.length);
      for (const one of heard.filter(({ text }) => reads.test(text))) {
        const before = heardOf.get(one.text);
        heardOf.set(one.text, { ...one, group, times: [...(before?.times ?? []), one.took] });
      }
    }
  }
  report(page.name, times, statements);
  const slowest = [...heardOf.values()].toSorted(
    (one, other) => at(other.times, 0.5) - at(one.times, 0.5),
  )[0];
  if (slowest) await explain(sides.at(-1)!.service, slowest);
}

const at = (times: number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
};

function report(name: string, times: ReadonlyMap<number, number[]>, statements: number): void {
  const of = (tenants: number) =>
    `${String(tenants).padStart(4)}: p50 ${at(times.get(tenants)!, 0.5).toFixed(1)} ms, p99 ${at(times.get(tenants)!, 0.99).toFixed(1)} ms`;
  const ratio = at(times.get(many)!, 0.5) / at(times.get(few)!, 0.5);
  console.log(`\n${name}: ${statements} statements; ${of(few)};${of(many)}; p50 ${ratio.toFixed(2)} times`);
}

/** The plan of a statement as whoever sent it gets it. */
async function explain(service: Service, { text, values, group, times }: Sent): Promise<void> {
  const actor = { subject: randomUUID(), name: 'bench', memberships: [parseGroupPath(group)!], scopes: [] };
  const lines = await inScope(service.source, actor, (db) =>
    db.query<{ 'QUERY PLAN': string }[]>(`explain (analyze, buffers, summary) ${text}`, values),
  );
  console.log(
    `slowest statement (p50 ${at(times, 0.5).toFixed(1)} ms): ${text.replace(/\s+/g, ' ').trim().slice(0, 200)}`,
  );
  for (const line of lines) console.log(`  ${line['QUERY PLAN']}`);
}

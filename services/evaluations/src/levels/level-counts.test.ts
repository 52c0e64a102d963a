import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { runJob } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import fc from 'fast-check';
import { Client } from 'pg';
import { evaluationsService } from '../service';
import { rebuildLevels } from './level-rebuild';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(evaluationsService);
});
afterAll(() => kit.close());
beforeEach(async () => {
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});

const log = createLog('test', 'silent');
const meeting = (id: string, owner = tenant) => encodeId('Meeting', owner, id);

/** The event as it comes off the queue. */
function tell(meetingId: string, event: object, { owner = tenant } = {}): Promise<void> {
  const payload = {
    ...{ meetingId: meeting(meetingId, owner), meetingDate: '2025-02-11', revision: 1, fictitious: false },
    levels: { disorder: 'GREEN' },
    ...event,
  };
  const data = { tenantId: tenant, id: randomUUID(), payload };
  return runJob(kit.service, { name: 'project-levels', data }, { log });
}

const fields = 'nodes { areaCode sharedArea month green yellow red meetings fictitious municipality { id } }';
const own = `query ($m: [_Any!]!, $period: DateRangeFilter) { _entities(representations: $m) { ... on Municipality { levelComparison(first: 100, period: $period) { ${fields} } } } }`;
const ofAll = `query ($codes: [String!], $period: DateRangeFilter) { levelComparison(municipalityCodes: $codes, period: $period, first: 100) { totalCount ${fields} } }`;

async function rows(caller = coordinator, period?: object): Promise<any[]> {
  const m = [{ __typename: 'Municipality', id: encodeId('Municipality', tenant) }];
  const { data, errors } = await caller(own, { m, period });
  expect(errors).toBeUndefined();
  return data!._entities[0].levelComparison.nodes;
}
const counts = async () =>
  (await rows()).map(({ areaCode, month, green, yellow, red }) => [areaCode, month, green, yellow, red]);

test('meetings are counted by area, month and level, the invented ones apart', async () => {
  await tell(randomUUID(), { levels: { disorder: 'GREEN', other: 'RED' } });
  await tell(randomUUID(), { meetingDate: '2025-02-25', levels: { disorder: 'YELLOW', other: 'RED' } });
  await tell(randomUUID(), { meetingDate: '2025-03-11' });
  await tell(randomUUID(), { fictitious: true });
  expect((await counts()).toSorted()).toEqual([
    ['disorder', '2025-02-01', 1, 0, 0],
    ['disorder', '2025-02-01', 1, 1, 0],
    ['disorder', '2025-03-01', 1, 0, 0],
    ['other', '2025-02-01', 0, 0, 2],
  ]);
  expect((await rows()).filter(({ fictitious }) => fictitious)).toHaveLength(1);
  expect(await rows(coordinator, { overlaps: { from: '2025-03-31', to: '2025-04-30' } })).toHaveLength(1);
});

test('late, repeated and out of order, whatever comes last: each meeting counts once, by its newest revision', async () => {
  const told = fc.record({
    meeting: fc.integer({ min: 0, max: 2 }),
    revision: fc.integer({ min: 1, max: 3 }),
  });
  const levelOf = (at: number, revision: number) => ['GREEN', 'YELLOW', 'RED'][(at + revision) % 3]!;
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 8 }), async (events) => {
      tenant = await kit.newTenant();
      coordinator = kit.as('coordinator', tenant);
      const ids = [randomUUID(), randomUUID(), randomUUID()];
      for (const { meeting: at, revision } of events)
        await tell(ids[at]!, { revision, levels: { disorder: levelOf(at, revision) } });
      const newest = Map.groupBy(events, (event) => event.meeting);
      const levels = [...newest].map(([at, all]) =>
        levelOf(at, Math.max(...all.map(({ revision }) => revision))),
      );
      const count = (level: string) => levels.filter((one) => one === level).length;
      expect(await counts()).toEqual([
        ['disorder', '2025-02-01', count('GREEN'), count('YELLOW'), count('RED')],
      ]);
    }),
    { numRuns: 12 },
  );
});

test('a count says what its area is compared by, as the newest meeting of the month has it', async () => {
  await tell(randomUUID(), { sharedAreas: { disorder: 'OTHER' } });
  await tell(randomUUID(), {
    meetingDate: '2025-02-25',
    sharedAreas: { disorder: 'DISORDER_AND_INSECURITY' },
  });
  expect(await rows()).toMatchObject([{ sharedArea: 'DISORDER_AND_INSECURITY', green: 2 }]);
});

test('events of a month that come at once are all counted', async () => {
  await Promise.all(Array.from({ length: 6 }, () => tell(randomUUID(), {})));
  expect(await counts()).toEqual([['disorder', '2025-02-01', 6, 0, 0]]);
});

test('a revision that moves or drops an area takes the earlier one along', async () => {
  const id = randomUUID();
  await tell(id, { levels: { disorder: 'GREEN', other: 'RED' } });
  await tell(id, { revision: 2, meetingDate: '2025-03-01', levels: { disorder: 'RED' } });
  expect(await counts()).toEqual([['disorder', '2025-03-01', 0, 0, 1]]);
});

test('an event about another tenant, or of another shape, is refused and changes nothing (B20)', async () => {
  const other = await kit.newTenant();
  await expect(tell(randomUUID(), {}, { owner: other })).rejects.toThrow('another tenant');
  await expect(tell(randomUUID(), { levels: { disorder: 'BLUE' } })).rejects.toThrow();
  await expect(tell(randomUUID(), { revision: 0 })).rejects.toThrow();
  expect(await rows()).toEqual([]);
});

test('nobody but the job writes the rows, and what each meeting adds is read by nobody', async () => {
  await tell(randomUUID(), {});
  const scope = kit.scopeOf({ groups: [`/municipality/${tenant}/coordinator`] });
  expect(await scope((db) => db.query('select * from meeting_level'))).toEqual([]);
  const changed = await scope((db) =>
    db.query('update level_counts set red = 9 where tenant_id = $1', [tenant]),
  );
  expect(changed[1]).toBe(0);
});

test('members read it; the public, other municipalities and those without a grant do not (B01)', async () => {
  await tell(randomUUID(), {});
  for (const role of ['deputy', 'kommunpolis', 'council-member', 'politician'])
    expect(await rows(kit.as(role, tenant))).toHaveLength(1);
  expect(await rows(kit.as('coordinator', await kit.newTenant()))).toEqual([]);
  const county = kit.signedIn({ groups: ['/county/16/county-coordinator'] });
  expect(await rows(county)).toEqual([]);
  await grant('county/16');
  expect(await rows(county)).toHaveLength(1);
  const { data } = await county(ofAll, { codes: [tenant, '1982'] });
  expect(data!.levelComparison).toMatchObject({
    totalCount: 1,
    nodes: [{ municipality: { id: encodeId('Municipality', tenant) } }],
  });
  const lines = await kit.scopeOf({ groups: [`/municipality/${tenant}/coordinator`] })((db) =>
    db.query(`select object, roles from audit where tenant_id = $1 and action = 'levels.read'`, [tenant]),
  );
  const line = { object: encodeId('Municipality', tenant), roles: ['county/16/county-coordinator'] };
  expect(lines).toEqual([line, line]);
  const refused = await kit.anonymous(ofAll, { codes: [tenant] });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

describe('the rebuild', () => {
  test('mends counts, takes away what no meeting stands behind and adds what is missing', async () => {
    const [kept, gone, damaged, missing] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await tell(kept, {});
    await tell(gone, { meetingDate: '2024-01-09' });
    await tell(damaged, { revision: 7, levels: { disorder: 'RED' } });
    await asAdmin('update evaluations.level_counts set green = 40 where tenant_id = $1', [tenant]);
    const known = [kept, damaged, missing].map((id) => ({ meetingId: meeting(id), revision: 1 }));
    const republish = async () => {
      for (const id of [kept, damaged, missing]) await tell(id, {});
    };
    const source = { revisions: () => Promise.resolve(known), republish };
    expect(await rebuildLevels(kit.service.source, tenant, source)).toEqual({ meetings: 3, removed: 2 });
    expect(await counts()).toEqual([['disorder', '2025-02-01', 3, 0, 0]]);
  });

  test('a picture that is locked while it runs stays counted, and another tenant is not touched', async () => {
    const made = randomUUID();
    const source = {
      revisions: async () => {
        await tell(made, {});
        return [];
      },
      republish: () => Promise.resolve(),
    };
    await rebuildLevels(kit.service.source, tenant, source);
    await rebuildLevels(kit.service.source, await kit.newTenant(), {
      ...source,
      revisions: () => Promise.resolve([]),
    });
    expect(await counts()).toEqual([['disorder', '2025-02-01', 1, 0, 0]]);
  });
});

/** As the tenants service leaves it when a municipality gives a grant. */
async function grant(organisation: string): Promise<void> {
  await asAdmin(
    `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to) values ($1, gen_random_uuid(), 'joint_pictures', $2, '2020-01-01', '2199-12-31')`,
    [tenant, organisation],
  );
}

async function asAdmin(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

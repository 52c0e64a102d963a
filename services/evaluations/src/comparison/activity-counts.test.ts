import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { runJob } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { evaluationsService } from '../service';
import type { ActivitiesCounted } from './projection';
import { rebuildProjection } from './rebuild';

let kit: TestKit;
let tenant: string;
let promise: string;

beforeAll(async () => {
  kit = await openTestKit(evaluationsService);
});
afterAll(() => kit.close());
beforeEach(async () => {
  tenant = await kit.newTenant();
  promise = randomUUID();
});

const log = createLog('test', 'silent');
const none = { planned: 0, ongoing: 0, done: 0, partly: 0, notDone: 0 };
const autumn = { periodStart: '2020-09-01', periodEnd: '2020-11-30' };

/** The event as it comes off the queue. */
function tell(
  event: Partial<ActivitiesCounted> & { version: number },
  { of = promise, to = tenant, owner = tenant } = {},
): Promise<void> {
  const payload = {
    promiseId: encodeId('Promise', owner, of),
    number: 1,
    ...autumn,
    published: true,
    ...none,
    ...event,
  };
  return runJob(
    kit.service,
    { name: 'project-activities', data: { tenantId: to, id: randomUUID(), payload } },
    { log },
  );
}

const fields = `id promiseNumber periodStart periodEnd planned ongoing done partly notDone total sourceUpdatedAt promise { id } municipality { id }`;
const ofMunicipality = `query ($m: [_Any!]!, $period: DateRangeFilter) { _entities(representations: $m) { ... on Municipality { activityComparison(period: $period) { ${fields} } } } }`;
const ofAll = `query ($codes: [String!], $first: Int, $after: String, $period: DateRangeFilter) {
  activityComparison(municipalityCodes: $codes, first: $first, after: $after, period: $period) { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`;

async function rows(caller: Caller = kit.anonymous, period?: object) {
  const { data, errors } = await caller(ofMunicipality, {
    m: [{ __typename: 'Municipality', id: encodeId('Municipality', tenant) }],
    period,
  });
  expect(errors).toBeUndefined();
  return data!._entities[0].activityComparison;
}

test('an event becomes a row that everybody reads, with links to promise and municipality', async () => {
  await tell({ version: 3, planned: 1, ongoing: 2, done: 3, partly: 4, notDone: 5 });
  const [row, ...more] = await rows();
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    promiseNumber: 1,
    ...autumn,
    planned: 1,
    ongoing: 2,
    done: 3,
    partly: 4,
    notDone: 5,
    total: 15,
    promise: { id: encodeId('Promise', tenant, promise) },
    municipality: { id: encodeId('Municipality', tenant) },
  });
  const { data } = await kit.anonymous(
    `query ($e: [_Any!]!) { _entities(representations: $e) { ... on PeriodActivityCounts { total } } }`,
    { e: [{ __typename: 'PeriodActivityCounts', id: row.id }] },
  );
  expect(data!._entities).toEqual([{ total: 15 }]);
});

test('in any order and any number of times: the highest version holds', async () => {
  await tell({ version: 2, done: 2 });
  const [before] = await rows();
  await tell({ version: 1, done: 1, published: false });
  await tell({ version: 2, done: 2 });
  expect(await rows()).toEqual([before]);
  await Promise.all([5, 3, 9, 4, 8, 6, 7].map((version) => tell({ version, done: version })));
  expect(await rows()).toMatchObject([{ done: 9 }]);
});

test('a withdrawn promise leaves the public comparison with its event; its members still see it', async () => {
  await tell({ version: 1, done: 1 });
  await tell({ version: 2, done: 1, published: false });
  expect(await rows()).toEqual([]);
  expect(await rows(kit.as('coordinator', await kit.newTenant()))).toEqual([]);
  expect(await rows(kit.signedIn({ groups: [`/municipality/${tenant}/integrator`] }))).toEqual([]);
  expect(
    await rows(kit.signedIn({ groups: [`/municipality/${tenant}/integrator`], scopes: ['promises:read'] })),
  ).toHaveLength(1);
  expect(await rows(kit.as('reporter', tenant))).toMatchObject([{ done: 1, total: 1 }]);
  const { data } = await kit.anonymous(ofAll, { codes: [tenant] });
  expect(data!.activityComparison).toEqual({
    totalCount: 0,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [],
  });
});

test('an event about another tenant, or of another shape, is refused and changes nothing (B20)', async () => {
  const other = await kit.newTenant();
  await expect(tell({ version: 1 }, { owner: other })).rejects.toThrow('another tenant');
  await expect(tell({ version: 1, done: -1 })).rejects.toThrow();
  await expect(tell({ version: 1, promiseId: 'x' })).rejects.toThrow();
  expect(await rows()).toEqual([]);
});

test('nobody but the job writes the rows', async () => {
  await tell({ version: 1, done: 1 });
  const coordinator = kit.scopeOf({ groups: [`/municipality/${tenant}/coordinator`] });
  const changed = await coordinator((db) =>
    db.query('update activity_counts set done = 9 where tenant_id = $1', [tenant]),
  );
  expect(changed[1]).toBe(0);
  await expect(
    coordinator((db) =>
      db.query(
        `insert into activity_counts (tenant_id, id, promise_number, published, version, planned, ongoing, done, partly, not_done) values ($1, $2, 1, true, 1, 0, 0, 0, 0, 0)`,
        [tenant, randomUUID()],
      ),
    ),
  ).rejects.toThrow('row-level security');
});

test('several municipalities are compared in one list, newest period first, page by page', async () => {
  const others = [tenant, await kit.newTenant(), await kit.newTenant()];
  for (const [index, to] of others.entries()) {
    for (const year of [2019, 2020, 2021])
      await tell(
        { version: 1, number: index + 1, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` },
        { of: randomUUID(), to, owner: to },
      );
    await tell(
      { version: 1, periodStart: null, periodEnd: null, published: false },
      { of: randomUUID(), to, owner: to },
    );
  }
  const seen: string[] = [];
  const pageAfter = async (after: string | null) =>
    (await kit.anonymous(ofAll, { codes: others, first: 4, after })).data!.activityComparison;
  let after: string | null = null;
  do {
    const { nodes, pageInfo, totalCount } = await pageAfter(after);
    expect(totalCount).toBe(9);
    seen.push(
      ...nodes.map(
        ({ periodStart, promiseNumber }: { periodStart: string; promiseNumber: number }) =>
          `${periodStart.slice(0, 4)} ${promiseNumber}`,
      ),
    );
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual([
    '2021 3',
    '2021 2',
    '2021 1',
    '2020 3',
    '2020 2',
    '2020 1',
    '2019 3',
    '2019 2',
    '2019 1',
  ]);
  const { data } = await kit.anonymous(ofAll, {
    codes: others,
    period: { overlaps: { from: '2020-12-31', to: '2021-01-01' } },
  });
  expect(data!.activityComparison.totalCount).toBe(6);
  expect(await rows(kit.anonymous, { overlaps: { to: '2019-12-31' } })).toMatchObject([
    { periodStart: '2019-01-01' },
  ]);
  expect(await rows(kit.as('coordinator', tenant))).toMatchObject([{}, {}, {}, { periodStart: null }]);
});

test('a filter or a page of another shape is told as such', async () => {
  const { errors } = await kit.anonymous(ofAll, {
    period: { overlaps: { from: '2021-01-01', to: '2020-01-01' } },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'period.order' });
  expect((await kit.anonymous(ofAll, { codes: ["1982' or true"] })).errors?.[0]?.extensions?.['code']).toBe(
    'INVALID_INPUT',
  );
  expect((await kit.anonymous(ofAll, { first: 1000 })).errors?.[0]?.extensions?.['code']).toBe(
    'INVALID_INPUT',
  );
});

test('however many municipalities are asked for, it is one statement', async () => {
  const codes = [tenant, await kit.newTenant(), await kit.newTenant()];
  const sent = jest.spyOn(Client.prototype, 'query');
  const m = codes.map((code) => ({ __typename: 'Municipality', id: encodeId('Municipality', code) }));
  await kit.anonymous(ofMunicipality, { m });
  await kit.anonymous(ofAll.replace('totalCount', ''), { codes });
  const texts = sent.mock.calls.map(([query]) => String((query as { text?: string }).text ?? query));
  sent.mockRestore();
  expect(texts.filter((text) => text.includes('activity_counts'))).toHaveLength(2);
});

describe('rebuilding', () => {
  const known = (versions: Record<string, number>) =>
    Object.entries(versions).map(([id, version]) => ({
      promiseId: encodeId('Promise', tenant, id),
      version,
    }));

  test('mends damaged rows and closes those of promises that are no more, without an empty moment', async () => {
    const [lost, damaged] = [randomUUID(), randomUUID()];
    await tell({ version: 4, number: 1, done: 4 });
    await tell({ version: 2, number: 2, done: 1 }, { of: lost });
    await tell({ version: 99, number: 3, done: 99 }, { of: damaged });
    const republish = async () => {
      expect(await rows()).toMatchObject([{}, {}]);
      await tell({ version: 5, number: 3, done: 5 }, { of: damaged });
      await tell({ version: 4, number: 1, done: 4 });
    };
    const found = await rebuildProjection(kit.service.source, tenant, {
      versions: () => Promise.resolve(known({ [promise]: 4, [damaged]: 5 })),
      republish,
    });
    expect(found).toEqual({ promises: 2, removed: 1 });
    const numbers = (await rows()).map(({ promiseNumber, done }: Record<string, number>) => [
      promiseNumber,
      done,
    ]);
    expect(new Map(numbers)).toEqual(
      new Map([
        [1, 4],
        [3, 5],
      ]),
    );
    await tell({ version: 2, number: 2, done: 1 }, { of: lost });
    expect(await rows(kit.as('coordinator', tenant))).toHaveLength(2);
  });

  test('a promise made or changed meanwhile keeps its row, whatever comes late', async () => {
    const made = randomUUID();
    await tell({ version: 1, number: 1, done: 1 });
    const versions = async () => {
      const listed = known({ [promise]: 1 });
      await tell({ version: 1, number: 2, done: 2 }, { of: made });
      await tell({ version: 2, number: 1, done: 3 });
      return listed;
    };
    await rebuildProjection(kit.service.source, tenant, {
      versions,
      republish: () => tell({ version: 1, number: 1, done: 1 }),
    });
    const numbers = (await rows()).map(({ promiseNumber, done }: Record<string, number>) => [
      promiseNumber,
      done,
    ]);
    expect(new Map(numbers)).toEqual(
      new Map([
        [1, 3],
        [2, 2],
      ]),
    );
  });

  test('a promise that was called gone by mistake comes back with its event', async () => {
    await tell({ version: 3, done: 1 });
    await rebuildProjection(kit.service.source, tenant, {
      versions: () => Promise.resolve([]),
      republish: () => Promise.resolve(),
    });
    expect(await rows()).toEqual([]);
    const republish = () => tell({ version: 3, done: 1 });
    await rebuildProjection(kit.service.source, tenant, {
      versions: () => Promise.resolve(known({ [promise]: 3 })),
      republish,
    });
    expect(await rows()).toMatchObject([{ done: 1 }]);
  });

  test("another tenant's rows are not touched", async () => {
    const other = await kit.newTenant();
    await tell({ version: 1, done: 1 });
    await rebuildProjection(kit.service.source, other, {
      versions: () => Promise.resolve([]),
      republish: () => Promise.resolve(),
    });
    expect(await rows()).toHaveLength(1);
    const foreign = {
      versions: () => Promise.resolve(known({ [promise]: 1 })),
      republish: () => Promise.resolve(),
    };
    await expect(rebuildProjection(kit.service.source, other, foreign)).rejects.toThrow('another tenant');
  });
});

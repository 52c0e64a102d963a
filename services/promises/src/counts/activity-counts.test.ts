import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { brokenAuditLine } from '@medborgarlofte/platform/audit';
import { Client } from 'pg';
import { publishPromise } from '../promises/promise-acts.service';
import { promisesService } from '../service';
import { act, at, newDraft, newPublished, now } from '../test-promises';
import { promiseSource } from './activity-counts';

let kit: TestKit;
let admin: Client;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  admin = new Client({ connectionString: testDatabases().admin });
  await admin.connect();
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(async () => {
  await admin.end();
  await kit.close();
});

async function events(id: string) {
  const { rows } = await admin.query<{ payload: Record<string, unknown> }>(
    `select payload from promises.outbox where tenant_id = $1 and type = 'promises.activities-counted' and payload ->> 'promiseId' = $2 order by position`,
    [tenant, id],
  );
  return rows.map(({ payload }) => payload);
}
const lines = async (id: string) =>
  (
    await admin.query<{ action: string }>(
      'select action from promises.audit where tenant_id = $1 and object = $2 order by number',
      [tenant, id],
    )
  ).rows.map(({ action }) => action);

test('every change tells how the activities stand, with a version that only grows', async () => {
  const { id, directions, number } = await newPublished(coordinator, tenant);
  await act(coordinator, 'recordFollowUp', {
    about: { activityId: directions[0]!.activities[0]!.id },
    text: 'Gjort',
    status: 'DONE',
  });
  await act(coordinator, 'publishFollowUps', await at(coordinator, id));
  await act(coordinator, 'withdrawPromise', await at(coordinator, id));
  const told = await events(id);
  expect(told.map(({ version, published, planned, done }) => [version, published, planned, done])).toEqual([
    [1, false, 2, 0],
    [2, false, 2, 0],
    [3, false, 2, 0],
    [4, true, 2, 0],
    [5, true, 1, 1],
    [6, false, 1, 1],
  ]);
  expect(told[0]).toEqual({
    promiseId: id,
    number,
    periodStart: expect.any(String),
    periodEnd: expect.any(String),
    published: false,
    version: 1,
    planned: 2,
    ongoing: 0,
    done: 0,
    partly: 0,
    notDone: 0,
  });
  expect(await lines(id)).toEqual([
    'promise.create',
    'promise.propose',
    'promise.adopt',
    'promise.publish',
    'follow-up.publish',
    'promise.withdraw',
  ]);
});

test('all promises of one tenant can be told of again', async () => {
  const { id } = await newDraft(coordinator, tenant);
  const before = await events(id);
  const promises = promiseSource(kit.service.source, tenant);
  expect(await promises.versions()).toContainEqual({ promiseId: id, version: 1 });
  expect(await promises.republish()).toBe((await promises.versions()).length);
  expect(await events(id)).toEqual([...before, before.at(-1)]);
});

test('row, event and audit line are kept together or not at all, wherever the connection dies (E07)', async () => {
  const { id } = await newDraft(coordinator, tenant);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  const kept = async () => [await now(coordinator, id), await events(id), await lines(id)] as const;
  const before = await kept();
  const groups = [`/municipality/${tenant}/coordinator`];
  const caller = { actor: kit.actorOf({ groups }), requestId: 'e07' };
  const input = await at(coordinator, id);
  const killed = kit.scopeOf({ groups })(async (db) => {
    await publishPromise(db, caller, input);
    const [backend] = await db.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    await admin.query('select pg_terminate_backend($1)', [backend!.pid]);
  });
  await expect(killed).rejects.toThrow();
  expect(await kept()).toEqual(before);
  const failed = kit.scopeOf({ groups })(async (db) => {
    await publishPromise(db, caller, input);
    throw new Error('after all');
  });
  await expect(failed).rejects.toThrow('after all');
  expect(await kept()).toEqual(before);
  await act(coordinator, 'publishPromise', await at(coordinator, id));
  expect([(await events(id)).length, (await lines(id)).length]).toEqual([
    before[1].length + 1,
    before[2].length + 1,
  ]);
  expect(await brokenAuditLine(kit.service.source, 'promises', tenant)).toBeUndefined();
});

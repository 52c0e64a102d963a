import { randomUUID } from 'node:crypto';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { tenantsService } from '../service';

let kit: TestKit;
let administrator: Caller;
beforeAll(async () => {
  kit = await openTestKit(tenantsService);
  administrator = kit.signedIn({ groups: ['/platform/medborgarlofte/platform-administrator'] });
});
afterAll(() => kit.close());

/** As the worker leaves it. */
async function failed(tenantId: string): Promise<string> {
  const worker = new Client({ connectionString: testDatabases().services['jobs']!.serviceUrl });
  await worker.connect();
  const id = randomUUID();
  await worker.query(
    `insert into access.failed_job (tenant_id, id, service, name, data, attempts, fault) values ($1, $2, 'situation', 'draft', $3, 8, 'Error')`,
    [tenantId, id, { tenantId, id: 'secret-event', payload: { text: 'secret' } }],
  );
  await worker.end();
  return id;
}

const list =
  '{ failedJobs(first: 100) { nodes { id service name attempts fault failedAt retryWantedAt retriedAt municipality { code } } } }';
const retry =
  'mutation ($input: RetryFailedJobInput!) { retryFailedJob(input: $input) { failedJob { retryWantedAt } userErrors { code } } }';

test('the platform administrator sees that a run failed, and nothing of what it was to work on', async () => {
  const tenantId = await kit.newTenant();
  await failed(tenantId);
  const { data, errors } = await administrator(list);
  expect(errors).toBeUndefined();
  expect(data!.failedJobs.nodes).toContainEqual(
    expect.objectContaining({
      service: 'situation',
      name: 'draft',
      attempts: 8,
      fault: 'Error',
      retryWantedAt: null,
    }),
  );
  expect(JSON.stringify(data)).not.toContain('secret');
  const rows = kit.scopeOf({ groups: ['/platform/medborgarlofte/platform-administrator'] });
  await expect(rows((db) => db.query('select data from access.failed_job'))).rejects.toThrow(
    'permission denied',
  );
});

test('another try is asked for once, and is on record', async () => {
  const tenantId = await kit.newTenant();
  const id = await failed(tenantId);
  const { data } = await administrator(list);
  const globalId = data!.failedJobs.nodes.find((node: { id: string }) =>
    Buffer.from(node.id, 'base64url').toString().endsWith(id),
  ).id;
  const first = await administrator(retry, { input: { failedJobId: globalId } });
  expect(first.data!.retryFailedJob).toEqual({
    failedJob: { retryWantedAt: expect.any(String) },
    userErrors: [],
  });
  const second = await administrator(retry, { input: { failedJobId: globalId } });
  expect(second.data).toEqual(first.data);
  const lines = await kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] })((db) =>
    db.query<object[]>('select action, object from audit where tenant_id = $1', [tenantId]),
  );
  expect(lines).toEqual([{ action: 'job.retry', object: globalId }]);
});

test.each(['coordinator', 'politician'])('a %s sees no such list and no row', async (role) => {
  const tenantId = await kit.newTenant();
  await failed(tenantId);
  expect((await kit.as(role, tenantId)(list)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const rows = await kit.scopeOf({ groups: [`/municipality/${tenantId}/${role}`] })((db) =>
    db.query<object[]>('select id from access.failed_job'),
  );
  expect(rows).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { startWorker } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import { emit } from '@medborgarlofte/platform/outbox';
import { openTestKit, testDatabases, type TestKit } from '@medborgarlofte/platform/test-kit';
import { evaluationsService } from '../service';

let kit: TestKit;
let worker: { close(): Promise<void> };

beforeAll(async () => {
  kit = await openTestKit(evaluationsService);
  const databaseUrl = testDatabases().services['jobs']!.serviceUrl;
  worker = await startWorker([kit.service], {
    databaseUrl,
    log: createLog('test', 'silent'),
    pollInterval: 50,
  });
});
afterAll(async () => {
  await worker.close();
  await kit.close();
});

test('what is told in a transaction reaches the comparison by outbox, queue and job', async () => {
  const tenantId = await kit.newTenant();
  const promiseId = encodeId('Promise', tenantId, randomUUID());
  const period = { periodStart: '2020-09-01', periodEnd: '2020-11-30' };
  const counts = { planned: 0, ongoing: 1, done: 2, partly: 0, notDone: 0 };
  const payload = { promiseId, number: 7, ...period, published: true, ...counts };
  const teller = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] });
  await teller(async (db) => {
    for (const version of [2, 1]) {
      await emit(db, {
        tenantId,
        type: 'promises.activities-counted',
        payload: { ...payload, version, done: version },
      });
    }
  });
  const rows = () =>
    teller((db) =>
      db.query('select version, done, total from activity_counts where tenant_id = $1', [tenantId]),
    );
  const end = Date.now() + 10_000;
  while ((await rows()).length === 0 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await rows()).toEqual([{ version: 2, done: 2, total: 3 }]);
});

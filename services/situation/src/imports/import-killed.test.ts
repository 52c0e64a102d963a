import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { createLog } from '@medborgarlofte/platform/log';
import { runJob } from '@medborgarlofte/platform/jobs';
import { inScope, type InScope } from '@medborgarlofte/platform/unit-of-work';
import { jobActor } from '@medborgarlofte/platform/actor';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { situationService } from '../service';
import { newGroup, type TestGroup } from '../testing';
import { runImport } from './run-import.service';
import { act, check, fileOf, rowsOf, seeImport, start, work } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => void (kit = await openTestKit(situationService)));
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const file = () => fileOf([...rowsOf('2026-01-13', 'skolorna'), ...rowsOf('2026-01-27', 'skolorna')]);
const count = async (table: string) => {
  const [row] = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query<{ many: number }[]>(`select count(*)::int as many from ${table} where tenant_id = $1`, [
      group.tenantId,
    ]),
  );
  return row!.many;
};

/** Scopes of the job, whose first transaction is ended from outside, as a killed worker's is, once it tells how far it has come. */
function killedMidway(): InScope {
  let killed = '';
  return (work) =>
    inScope(kit.service.source, jobActor('run-import', group.tenantId), async (db) => {
      const [{ pid } = { pid: '' }] = await db.query<{ pid: string }[]>(
        'select pg_backend_pid()::text as pid',
      );
      if (killed === '') {
        killed = pid;
        return work(db);
      }
      const client = new Client({ connectionString: testDatabases().admin });
      await client.connect();
      await client.query('select pg_terminate_backend($1::int)', [killed]);
      await client.end();
      return work(db);
    });
}

test('killed in the middle nothing is taken in; run again it is taken in once', async () => {
  const run = await check(kit, coordinator, group.tenantId, file());
  await act(coordinator, 'confirmImport', { importId: run.id, expectedVersion: run.version });
  const caller = { actor: jobActor('run-import', group.tenantId) };
  await expect(runImport(killedMidway(), caller, tryDecodeId(run.id)!)).rejects.toThrow();
  expect(await count('report')).toBe(0);
  expect(await count('import_content')).toBe(1);
  expect(await seeImport(coordinator, run.id)).toMatchObject({ state: 'IMPORTING', rowsDone: 4 });
  await Promise.all([work(kit, run.id), work(kit, run.id)]);
  expect(await count('report')).toBe(2);
  expect(await seeImport(coordinator, run.id)).toMatchObject({ state: 'DONE', rowsDone: 8 });
});

test('what nobody confirms within a day is thrown away, and what was thrown away stays so', async () => {
  const { source, jobs } = kit.service;
  const forget = (due: string) =>
    runJob(
      { name: 'situation', source, jobs },
      { name: 'forget-imports', data: { tenantId: group.tenantId, id: due, due, payload: null } },
      { log: createLog('test', 'silent') },
    );
  const checked = await check(kit, coordinator, group.tenantId, file());
  const { importRun: unchecked } = await start(coordinator, group.tenantId, `${file()}\r\n`);
  await forget(new Date(Date.now() + 23 * 3_600_000).toISOString());
  expect(await seeImport(coordinator, checked.id)).toMatchObject({ state: 'CHECKED' });
  const due = new Date(Date.now() + 25 * 3_600_000).toISOString();
  await forget(due);
  await forget(due);
  for (const { id } of [checked, unchecked]) {
    await work(kit, id);
    expect(await seeImport(coordinator, id)).toMatchObject({
      state: 'CANCELLED',
      reportCount: expect.any(Number),
    });
  }
  expect(await count('import_content')).toBe(0);
  expect(await count('report')).toBe(0);
});

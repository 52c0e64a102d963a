import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { publicActor } from './actor';
import { catalogueProblems } from './catalogue';
import { openDatabase, pendingMigrations } from './database';
import { serve } from './http';
import { createLog } from './log';
import { emit, relayOutbox } from './outbox';
import { testDatabases } from './test-kit';
import { actorIn, anyTenant, Note, openSample, type Sample } from './test-sample';
import { inScope } from './unit-of-work';

const definition = { name: 'web', entities: [Note], migrations: [] };
const lines: Record<string, unknown>[] = [];
const log = createLog('test', 'info', { write: (line: string) => void lines.push(JSON.parse(line)) });
let sample: Sample;
let source: DataSource;
let tenant: string;

beforeAll(async () => {
  sample = await openSample();
  source = await openDatabase(definition, testDatabases().scratch['web']!.serviceUrl, 1, log);
});
afterAll(async () => {
  await source.destroy();
  await sample.close();
});
beforeEach(async () => {
  tenant = anyTenant();
  await sample.add(tenant, { text: 'own' }, { text: 'shown', published: true });
  lines.splice(0);
});

const read = 'select text from note where tenant_id = $1';
const add = (run: { query(sql: string, values: unknown[]): Promise<unknown> }, into = tenant) =>
  run.query(`insert into note values ($1, $2, $2, 0, 'x', false)`, [into, randomUUID()]);
const alarm = (table: string) => ({ event: 'alarm', alarm: 'scope-missing', table, level: 50 });

describe('where no scope is set (B04)', () => {
  // Whatever a scope before it left on the connection.
  beforeEach(() => inScope(source, actorIn(tenant), (db) => db.query(read, [tenant])));

  test('nothing is read, not even what is published, and there is an alarm', async () => {
    expect(await source.query(read, [tenant])).toEqual([]);
    expect(lines).toEqual([expect.objectContaining(alarm('web.note'))]);
  });

  test('there is an alarm too where an index finds nothing by the lists alone', async () => {
    await source.query('set enable_seqscan = off');
    expect(await source.query('select key from idempotency')).toEqual([]);
    expect(lines).toEqual([expect.objectContaining(alarm('web.app.tenants'))]);
    await source.query('reset enable_seqscan');
  });

  test.each([
    ['added', (db: DataSource) => add(db)],
    [
      'added to the log',
      (db: DataSource) =>
        db.query(`insert into audit (tenant_id, roles, action, outcome) values ('1', '{}', 'x', 'ok')`),
    ],
  ])('nothing is %s, and there is an alarm', async (_, write) => {
    await expect(write(source)).rejects.toMatchObject({ driverError: { code: '42501' } });
    expect(lines[0]).toMatchObject({ event: 'alarm', alarm: 'scope-missing' });
  });

  test('nothing is changed or taken away, and there is an alarm', async () => {
    for (const sql of [
      `update note set text = 'y' where tenant_id = $1`,
      'delete from note where tenant_id = $1',
    ]) {
      lines.splice(0);
      expect(await source.query(`with done as (${sql} returning 1) select * from done`, [tenant])).toEqual(
        [],
      );
      expect(lines[0]).toMatchObject(alarm('web.note'));
    }
    expect(await sample.asOwner(read, [tenant])).toHaveLength(2);
  });

  test('the alarms are counted for whoever watches', async () => {
    const part = {
      name: 'part',
      log,
      ready: () => Promise.resolve(true),
      routes() {},
      close: () => Promise.resolve(),
    };
    const running = await serve(part, 0);
    const count = async () => {
      const metrics = await (await fetch(`${running.url}/metrics`)).text();
      return Number(/^scope_missing_total\{database="web",service="part"\} (\d+)$/m.exec(metrics)?.[1]);
    };
    const before = await count();
    await source.query(read, [tenant]);
    expect(await count()).toBe(before + 1);
    await running.close();
  });
});

test('who is in a scope raises no alarm: a member, the public, one who is refused', async () => {
  expect(await inScope(source, actorIn(tenant), (db) => db.query(read, [tenant]))).toHaveLength(2);
  await inScope(source, actorIn(tenant), (db) => add(db));
  expect(await inScope(source, publicActor, (db) => db.query(read, [tenant]))).toEqual([{ text: 'shown' }]);
  await expect(inScope(source, actorIn(tenant), (db) => add(db, anyTenant()))).rejects.toMatchObject({
    driverError: { code: '42501' },
  });
  expect(lines).toEqual([]);
});

test('nor do the relay of the outbox, and what a service looks at when it starts', async () => {
  await inScope(source, actorIn(tenant), (db) =>
    emit(db, { tenantId: tenant, type: 'notes.added', payload: {} }),
  );
  const sent: string[] = [];
  while ((await relayOutbox(source, ({ tenantId }) => Promise.resolve(void sent.push(tenantId)))) > 0);
  expect(sent).toContain(tenant);
  expect(await catalogueProblems(source, 'web')).toEqual([]);
  expect(await pendingMigrations(source, definition)).toEqual([]);
  expect(lines).toEqual([]);
});

import { audit, auditAll, brokenAuditLine } from './audit';
import { actorIn, anyTenant, openSample, type Sample } from './test-sample';

let sample: Sample;
let tenant: string;

beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => {
  tenant = anyTenant();
});

const me = () => actorIn(tenant, 'coordinator', 'person-1');
const record = (...actions: string[]) =>
  sample.as(me())((db) =>
    auditAll(
      db,
      me(),
      actions.map((action) => ({ tenantId: tenant, action, object: 'thing', requestId: 'request' })),
    ),
  );
const lines = (actor = me()) =>
  sample.as(actor)((db) =>
    db.query<Record<string, unknown>[]>('select * from audit where tenant_id = $1 order by number', [tenant]),
  );
const broken = () => sample.as(me())((db) => brokenAuditLine(db, 'web', tenant));

test('a line says who, in which roles, did what to which thing in which request, and when', async () => {
  const before = new Date();
  await record('note.create');
  const [line] = await lines();
  expect(line).toMatchObject({
    number: '1',
    subject: 'person-1',
    roles: [`municipality/${tenant}/coordinator`],
    action: 'note.create',
    object: 'thing',
    outcome: 'done',
    request_id: 'request',
    previous: '',
  });
  expect((line!['at'] as Date).getTime()).toBeGreaterThanOrEqual(before.getTime() - 1000);
  expect(Object.keys(line!)).not.toContain('name');
});

test('lines are numbered without a gap and chained, also when many write at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => record(`a${index}`, `b${index}`)));
  const written = await lines();
  expect(written.map(({ number }) => Number(number))).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  for (const [index, line] of written.entries())
    expect(line['previous']).toBe(written[index - 1]?.['hash'] ?? '');
  expect(await broken()).toBeUndefined();
});

test('a line goes with the change it tells of, or not at all (E07)', async () => {
  const undone = sample.as(me())(async (db) => {
    await audit(db, me(), { tenantId: tenant, action: 'note.create' });
    throw new Error('after all not');
  });
  await expect(undone).rejects.toThrow();
  expect(await lines()).toEqual([]);
});

describe('the log cannot be altered by the service (E08)', () => {
  test.each([
    ['update', `update audit set action = 'x'`],
    ['delete', 'delete from audit'],
    ['truncate', 'truncate audit'],
    ['copy', `copy audit from program 'true'`],
    ['drop its trigger', 'drop trigger chain on audit'],
    ['switch the trigger off', 'alter table audit disable trigger chain'],
    [
      'replace the function',
      `create or replace function chain_audit() returns trigger language plpgsql as 'begin return new; end'`,
    ],
    ['pass over triggers', `set session_replication_role = 'replica'`],
  ])('%s is denied', async (_, sql) => {
    await record('note.create');
    await expect(sample.as(me())((db) => db.query(sql))).rejects.toThrow(/permission denied|must be owner/);
    expect(await broken()).toBeUndefined();
  });

  test("number, time and hashes are the database's own, whatever is sent", async () => {
    await record('note.create');
    await sample.as(me())((db) =>
      db.query(
        `insert into audit values ($1, 77, '2000-01-01', 'somebody', '{}', 'note.change', null, 'done', null, 'x', 'y')`,
        [tenant],
      ),
    );
    expect(await lines()).toMatchObject([{ number: '1' }, { number: '2', subject: 'somebody' }]);
    expect((await lines())[1]!['at']).not.toEqual(new Date('2000-01-01'));
    expect(await broken()).toBeUndefined();
  });
});

describe('what somebody stronger altered is found', () => {
  beforeEach(() => record('a', 'b', 'c', 'd'));

  test.each([
    ['another action', `update web.audit set action = 'x' where tenant_id = $1 and number = 2`, 2],
    ['another person', `update web.audit set subject = 'x' where tenant_id = $1 and number = 3`, 3],
    [
      'another time',
      `update web.audit set at = at + interval '1 second' where tenant_id = $1 and number = 1`,
      1,
    ],
    ['another outcome', `update web.audit set outcome = 'refused' where tenant_id = $1 and number = 4`, 4],
    ['a line less', 'delete from web.audit where tenant_id = $1 and number = 2', 3],
    ['the first line less', 'delete from web.audit where tenant_id = $1 and number = 1', 2],
    [
      'a hash to fit',
      `update web.audit as a set action = 'x', hash = web.audit_line_hash(jsonb_populate_record(a, '{"action": "x"}')) where tenant_id = $1 and number = 2`,
      3,
    ],
  ])('%s', async (_, sql, number) => {
    await sample.asOwner(sql, [tenant]);
    expect(await broken()).toBe(number);
  });
});

test('each tenant has a chain of its own, which coordinator and deputy read and nobody else', async () => {
  await record('note.create');
  for (const reader of [me(), actorIn(tenant, 'deputy')]) expect(await lines(reader)).toHaveLength(1);
  for (const stranger of [actorIn(tenant, 'reporter'), actorIn(anyTenant())])
    expect(await lines(stranger)).toEqual([]);
  const other = anyTenant();
  await sample.as(actorIn(other))((db) => audit(db, actorIn(other), { tenantId: other, action: 'x' }));
  await sample.asOwner(`update web.audit set action = 'y' where tenant_id = $1`, [other]);
  expect(await broken()).toBeUndefined();
});

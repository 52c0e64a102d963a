import { randomUUID } from 'node:crypto';
import { brokenAuditLine } from '@medborgarlofte/platform/audit';
import { encodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { openWorld, type World } from './world/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const coordinatorOf = (tenantId: string) => ({
  subject: 's',
  name: '',
  memberships: [{ kind: 'municipality', key: tenantId, unit: null, role: 'coordinator' }],
  scopes: [],
});

test('the service role can alter nothing of the audit log, neither its lines nor what guards them (E08)', async () => {
  for (const { name, source } of world.services) {
    const attempts = [
      `update audit set action = 'x'`,
      'delete from audit',
      'truncate audit',
      'drop table audit',
      'alter table audit disable row level security',
      'alter table audit disable trigger chain',
      'drop trigger chain on audit',
      'drop policy readers on audit',
      `create or replace function ${name}.audit_line_hash(line ${name}.audit) returns text language sql as $$ select '' $$`,
      `create policy all_of_it on audit for all using (true)`,
      `set role ${name}_owner`,
      `alter table audit owner to ${name}_service`,
      `set session_replication_role = 'replica'`,
      `select ${name}.chain_audit()`,
    ];
    for (const sql of attempts) {
      const outcome = await inScope(source, coordinatorOf(world.own), (db) => db.query(sql)).then(
        () => 'done',
        (error: { driverError?: { code?: string } }) => error.driverError?.code,
      );
      expect({ name, sql, outcome }).toEqual({
        name,
        sql,
        outcome:
          sql.includes('select ') && sql.includes('chain_audit')
            ? expect.stringMatching(/42501|0A000/)
            : '42501',
      });
    }
  }
});

test('what a service writes into the log gets its number, time and hash from the database (E08)', async () => {
  for (const { name, source } of world.services) {
    const line = await inScope(source, coordinatorOf(world.own), async (db) => {
      await db.query(
        `insert into audit (tenant_id, number, at, subject, roles, action, object, outcome, previous, hash) values ($1, 1, '1999-01-01', 's', '{}', 'test.forge', '', 'done', 'forged', 'forged')`,
        [world.own],
      );
      const [found] = await db.query<{ number: string; at: Date; previous: string; hash: string }[]>(
        `select * from audit where tenant_id = $1 and action = 'test.forge' order by number desc limit 1`,
        [world.own],
      );
      return found!;
    });
    expect({
      name,
      forged: [line.previous, line.hash].includes('forged'),
      year: line.at.getFullYear() > 1999,
    }).toEqual({ name, forged: false, year: true });
  }
});

test('every chain verifies, and one line that is altered, taken out or put in is found at its number (E08)', async () => {
  const asSuperuser = {
    query: (sql: string, values: unknown[]) => world.admin.rows(sql, values),
  } as unknown as Db;
  for (const { name } of world.services) {
    for (const tenantId of world.tenants) {
      const broken = () => brokenAuditLine(asSuperuser, name, tenantId);
      const [last] = await world.admin.rows<{ number: string }>(
        `select max(number) as number from ${name}.audit where tenant_id = $1`,
        [tenantId],
      );
      expect({ name, lines: Number(last!.number) > 3, broken: await broken() }).toEqual({
        name,
        lines: true,
        broken: undefined,
      });
      // A refusal has no object that could be taken away.
      const [near] = await world.admin.rows<{ number: string }>(
        `select number from ${name}.audit where tenant_id = $1 and object is not null and number < $2 order by abs(number - $2 / 2) limit 1`,
        [tenantId, last!.number],
      );
      const middle = Number(near!.number);
      const of = `where tenant_id = '${tenantId}' and number = ${middle}`;
      const harm: [string, number][] = [
        [`update ${name}.audit set action = 'nothing' ${of}`, middle],
        [`update ${name}.audit set subject = 'somebody else' ${of}`, middle],
        [`update ${name}.audit set at = at - interval '1 day' ${of}`, middle],
        [`update ${name}.audit set object = null ${of}`, middle],
        [`update ${name}.audit set outcome = 'refused' ${of}`, middle],
        [`delete from ${name}.audit ${of}`, middle + 1],
        [`update ${name}.audit set hash = 'x' ${of}`, middle],
        [
          `update ${name}.audit line set action = 'x', hash = ${name}.audit_line_hash(jsonb_populate_record(line, '{"action": "x"}')) ${of}`,
          middle + 1,
        ],
      ];
      for (const [sql, at] of harm) {
        await world.admin.rows('begin');
        await world.admin.rows(sql);
        const found = await broken();
        await world.admin.rows('rollback');
        expect({ name, sql, found }).toEqual({ name, sql, found: at });
      }
    }
  }
});

test('a refusal stands in the chains of those who were refused, whatever kind of organisation they are of (H01)', async () => {
  const query = 'mutation ($id: ID!) { revokeGrant(input: { grantId: $id }) { userErrors { code } } }';
  const variables = { id: encodeId('Grant', world.foreign, randomUUID()) };
  const chains: Record<string, string[]> = {};
  const expected: Record<string, string[]> = {};
  for (const person of world.people) {
    const requestId = randomUUID();
    const { errors } = await world.ask('tenants', person, world.own, { query, variables, requestId });
    expect({ name: person.name, refused: errors?.length }).toEqual({ name: person.name, refused: 1 });
    const lines = await world.admin.rows<{ tenant_id: string; action: string; outcome: string }>(
      'select tenant_id, action, outcome from tenants.audit where request_id = $1',
      [requestId],
    );
    for (const { action, outcome } of lines)
      expect([action, outcome]).toEqual(['Mutation.revokeGrant', 'refused']);
    chains[person.name] = lines.map(({ tenant_id: chain }) => chain).sort();
    const organisations = (person.identity(world.own)?.groups ?? []).map((group) =>
      group.split('/').slice(1, 3),
    );
    expected[person.name] = [
      ...new Set(organisations.map(([kind, key]) => (kind === 'municipality' ? key! : `${kind}/${key}`))),
    ].sort();
  }
  expect(chains).toEqual(expected);
  expect(Object.values(chains).flat()).toEqual(
    expect.arrayContaining([
      world.own,
      expect.stringMatching(/^county\//),
      expect.stringMatching(/^police-area\//),
    ]),
  );
});

test('the log holds who, where, what, when and the outcome, with the request, and no content (H01)', async () => {
  for (const { name } of world.services) {
    const lines = await world.admin.rows<{
      subject: string | null;
      action: string;
      request_id: string | null;
      whole: string;
    }>(
      `select subject, action, request_id, line::text as whole from ${name}.audit line where tenant_id = any ($1) and action <> 'test.forge'`,
      [world.tenants],
    );
    expect(lines.filter(({ whole }) => whole.includes('kanarie'))).toEqual([]);
    expect(lines.filter(({ subject }) => !subject)).toEqual([]);
    const requested = lines.filter(
      ({ subject }) => !subject!.startsWith('world') && !subject!.startsWith('job:'),
    );
    expect(requested.filter(({ request_id: id }) => !/^[0-9a-f-]{36}$/.test(id ?? ''))).toEqual([]);
    expect(requested.length).toBeGreaterThan(0);
  }
});

import type { DataSource, QueryRunner } from 'typeorm';
import { openOwner } from './database';
import { reprotect } from './reprotect';
import { askNoScope, makeScopeCheck } from './scope-check';
import { heldIn, inOwnUnit, protectTenantTable } from './table-protection';
import { testDatabases } from './test-kit';

let source: DataSource;
let runner: QueryRunner;

beforeAll(async () => {
  source = await openOwner({ name: 'public', entities: [], migrations: [] }, testDatabases().admin);
});
afterAll(() => source.destroy());
// Schemas and roles of this test's own, of which no other sees anything: all is taken back.
beforeEach(async () => {
  runner = source.createQueryRunner();
  await runner.startTransaction();
  for (const schema of ['before', 'today']) {
    await runner.query(`create schema ${schema}; create role ${schema}_service`);
    await runner.query(
      `set local search_path = ${schema}; create table ${schema}.note (tenant_id text not null, unit text not null, published boolean not null)`,
    );
  }
});
afterEach(async () => {
  await runner.rollbackTransaction();
  await runner.release();
});

const readers = ['coordinator', 'council-member', 'integrator(notes:read)'];
const own = (held: string, unit: string) =>
  `${held} and (not published or ${unit} or (${held} and unit = 'police'))`;

/** A policy for several roles as the first migrations wrote it. */
const listBefore = (setting: string) =>
  `(select string_to_array(nullif(current_setting('${setting}', true), ''), ','))::text[]`;
const held = (role: string) => `tenant_id = any (${listBefore(`held.${role}`)})`;
const heldBefore = `(${held('coordinator')} or ${held('council_member')} or (${held('integrator')} and 'notes:read' = any (${listBefore('app.scopes')})) or ${held('job')})`;

const ownBefore = own(heldBefore, `tenant_id || '/' || unit = any (${listBefore('app.units')})`);

/** As its owner does, who names things of the schema alone. */
async function inSchema(schema: string): Promise<void> {
  await runner.query(`set local search_path = ${schema}`);
  await reprotect(runner, schema);
}

async function policies(schema: string): Promise<Record<string, string>[]> {
  await runner.query('set local search_path = pg_catalog');
  const rows: Record<string, string>[] = await runner.query(
    `select policyname, permissive, cmd, roles, qual, with_check from pg_policies where schemaname = $1 order by policyname`,
    [schema],
  );
  return rows.map((row) => JSON.parse(JSON.stringify(row).replaceAll(schema, 'schema')));
}

test('a table protected by the first migrations gets the very policies that one protected today has', async () => {
  await runner.query('set local search_path = today');
  await protectTenantTable(runner, 'today.note', { members: readers, writers: [], published: 'published' });
  await runner.query(
    `create policy own on today.note as restrictive for all to today_service using (${own(heldIn(readers), inOwnUnit('unit'))})`,
  );
  await runner.query(`
    alter table before.note enable row level security; grant select, insert, update, delete on before.note to before_service;
    create policy member_read on before.note for select to before_service using (${heldBefore});
    create policy member_insert on before.note for insert to before_service with check (${held('job')});
    create policy member_update on before.note for update to before_service using (${held('job')}) with check (${held('job')});
    create policy member_delete on before.note for delete to before_service using (${held('job')});
    create policy published on before.note for select to before_service using (published);
    create policy own on before.note as restrictive for all to before_service using (${ownBefore})`);
  await inSchema('before');
  const today = await policies('today');
  expect(await policies('before')).toEqual(today);
  await inSchema('before');
  await runner.query(askNoScope('today'));
  expect(await policies('today')).toHaveLength(today.length - 1);
  await inSchema('today');
  expect([await policies('before'), await policies('today')]).toEqual([today, today]);
});

test('one list of several roles lets in whom the lists one by one did, and a service account by its scope alone', async () => {
  const lets = async (condition: string, settings: Record<string, string>) => {
    await runner.query(
      'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as setting (name, value)',
      [Object.keys(settings), Object.values(settings)],
    );
    const rows: { tenant_id: string }[] = await runner.query(
      `select tenant_id from (values (''), ('1'), ('2'), ('3')) as row (tenant_id) where ${condition} order by 1`,
    );
    return rows.map(({ tenant_id: tenantId }) => tenantId);
  };
  await runner.query(`set local search_path = today; ${makeScopeCheck('today')}`);
  const nothing = {
    'app.in_scope': 'on',
    'held.coordinator': '',
    'held.council_member': '',
    'held.integrator': '',
    'app.scopes': '',
  };
  const cases: [Record<string, string>, string[]][] = [
    [{}, []],
    [{ 'held.coordinator': '1,2' }, ['1', '2']],
    [{ 'held.coordinator': '1', 'held.council_member': '3' }, ['1', '3']],
    [{ 'held.integrator': '2' }, []],
    [{ 'held.integrator': '2', 'app.scopes': 'other,notes:read' }, ['2']],
    [{ 'app.scopes': 'notes:read' }, []],
  ];
  for (const [settings, tenants] of cases) {
    for (const condition of [heldBefore, heldIn(readers)])
      expect(await lets(condition, { ...nothing, ...settings })).toEqual(tenants);
  }
});

import { services as definitions } from '@medborgarlofte/infra/services';
import { schemas } from '@medborgarlofte/infra/database/services';
import { testDatabases } from '@medborgarlofte/platform/test-kit';
import { migrateWebDatabase } from '../../web-client/server/session/migrations';
import { openAdmin, productSchemas, type Admin } from './world/admin';
import { openWorld, type World } from './world/world';

let admin: Admin;
beforeAll(async () => {
  admin = await openAdmin();
  await migrateWebDatabase(testDatabases().services['web']!.ownerUrl);
});
afterAll(() => admin.close());

const tables = `
  select n.nspname as schema, c.relname as name, c.oid, c.relrowsecurity as secured, c.relkind,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenants
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.oid in (${productSchemas})`;
const problems = async (sql: string, values: unknown[] = []) =>
  (await admin.rows<{ problem: string }>(sql, values)).map(({ problem }) => problem);

/** Tables that belong to no tenant, each with the reason; whatever else has no tenant_id fails. */
const tenantless: Record<string, string> = {
  'tenants.county': 'public facts, the same for all',
  'tenants.local_police_area': 'public facts, the same for all',
  'tenants.police_area_membership': 'public facts, the same for all',
};
/** Schemas whose tables one role alone may touch, and no request's scope decides: the job queue and the web client's sessions. */
const oneRole = ['jobs', 'web'];
/** Functions that run with their owner's rights. */
const definers = definitions.map(({ name }) => `${name}.chain_audit`);

test('every schema of the product is known to the roles, and nothing else holds tables', async () => {
  const found = await problems(`select distinct schema as problem from (${tables}) t`);
  expect(found.filter((name) => !([...schemas, 'access'] as string[]).includes(name))).toEqual([]);
});

test('every table with rows of tenants has row security and a policy, and those without are known one by one (B08)', async () => {
  expect(
    await problems(
      `select schema || '.' || name as problem from (${tables}) t where not secured and not schema = any ($1) and name <> 'migrations'`,
      [oneRole],
    ),
  ).toEqual([]);
  expect(
    await problems(
      `select schema || '.' || name as problem from (${tables}) t where secured and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive)`,
    ),
  ).toEqual([]);
  expect(
    await problems(
      `select schema || '.' || name as problem from (${tables}) t where secured and not exists (select from pg_policies p
       where p.schemaname = schema and p.tablename = name and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL' and p.qual = format('( SELECT ((current_setting(''app.in_scope''::text, true) = ''on''::text) OR %I.in_scope(%L::text)))', schema, name))`,
    ),
  ).toEqual([]);
  const without = await problems(
    `select schema || '.' || name as problem from (${tables}) t where not tenants and not schema = any ($1) and name <> 'migrations' order by 1`,
    [oneRole],
  );
  expect(without).toEqual(Object.keys(tenantless).sort());
});

test('row security binds whoever reaches a table: no service role owns one, bypasses it or may become its owner (B08)', async () => {
  expect(
    await problems(`
      select rolname || ' may pass row security' as problem from pg_roles where rolname ~ '_(service|owner)$' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select pg_get_userbyid(relowner) || ' owns ' || oid::regclass from pg_class where relkind in ('r', 'p', 'v', 'm', 'S') and pg_get_userbyid(relowner) ~ '_service$'
      union all select member::regrole || ' is a member of ' || roleid::regrole from pg_auth_members where member::regrole::text ~ '_service$'`),
  ).toEqual([]);
});

test('a service role has rights in its own schema alone, and may truncate, reference or trigger nothing (B08)', async () => {
  const rights = `
    select r.rolname as role, t.schema, t.name, p.privilege from (${tables}) t cross join pg_roles r
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as p (privilege)
    where r.rolname ~ '_service$' and has_table_privilege(r.oid, t.oid, p.privilege)`;
  const elsewhere = await problems(
    `select role || ' ' || privilege || ' ' || schema || '.' || name as problem from (${rights}) r where schema || '_service' <> role and schema <> 'access' order by 1`,
  );
  expect(elsewhere).toEqual([]);
  expect(
    await problems(
      `select role || ' ' || privilege || ' ' || schema || '.' || name as problem from (${rights}) r where privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
    ),
  ).toEqual([]);
  const grants = await problems(
    `select distinct role || ' ' || privilege as problem from (${rights}) r where schema = 'access' and (privilege <> 'SELECT') order by 1`,
  );
  // The worker keeps what failed for good; tenants keeps the grants.
  expect(grants).toEqual([
    'jobs_service INSERT',
    'jobs_service UPDATE',
    'tenants_service INSERT',
    'tenants_service UPDATE',
  ]);
});

test('policies hold for service roles only, and no table is left to all of them but the grants (B08)', async () => {
  const wide = await problems(`
    select tablename || ' ' || policyname as problem from pg_policies where schemaname || '.' || tablename not in ('access.reach', 'access.failed_job')
      and schemaname in (select nspname from pg_namespace where oid in (${productSchemas})) and roles <> array[(schemaname || '_service')::name]`);
  expect(wide).toEqual([]);
  expect(
    await problems(
      `select policyname || ' ' || roles::text as problem from pg_policies where tablename = 'failed_job' order by 1`,
    ),
  ).toEqual([
    'administrator_read {tenants_service}',
    'administrator_retry {tenants_service}',
    'in_scope {tenants_service}',
    'worker {jobs_service}',
  ]);
  const always = await problems(`
    select schemaname || '.' || tablename || ' ' || policyname || ' ' || cmd as problem from pg_policies where permissive = 'PERMISSIVE' and qual = 'true'
      and schemaname in (select nspname from pg_namespace where oid in (${productSchemas})) order by 1`);
  // Public facts, whatever is added here is open to everybody; and the worker's own record.
  expect(always).toEqual([
    'access.failed_job worker ALL',
    'tenants.council published SELECT',
    'tenants.county anyone SELECT',
    'tenants.local_police_area anyone SELECT',
    'tenants.meeting_count published SELECT',
    'tenants.municipality anyone SELECT',
    'tenants.organisation published SELECT',
    'tenants.organisation_membership published SELECT',
    'tenants.police_area_membership anyone SELECT',
    'tenants.reporting_group published SELECT',
  ]);
});

test('primary, unique and foreign keys are led by the tenant (B08)', async () => {
  const first = (oid: string, key: string) =>
    `(select attname from pg_attribute a where a.attrelid = ${oid} and a.attnum = ${key})`;
  expect(
    await problems(`
      select i.indexrelid::regclass::text as problem from (${tables}) t join pg_index i on i.indrelid = t.oid
      where t.tenants and i.indisunique and ${first('t.oid', 'i.indkey[0]')} <> 'tenant_id' and i.indexrelid::regclass::text not like '%municipality_slug_key'`),
  ).toEqual([]);
  expect(
    await problems(`
      select t.name || ' ' || k.conname as problem from (${tables}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1] join pg_class f on f.oid = k.confrelid
      where t.tenants and f.relname <> 'county' and (${first('t.oid', 'k.conkey[1]')} <> 'tenant_id' or b.attname <> 'tenant_id')`),
  ).toEqual([]);
});

test("views obey the reader's rights, nothing is materialized, and functions with their owner's rights are on the list (B08)", async () => {
  const inProduct = `relnamespace in (${productSchemas})`;
  expect(
    await problems(`select relname as problem from pg_class where ${inProduct} and relkind = 'm'`),
  ).toEqual([]);
  expect(
    await problems(
      `select relname as problem from pg_class where ${inProduct} and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)`,
    ),
  ).toEqual([]);
  expect(
    (
      await problems(
        `select oid::regproc::text as problem from pg_proc where pronamespace in (${productSchemas}) and prosecdef order by 1`,
      )
    ).sort(),
  ).toEqual([...definers].sort());
  expect(
    await problems(
      `select oid::regproc::text as problem from pg_proc where pronamespace in (${productSchemas}) and prosecdef and not coalesce('search_path=pg_catalog' = any (proconfig), false)`,
    ),
  ).toEqual([]);
});

describe('counting numbers', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 60_000);
  afterAll(() => world.close());

  test('no serial number of the database is shown: it would tell how much others write (B08)', async () => {
    const serial = await admin.rows<{ column: string }>(
      `
      select attrelid::regclass || '.' || attname as column from pg_attribute a join (${tables}) t on t.oid = a.attrelid
      where (attidentity <> '' or pg_get_serial_sequence(format('%I.%I', schema, name), attname) is not null) and schema <> all ($1) and name <> 'migrations'`,
      [oneRole],
    );
    const mapped = new Set(
      world.services.flatMap(({ name, source }) =>
        source.entityMetadatas.flatMap(({ tableName, columns }) =>
          columns.map(({ databaseName }) => `${name}.${tableName}.${databaseName}`),
        ),
      ),
    );
    expect(serial.length).toBeGreaterThan(0);
    expect(serial.filter(({ column }) => mapped.has(column))).toEqual([]);
  });
});

import type { DataSource } from 'typeorm';

/** Tables of a schema that belong to no tenant; every other one must be protected as a tenant's. */
export interface CatalogueExceptions {
  sharedTables?: string[];
}

interface Finding {
  problem: string;
}

const roleProblems = `
  select 'role ' || rolname || ' may bypass row security, is superuser or may create roles' as problem from pg_roles
    where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
  union all
  select 'role ' || current_user || ' owns ' || relname from pg_class where relowner = current_user::regrole and relkind in ('r', 'p', 'v', 'm')
  union all
  select 'role ' || current_user || ' is a member of ' || roleid::regrole from pg_auth_members where member = current_user::regrole`;

const tableProblems = `
  with tables as (
    select c.oid, c.relname, c.relrowsecurity, c.relname = any ($2::text[]) as shared from pg_class c
    where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations')
  select relname || ': row security is off' as problem from tables where not relrowsecurity
  union all select relname || ': no policy' from tables t where not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive)
  union all
  select relname || ': does not ask for the scope' from tables t
    where not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd = '*'
      and p.polroles && array[0, current_user::regrole::oid] and pg_get_expr(p.polqual, p.polrelid) ~ $sql$^\\( SELECT \\(\\(current_setting\\('app.in_scope'::text, true\\) = 'on'::text\\) OR (\\w+\\.)?in_scope\\('\\w+'::text\\)\\)\\)$$sql$)
  union all
  select relname || ': takes rows without asking for the scope' from tables t
    where not exists (select from pg_trigger g join pg_proc f on f.oid = g.tgfoid and f.pronamespace = $1::regnamespace and f.proname = 'ask_scope'
      where g.tgrelid = t.oid and g.tgenabled in ('O', 'A'))
  union all select relname || ': the service may truncate' from tables where has_table_privilege(current_user, oid, 'TRUNCATE')
  union all
  select t.relname || ': ' || i.indexrelid::regclass || ' is unique but not led by tenant_id' from tables t join pg_index i on i.indrelid = t.oid
    where not t.shared and i.indisunique
    and (select attname from pg_attribute a where a.attrelid = t.oid and a.attnum = i.indkey[0]) is distinct from 'tenant_id'
  union all
  select t.relname || ': no primary key' from tables t where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
  union all
  select t.relname || ': ' || k.conname || ' does not carry tenant_id' from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
    join tables f on f.oid = k.confrelid and not f.shared
    where not t.shared and (select attname from pg_attribute a where a.attrelid = t.oid and a.attnum = k.conkey[1]) is distinct from 'tenant_id'`;

const otherProblems = `
  select relname || ': a materialized view cannot be protected' as problem from pg_class where relnamespace = $1::regnamespace and relkind = 'm'
  union all
  select relname || ': a view without security_invoker' from pg_class
    where relnamespace = $1::regnamespace and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
  union all
  select proname || ': a function with its owner''s rights' from pg_proc
    where pronamespace = $1::regnamespace and prosecdef and proname <> 'chain_audit'`;

/**
 * What is wrong with a schema's protection, seen from the service's own role (B08): its rights, row security and
 * policies, keys led by the tenant, views and functions. An empty list is the only good answer.
 */
export async function catalogueProblems(
  source: DataSource,
  schema: string,
  exceptions: CatalogueExceptions = {},
): Promise<string[]> {
  const shared = exceptions.sharedTables ?? [];
  const findings = [
    ...(await source.query<Finding[]>(roleProblems)),
    ...(await source.query<Finding[]>(tableProblems, [schema, shared])),
    ...(await source.query<Finding[]>(otherProblems, [schema])),
  ];
  return findings.map(({ problem }) => problem);
}

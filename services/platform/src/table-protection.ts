import type { QueryRunner } from 'typeorm';
import { heldSetting, jobRole } from './actor';
import { askedList, askForScope, makeScopeCheck } from './scope-check';

/** Who may reach a tenant's rows. What is not named is closed. */
export interface Protection {
  /** Roles of the tenant that see and change the rows, `integrator(scope)` with a scope; `all` for every member. Reads and writes may differ. */
  members: 'all' | string[];
  /** Roles that may write, when fewer than may read. */
  writers?: string[];
  /** Column with the organisation unit: its own members see and change the unit's rows. */
  unitColumn?: string;
  /** Readers from outside: by a grant of `release`, the rows for which `rows` (SQL) is true; `write` lets them change them. */
  grants?: { release: string; rows?: string; write?: boolean }[];
  /** SQL over the row: true for what anyone may read. */
  published?: string;
}

/** SQL, the list that a setting holds; none where it is empty. */
export const settingList = (name: string, schema?: string) =>
  askedList(name, `string_to_array(nullif(current_setting('${name}', true), ''), ',')`, schema);
const inTenants = `tenant_id = any (${settingList('app.tenants')})`;
/** SQL, true where the row's tenant is one in which the actor holds one of the roles; jobs act for one tenant and see what its members see. */
export const heldIn = (roles: string[]) => `(${heldBy([...roles, jobRole])})`;
/** SQL, true when the actor holds one of the roles in whatever organisation. */
export const heldAnywhere = (roles: string[]) =>
  roles.map((role) => `coalesce(current_setting('${heldSetting(role)}', true), '') <> ''`).join(' or ') ||
  'false';
/** SQL, true where the row belongs to an organisation unit that the actor is in. */
export const inOwnUnit = (column: string) =>
  `tenant_id || '/' || ${column} = any (${settingList('app.units')})`;

/**
 * SQL, the same for exactly these roles. However many they are, the condition has one list: each sub-select costs planning,
 * in every statement.
 */
export function heldBy(roles: string[]): string {
  const [first = ''] = roles;
  if (roles.length === 1 && !first.includes('('))
    return `tenant_id = any (${settingList(heldSetting(first))})`;
  const lists = roles.map(tenantsHeldBy).join(', ');
  return `tenant_id = any (${askedList('held', `array_remove(string_to_array(concat_ws(',', ${lists}), ','), '')`)})`;
}

/** `integrator(promises:read)`, as permission lines write it, asks for the token's scope beside the role. */
function tenantsHeldBy(role: string): string {
  const [, name = role, scope] = /^(.+)\((.+)\)$/.exec(role) ?? [];
  const tenants = `current_setting('${heldSetting(name)}', true)`;
  return scope
    ? `case when '${scope}' = any (string_to_array(current_setting('app.scopes', true), ',')) then ${tenants} end`
    : tenants;
}

/**
 * Puts row-level security on a tenant table, in the migration that creates it: row security on, the service
 * role's rights, the question whether a scope is set, and one policy per way in. Settings are read in a sub-select, so
 * they are evaluated once.
 */
export async function protectTenantTable(
  runner: QueryRunner,
  table: string,
  protection: Protection,
): Promise<void> {
  const { service } = names(table);
  const may = (name: string, command: string, using: string, check = false) => {
    const rows = command === 'insert' ? '' : `using (${using})`;
    return runner.query(
      `create policy ${name} on ${table} for ${command} to ${service} ${rows} ${check ? `with check (${using})` : ''}`,
    );
  };
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`grant select, insert, update, delete on ${table} to ${service}`);
  await runner.query(askForScope(table, service));
  const readers = protection.members === 'all' ? inTenants : heldIn(protection.members);
  if (protection.writers) {
    await may('member_read', 'select', readers);
    for (const command of ['insert', 'update', 'delete']) {
      await may(`member_${command}`, command, heldIn(protection.writers), command !== 'delete');
    }
  } else await may('member', 'all', readers, true);
  if (protection.unitColumn) {
    await may('own_unit', 'all', inOwnUnit(protection.unitColumn), true);
  }
  for (const { release, rows = 'true', write } of protection.grants ?? []) {
    await may(
      `granted_${release}`,
      write ? 'all' : 'select',
      `tenant_id = any (${settingList(`granted.${release}`)}) and (${rows})`,
      write,
    );
  }
  if (protection.published) await may('published', 'select', protection.published);
}

/**
 * Protects a table that belongs to no tenant, such as counties: everybody reads it, and only holders of the
 * given roles (of any organisation) and jobs change it.
 */
export async function protectSharedTable(
  runner: QueryRunner,
  table: string,
  writers: string[],
): Promise<void> {
  const { service } = names(table);
  const held = heldAnywhere(writers);
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`grant select, insert, update on ${table} to ${service}`);
  await runner.query(askForScope(table, service));
  await runner.query(`create policy anyone on ${table} for select to ${service} using (true)`);
  await runner.query(`create policy writer on ${table} for insert to ${service} with check (${held})`);
  await runner.query(
    `create policy rewriter on ${table} for update to ${service} using (${held}) with check (${held})`,
  );
}

/**
 * Creates the tables every service has: outbox, audit log and idempotency keys. The audit log can only grow;
 * a trigger that the service cannot touch chains each line to the one before it, per tenant.
 */
export async function createServiceTables(runner: QueryRunner, schema: string): Promise<void> {
  const service = `${schema}_service`;
  await runner.query(`
    ${makeScopeCheck(schema)}
    create table ${schema}.outbox (
      tenant_id text not null, id uuid not null default gen_random_uuid(), position bigint generated always as identity,
      type text not null, payload jsonb not null, created_at timestamptz not null default now(), sent_at timestamptz,
      primary key (tenant_id, id));
    create index outbox_unsent on ${schema}.outbox (position) where sent_at is null;
    alter table ${schema}.outbox enable row level security;
    grant select, insert, update on ${schema}.outbox to ${service};
    create policy member on ${schema}.outbox for insert to ${service} with check (${inTenants});
    create policy relay_read on ${schema}.outbox for select to ${service} using (current_setting('app.relay', true) = 'on');
    create policy relay on ${schema}.outbox for update to ${service} using (current_setting('app.relay', true) = 'on');

    create table ${schema}.idempotency (
      tenant_id text not null, key text not null, operation text not null, input_hash text not null, result text,
      created_at timestamptz not null default now(), primary key (tenant_id, key));
    alter table ${schema}.idempotency enable row level security;
    grant select, insert, update on ${schema}.idempotency to ${service};
    create policy member on ${schema}.idempotency for all to ${service} using (${inTenants}) with check (${inTenants});

    create table ${schema}.audit (
      tenant_id text not null, number bigint not null, at timestamptz not null, subject text, roles text[] not null,
      action text not null, object text, outcome text not null, request_id text, previous text not null, hash text not null,
      primary key (tenant_id, number));
    alter table ${schema}.audit enable row level security;
    grant select, insert on ${schema}.audit to ${service};
    create policy append on ${schema}.audit for insert to ${service} with check (true);
    create policy readers on ${schema}.audit for select to ${service} using (${heldIn(['coordinator', 'deputy'])});
    create function ${schema}.audit_line_hash(line ${schema}.audit) returns text language sql immutable as $$
      select encode(sha256(convert_to(concat_ws('|', line.previous, line.tenant_id, line.number, extract(epoch from line.at), line.subject,
        array_to_string(line.roles, ','), line.action, line.object, line.outcome, line.request_id), 'UTF8')), 'hex') $$;
    create function ${schema}.chain_audit() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      begin
        perform pg_advisory_xact_lock(hashtext('${schema}.audit'), hashtext(new.tenant_id));
        select coalesce(max(number), 0) + 1 into new.number from ${schema}.audit where tenant_id = new.tenant_id;
        new.previous := coalesce((select hash from ${schema}.audit where tenant_id = new.tenant_id and number = new.number - 1), '');
        new.at := clock_timestamp();
        new.hash := ${schema}.audit_line_hash(new);
        return new;
      end $$;
    revoke all on function ${schema}.chain_audit() from public;
    create trigger chain before insert on ${schema}.audit for each row execute function ${schema}.chain_audit();
    ${['outbox', 'idempotency', 'audit'].map((table) => askForScope(`${schema}.${table}`, service)).join('')}`);
}

/** Undoes createServiceTables. */
export async function dropServiceTables(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`
    drop table ${schema}.outbox; drop table ${schema}.idempotency; drop table ${schema}.audit cascade;
    drop function ${schema}.chain_audit(); drop function if exists ${schema}.audit_line_hash;
    drop function if exists ${schema}.in_scope(text) cascade; drop function if exists ${schema}.ask_scope() cascade`);
}

function names(table: string): { service: string } {
  const [schema] = table.split('.');
  if (!schema || !table.includes('.')) throw new Error(`Name the schema of ${table}`);
  return { service: `${schema}_service` };
}

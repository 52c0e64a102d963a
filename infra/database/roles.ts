import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { passwordVerifier } from './password-verifier';
import { perSchema, schemas, type RolePasswords, type RoleUrls, type Schema } from './services';

/** Two deploys at once wait for each other instead of failing on a half-made role. */
const lockKey = 7_163_201;

/** A service that hangs must not hold locks, and one that loops must not starve the others (F08). */
const serviceSettings = {
  statement_timeout: '10s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '15s',
};

export interface RoleLimits {
  owner: number;
  service: number;
}

const standardLimits: RoleLimits = { owner: 10, service: 60 };

/**
 * Makes, or brings in order, each schema with its two roles: an owner that migrates and a service role that owns
 * nothing and cannot pass row-level security. All or nothing; as often as one likes. The administrator needs CREATEROLE and CREATE
 * on the database, and no superuser.
 */
export async function ensureRoles(
  adminUrl: string,
  passwords: Record<Schema, RolePasswords>,
  limits: RoleLimits = standardLimits,
): Promise<Record<Schema, RoleUrls>> {
  const admin = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  await admin.connect();
  try {
    await admin.query('begin');
    await admin.query('select pg_advisory_xact_lock($1)', [lockKey]);
    await closeDatabase(admin);
    for (const schema of schemas) {
      await ensureRole(admin, `${schema}_owner`, passwords[schema].owner, limits.owner);
      await ensureRole(admin, `${schema}_service`, passwords[schema].service, limits.service);
      await ensureSchema(admin, schema);
    }
    // Grants across tenants: tenants writes them, every service reads them when it sets an actor's scope.
    await admin.query('create schema if not exists access authorization tenants_owner');
    await verify(admin);
    await admin.query('commit');
  } finally {
    // Ends an unfinished transaction too.
    await admin.end();
  }
  return perSchema((schema) => ({
    ownerUrl: urlFor(adminUrl, `${schema}_owner`, passwords[schema].owner),
    serviceUrl: urlFor(adminUrl, `${schema}_service`, passwords[schema].service),
  }));
}

/** The same database as another role. */
export function urlFor(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.toString();
}

/** Takes from everybody what PostgreSQL gives everybody; only the database's owner can. */
async function closeDatabase(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; owned: boolean; public_owned: boolean }>(`
    select datname as name, pg_has_role(datdba, 'usage') as owned,
           (select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'public') as public_owned
    from pg_database where datname = current_database()`);
  const database = rows[0];
  if (database?.public_owned) await admin.query('revoke all on schema public from public');
  if (database?.owned)
    await admin.query(`revoke all on database ${escapeIdentifier(database.name)} from public`);
}

async function ensureRole(admin: Client, role: string, password: string, connections: number): Promise<void> {
  const name = escapeIdentifier(role);
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await admin.query(`create role ${name}`);
  await admin.query(
    `alter role ${name} with login connection limit ${connections} password ${escapeLiteral(passwordVerifier(password))}`,
  );
  await admin.query(`grant connect on database ${await currentDatabase(admin)} to ${name}`);
}

async function ensureSchema(admin: Client, schema: Schema): Promise<void> {
  const [name, owner, service] = [schema, `${schema}_owner`, `${schema}_service`].map(escapeIdentifier) as [
    string,
    string,
    string,
  ];
  await joinOwner(admin, `${schema}_owner`);
  await admin.query(`create schema if not exists ${name} authorization ${owner}`);
  await admin.query(`grant usage on schema ${name} to ${service}`);
  for (const role of [owner, service]) await admin.query(`alter role ${role} set search_path = ${name}`);
  for (const [setting, value] of Object.entries(serviceSettings)) {
    await admin.query(`alter role ${service} set ${setting} = ${escapeLiteral(value)}`);
  }
}

/** Only a member may give a schema to a role; a superuser is one of all, another administrator has to become one. */
async function joinOwner(admin: Client, owner: string): Promise<void> {
  const { rows } = await admin.query<{ member: boolean }>(`select pg_has_role($1, 'usage') as member`, [
    owner,
  ]);
  if (!rows[0]?.member) await admin.query(`grant ${escapeIdentifier(owner)} to current_user`);
}

async function currentDatabase(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  return escapeIdentifier(rows[0]?.name ?? '');
}

/** Roles or schemas that somebody made before us may be stronger than they should; better to stop than to run on them. */
async function verify(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ problem: string }>(
    `select rolname || ' is superuser, bypasses row-level security or may make roles or databases' as problem
       from pg_roles
      where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
     union all
     select nspname || ' does not belong to ' || nspname || '_owner'
       from pg_namespace where nspname = any($2) and pg_get_userbyid(nspowner) <> nspname || '_owner'
     union all
     select member.rolname || ' is a member of ' || held.rolname
       from pg_auth_members m
       join pg_roles member on member.oid = m.member
       join pg_roles held on held.oid = m.roleid
      where member.rolname = any($1)
     union all
     select rolname || ' may create in schema ' || nspname
       from pg_roles cross join pg_namespace
      where rolname = any($3) and (nspname = 'public' or nspname = any($2)) and has_schema_privilege(pg_roles.oid, pg_namespace.oid, 'create')`,
    [
      schemas.flatMap((schema) => [`${schema}_owner`, `${schema}_service`]),
      [...schemas],
      schemas.map((schema) => `${schema}_service`),
    ],
  );
  if (rows.length)
    throw new Error(`The database roles are not safe: ${rows.map(({ problem }) => problem).join('; ')}`);
}

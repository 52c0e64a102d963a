import { Client } from 'pg';
import { startTestPostgres, type TestPostgres } from '../local/test-postgres';
import { ensureRoles, urlFor } from './roles';
import { perSchema, schemas, type RoleUrls, type Schema } from './services';

let server: TestPostgres;
let urls: Record<Schema, RoleUrls>;

const passwords = perSchema((schema) => ({
  owner: `${schema} owner's %/@: secret`,
  service: `${schema}-service`,
}));

beforeAll(async () => {
  server = await startTestPostgres();
  urls = await ensureRoles(server.adminUrl, passwords);
}, 30_000);

afterAll(() => server.stop());

/** Asks one thing as one role, on a connection of its own. */
async function ask<T extends object>(url: string, sql: string, values?: unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error: { code?: string }) => error.code,
  );

describe('ensureRoles', () => {
  it('lets every owner and service sign in, in its own schema', async () => {
    for (const schema of schemas) {
      for (const [role, url] of [
        [`${schema}_owner`, urls[schema].ownerUrl],
        [`${schema}_service`, urls[schema].serviceUrl],
      ] as const) {
        expect(await ask(url, 'select current_user as role, current_schema() as schema')).toEqual([
          { role, schema },
        ]);
      }
    }
  });

  it('gives service roles time-outs and no power', async () => {
    const [settings] = await ask(
      urls.promises.serviceUrl,
      `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
              current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(settings).toEqual({ statement: '10s', lock: '2s', idle: '15s' });
    const strong = await ask(
      server.adminUrl,
      `select rolname from pg_roles where rolname ~ '_(owner|service)$' and rolname !~ '^pg_'
         and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or rolconnlimit < 0)`,
    );
    expect(strong).toEqual([]);
  });

  it('lets an owner make tables, and its service only what the owner grants', async () => {
    await ask(
      urls.situation.ownerUrl,
      'create table report (id int); alter table report enable row level security',
    );
    expect(await refusal(ask(urls.situation.serviceUrl, 'select * from report'))).toBe('42501');
    await ask(urls.situation.ownerUrl, 'grant select on report to situation_service');
    expect(await refusal(ask(urls.situation.serviceUrl, 'select * from report'))).toBe('allowed');
    expect(await refusal(ask(urls.situation.serviceUrl, 'create table mine (id int)'))).toBe('42501');
    expect(await refusal(ask(urls.situation.serviceUrl, 'create temporary table mine (id int)'))).toBe(
      '42501',
    );
    expect(
      await refusal(ask(urls.situation.serviceUrl, 'alter table report disable row level security')),
    ).toBe('42501');
    expect(await refusal(ask(urls.situation.serviceUrl, 'set role situation_owner'))).toBe('42501');
  });

  it('keeps every schema shut to the others, and public to all', async () => {
    for (const url of [urls.promises.serviceUrl, urls.promises.ownerUrl]) {
      expect(await refusal(ask(url, 'select * from situation.report'))).toBe('42501');
      expect(await refusal(ask(url, 'create table public.mine (id int)'))).toBe('42501');
    }
  });

  it('changes nothing the second time but the passwords it is given', async () => {
    const again = { ...passwords, web: { owner: 'new owner', service: 'new service' } };
    const renewed = await ensureRoles(server.adminUrl, again);
    expect(await refusal(ask(urls.web.serviceUrl, 'select 1'))).toBe('28P01');
    expect(await ask(renewed.web.serviceUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await ask(urls.promises.serviceUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes turns with another deploy', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => ensureRoles(server.adminUrl, passwords)));
    expect(all).toHaveLength(4);
  });

  it('never puts a password into a statement', async () => {
    await ask(server.adminUrl, `alter system set log_statement = 'all'`);
    await ask(server.adminUrl, 'select pg_reload_conf()');
    await ensureRoles(server.adminUrl, passwords);
    const [log] = await ask<{ text: string }>(server.adminUrl, `select pg_read_file($1) as text`, [
      `${server.folder}/postgres.log`,
    ]);
    expect(log?.text).toContain('promises_service');
    expect(log?.text).not.toContain('promises-service');
  });

  it('refuses roles that somebody made too strong, and leaves things as they were', async () => {
    await ask(server.adminUrl, 'alter role tenants_service bypassrls');
    const attempt = ensureRoles(server.adminUrl, { ...passwords, tenants: { owner: 'x', service: 'x' } });
    await expect(attempt).rejects.toThrow(/tenants_service is superuser, bypasses row-level security/);
    await ask(server.adminUrl, 'alter role tenants_service nobypassrls');
    expect(await ask(urls.tenants.serviceUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('ensureRoles by an administrator who is no superuser', () => {
  it.each([
    ['owns the database', 'owned', 'create database owned owner deployer'],
    ['may only create in it', 'lent', 'create database lent'],
  ])('works when the administrator %s', async (_, database, create) => {
    await dropRoles();
    await ask(server.adminUrl, `create role deployer login createrole password 'd'`);
    await ask(server.adminUrl, create);
    await ask(server.adminUrl, `grant connect, create on database ${database} to deployer`);
    const deployer = urlFor(server.adminUrl.replace('/medborgarlofte', `/${database}`), 'deployer', 'd');
    const made = await ensureRoles(deployer, passwords);
    await ensureRoles(deployer, passwords);
    await ask(
      made.promises.ownerUrl,
      'create table promise (id int); grant select on promise to promises_service',
    );
    expect(await ask(made.promises.serviceUrl, 'select count(*)::int as n from promise')).toEqual([{ n: 0 }]);
    expect(await refusal(ask(made.promises.serviceUrl, 'create table public.mine (id int)'))).toBe('42501');
    await dropRoles(database);
  });
});

/** Roles belong to the whole server: each of these tests begins without any. */
async function dropRoles(database?: string): Promise<void> {
  const url = server.adminUrl;
  if (database) await ask(url, `drop database ${database} with (force)`);
  const names = schemas.flatMap((schema) => [`${schema}_owner`, `${schema}_service`]);
  const existing = await ask<{ rolname: string }>(
    url,
    'select rolname from pg_roles where rolname = any($1)',
    [[...names, 'deployer']],
  );
  for (const { rolname } of existing) await ask(url, `drop owned by ${rolname} cascade`);
  for (const { rolname } of existing.filter((role) => role.rolname !== 'deployer'))
    await ask(url, `drop role ${rolname}`);
  await ask(url, 'drop role if exists deployer');
}

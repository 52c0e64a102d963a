import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { catalogueProblems } from './catalogue';
import { openDatabase } from './database';
import { createLog } from './log';
import { askForScope } from './scope-check';
import { testDatabases } from './test-kit';

// A schema that no service uses in the scratch database.
const schema = 'jobs';
let owner: Client;
let source: DataSource;

beforeAll(async () => {
  const { ownerUrl, serviceUrl } = testDatabases().scratch[schema]!;
  owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  source = await openDatabase(
    { name: schema, entities: [], migrations: [] },
    serviceUrl,
    1,
    createLog('test', 'silent'),
  );
});
afterAll(async () => {
  await owner.end();
  await source.destroy();
});

const good = `
  create table jobs.thing (tenant_id text not null, id uuid not null, name text not null, primary key (tenant_id, id), unique (tenant_id, name));
  alter table jobs.thing enable row level security;
  create policy own on jobs.thing for select to jobs_service using (tenant_id = current_setting('app.tenants', true));
  grant select on jobs.thing to jobs_service;
  ${askForScope('jobs.thing', 'jobs_service')}`;
const part = (key: string) => `
  create table jobs.part (tenant_id text not null, id uuid not null, thing_id uuid not null, primary key (tenant_id, id), ${key});
  alter table jobs.part enable row level security;
  create policy own on jobs.part for select to jobs_service using (tenant_id = current_setting('app.tenants', true));
  ${askForScope('jobs.part', 'jobs_service')}`;

/** What is found in a schema made by the statements; they are taken back. */
async function problemsOf(sql: string, sharedTables?: string[]): Promise<string[]> {
  await owner.query(`${good} ${sql}`);
  try {
    return await catalogueProblems(source, schema, { sharedTables });
  } finally {
    await owner.query(`
      drop materialized view if exists jobs.counted; drop view if exists jobs.seen; drop function if exists jobs.strong();
      drop table if exists jobs.part; drop table jobs.thing;`);
  }
}

test('a protected table has no problem', async () => {
  expect(await problemsOf('')).toEqual([]);
  expect(
    await problemsOf(part('foreign key (tenant_id, thing_id) references jobs.thing (tenant_id, id)')),
  ).toEqual([]);
});

test.each<[string, string, string]>([
  ['row security off', 'alter table jobs.thing disable row level security', 'thing: row security is off'],
  ['no policy', 'drop policy own on jobs.thing', 'thing: no policy'],
  [
    'no question whether a scope is set',
    'drop policy in_scope on jobs.thing',
    'thing: does not ask for the scope',
  ],
  [
    'a question that another policy can answer',
    'drop policy in_scope on jobs.thing; create policy in_scope on jobs.thing for all to jobs_service using ((select jobs.in_scope($$thing$$)))',
    'thing: does not ask for the scope',
  ],
  [
    'a question whose answer is not heard',
    'alter policy in_scope on jobs.thing using ((select jobs.in_scope($$thing$$)) or true)',
    'thing: does not ask for the scope',
  ],
  [
    'a question to readers alone',
    'drop policy in_scope on jobs.thing; create policy in_scope on jobs.thing as restrictive for select to jobs_service using ((select jobs.in_scope($$thing$$)))',
    'thing: does not ask for the scope',
  ],
  [
    'rows taken without asking',
    'alter table jobs.thing disable trigger in_scope',
    'thing: takes rows without asking for the scope',
  ],
  [
    'the right to truncate',
    'grant truncate on jobs.thing to jobs_service',
    'thing: the service may truncate',
  ],
  [
    'a unique key over all tenants',
    'create unique index thing_name on jobs.thing (name)',
    'thing: thing_name is unique but not led by tenant_id',
  ],
  [
    'a unique key over an expression',
    'create unique index thing_name on jobs.thing (lower(name))',
    'thing: thing_name is unique but not led by tenant_id',
  ],
  [
    'a unique key that the tenant ends',
    'create unique index thing_name on jobs.thing (name, tenant_id)',
    'thing: thing_name is unique but not led by tenant_id',
  ],
  ['no primary key', 'alter table jobs.thing drop constraint thing_pkey', 'thing: no primary key'],
  [
    'a foreign key without the tenant',
    `alter table jobs.thing add constraint thing_id unique (tenant_id, id, name); create unique index thing_alone on jobs.thing (id); ${part('foreign key (thing_id) references jobs.thing (id)')}`,
    'part: part_thing_id_fkey does not carry tenant_id',
  ],
  [
    'a materialized view',
    'create materialized view jobs.counted as select count(*) from jobs.thing',
    'counted: a materialized view cannot be protected',
  ],
  [
    "a view with its owner's rights",
    'create view jobs.seen as select * from jobs.thing',
    'seen: a view without security_invoker',
  ],
  [
    "a function with its owner's rights",
    `create function jobs.strong() returns bigint language sql security definer as 'select count(*) from jobs.thing'`,
    "strong: a function with its owner's rights",
  ],
])('%s is found', async (_, sql, problem) => expect(await problemsOf(sql)).toContain(problem));

test('a view with the rights of whoever asks has no problem', async () => {
  expect(
    await problemsOf('create view jobs.seen with (security_invoker = true) as select * from jobs.thing'),
  ).toEqual([]);
});

test('a table that belongs to no tenant must be named, and still be protected', async () => {
  const county = `
    create table jobs.part (code text primary key);
    alter table jobs.part enable row level security; create policy anyone on jobs.part for select to jobs_service using (true);
    ${askForScope('jobs.part', 'jobs_service')}`;
  expect(await problemsOf(county)).toEqual(['part: part_pkey is unique but not led by tenant_id']);
  expect(await problemsOf(county, ['part'])).toEqual([]);
  expect(await problemsOf(`${county}; alter table jobs.part disable row level security`, ['part'])).toEqual([
    'part: row security is off',
  ]);
});

describe('a role that is too strong is found', () => {
  const role = 'catalogue_test';
  let admin: Client;

  beforeAll(async () => {
    admin = new Client({ connectionString: testDatabases().admin });
    await admin.connect();
  });
  beforeEach(() =>
    admin.query(
      `create role ${role} login password 'test'; grant connect on database medborgarlofte_test to ${role}`,
    ),
  );
  afterEach(() => admin.query(`drop owned by ${role}; drop role ${role}`));
  afterAll(() => admin.end());

  /** What is found in an empty schema by the role, with one right too many. */
  async function found(right: string): Promise<string[]> {
    await admin.query(right);
    const url = Object.assign(new URL(testDatabases().admin), { username: role, password: 'test' });
    const own = await openDatabase(
      { name: 'own', entities: [], migrations: [] },
      url.toString(),
      1,
      createLog('test', 'silent'),
    );
    return catalogueProblems(own, 'pg_toast').finally(() => own.destroy());
  }

  const tooStrong = `role ${role} may bypass row security, is superuser or may create roles`;
  test.each([
    ['bypasses row security', `alter role ${role} bypassrls`, tooStrong],
    ['is superuser', `alter role ${role} superuser`, tooStrong],
    ['makes roles', `alter role ${role} createrole`, tooStrong],
    ['makes databases', `alter role ${role} createdb`, tooStrong],
    [
      'is a member of another',
      `grant pg_read_all_data to ${role}`,
      `role ${role} is a member of pg_read_all_data`,
    ],
    [
      'owns a table',
      `create table public.owned_example (tenant_id text primary key); alter table public.owned_example owner to ${role}`,
      `role ${role} owns owned_example`,
    ],
  ])('one that %s', async (_, right, problem) => expect(await found(right)).toContain(problem));

  test('and one that may nothing is not', async () => expect(await found('select 1')).toEqual([]));
});

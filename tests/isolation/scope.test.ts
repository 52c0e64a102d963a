import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { jobActor, publicActor, type Actor } from '@medborgarlofte/platform/actor';
import { scopeMissing } from '@medborgarlofte/platform/scope-check';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { parseGroupPath } from '@medborgarlofte/platform/actor';
import ts from 'typescript';
import { fingerprint, tenantTables, type TenantTable } from './world/admin';
import type { Person } from './world/people';
import { openWorld, type World } from './world/world';

let world: World;
let tables: TenantTable[];

beforeAll(async () => {
  world = await openWorld();
  tables = (await tenantTables(world.admin)).filter(({ schema }) =>
    world.services.some(({ name }) => name === schema),
  );
}, 60_000);
afterAll(() => world.close());

/** No row touched, row security, or a trigger of the table's own. */
const refusals: unknown[] = [0, '42501', 'P0001'];

const actorOf = (person: Person): Actor => {
  const identity = person.identity(world.own);
  if (!identity) return publicActor;
  return {
    subject: person.name,
    name: person.name,
    memberships: identity.groups.map((group) => parseGroupPath(group)!),
    scopes: identity.scopes ?? [],
  };
};

/** All rows but the log's: other tests read at the same time, and some reading is recorded. */
async function rows(tenants: string[]): Promise<Record<string, string>> {
  const prints = await fingerprint(world.admin, tenants);
  return Object.fromEntries(Object.entries(prints).filter(([table]) => !table.endsWith('.audit')));
}

/** The rows of a table that somebody reaches by SQL, whole, as text. */
async function reached(
  table: TenantTable,
  run: (sql: string, values: unknown[]) => Promise<{ row: string }[]>,
): Promise<string[]> {
  const rows = await run(`select item::text as row from ${table.name} item where tenant_id = any ($1)`, [
    world.tenants,
  ]);
  return rows.map(({ row }) => row).sort();
}
const asActor = (table: TenantTable, actor: Actor) =>
  inScope(world.service(table.schema).source, actor, (db) =>
    reached(table, (sql, values) => db.query(sql, values)),
  );

const alarmsOf = async (database: string) =>
  (await scopeMissing.get()).values.find(({ labels }) => labels.database === database)!.value;

test('without a scope nothing is read, be it public, and nothing is written, and there is an alarm (B04)', async () => {
  const before = await rows([...world.tenants, '9996']);
  for (const table of tables) {
    const { source } = world.service(table.schema);
    const bare = await reached(table, (sql, values) => source.query(sql, values));
    expect({ table: table.name, rows: bare }).toEqual({ table: table.name, rows: [] });
    const [any] = await world.admin.rows<{ values: string }>(
      `select concat_ws(', ', ${table.columns.map((column) => (column === 'tenant_id' ? `'''9996'''` : `quote_nullable(${column})`)).join(', ')}) as values from ${table.name} where tenant_id = $1 limit 1`,
      [world.own],
    );
    const writes = [
      `update ${table.name} set tenant_id = tenant_id`,
      `delete from ${table.name}`,
      ...(any
        ? [
            `insert into ${table.name} (${table.columns.join(', ')}) overriding system value values (${any.values})`,
          ]
        : []),
    ];
    const alarms = await alarmsOf(table.schema);
    for (const sql of writes) {
      const outcome = await source
        .query(`with done as (${sql} returning 1) select count(*)::int as n from done`)
        .then(
          (rows: { n: number }[]) => rows[0]!.n,
          (error: { driverError?: { code?: string } }) => error.driverError?.code,
        );
      expect({ sql: sql.slice(0, 60), outcome }).toEqual({
        sql: sql.slice(0, 60),
        outcome: refusals.includes(outcome) ? outcome : 'refused',
      });
    }
    if (any) expect(await alarmsOf(table.schema)).toBeGreaterThan(alarms);
  }
  expect(await rows([...world.tenants, '9996'])).toEqual(before);
});

test("below GraphQL too, nobody's scope reaches a foreign row that is not public, a job's neither (B20)", async () => {
  const actors: [string, Actor][] = [
    ...world.people.map((person) => [person.name, actorOf(person)] as [string, Actor]),
    ['job', jobActor('any', world.own)],
  ];
  for (const table of tables) {
    const open = new Set(await asActor(table, publicActor));
    const foreign = new Set(await reached({ ...table }, (sql) => world.admin.rows(sql, [[world.foreign]])));
    for (const [name, actor] of actors) {
      const crossed = (await asActor(table, actor)).filter((row) => foreign.has(row) && !open.has(row));
      expect({ table: table.name, name, crossed }).toEqual({ table: table.name, name, crossed: [] });
    }
  }
});

test("nobody's scope writes a row of another tenant, a job's neither", async () => {
  const before = await rows([world.foreign]);
  const actors = [...world.people.map(actorOf), jobActor('any', world.own)];
  for (const table of tables) {
    for (const actor of actors) {
      for (const sql of [
        `update ${table.name} set tenant_id = tenant_id where tenant_id = $1`,
        `delete from ${table.name} where tenant_id = $1`,
      ]) {
        const run = inScope(world.service(table.schema).source, actor, (db) =>
          db.query(sql, [world.foreign]),
        );
        await run.catch((error: { driverError?: { code?: string } }) =>
          expect({ sql, code: error.driverError?.code }).toEqual({ sql, code: '42501' }),
        );
      }
    }
  }
  expect(await rows([world.foreign])).toEqual(before);
});

test('two tenants on one connection do not compile: what runs SQL asks for a scope that only inScope makes (B07)', () => {
  const file = path.join(__dirname, 'proof.ts');
  const code = `
    import type { DataSource, EntityManager } from 'typeorm';
    import { audit } from '@medborgarlofte/platform/audit';
    import { inScope, once, type Db } from '@medborgarlofte/platform/unit-of-work';
    declare const manager: EntityManager; declare const source: DataSource; declare const actor: import('@medborgarlofte/platform/actor').Actor;
    export const good = inScope(source, actor, (db) => audit(db, actor, { tenantId: '1', action: 'x' }));
    export const bad1 = audit(manager, actor, { tenantId: '1', action: 'x' });
    export const bad2 = audit(source.manager, actor, { tenantId: '1', action: 'x' });
    export const bad3 = source.transaction((inner) => once(inner, { tenantId: '1', operation: 'x', inputHash: '' }, () => Promise.resolve('')));
    export const bad4: Db = source.createQueryRunner().manager;`;
  expect(typeErrors(file, code).map(({ line }) => line)).toEqual([7, 8, 9, 10]);
}, 30_000);

/** The lines with a type error, of code that stands in a file that is not there. */
function typeErrors(file: string, code: string): { line: number }[] {
  const root = path.resolve(__dirname, '../..');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) => readFileSync(name, 'utf8')).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2023, true)
      : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? code : readFile(name));
  const program = ts.createProgram([file], config.options, host);
  const source = program.getSourceFile(file)!;
  return program
    .getSemanticDiagnostics(source)
    .map(({ start }) => ({ line: source.getLineAndCharacterOfPosition(start!).line + 1 }));
}

test('lint refuses a service that opens a connection or asks the pool itself (B07)', async () => {
  const code = `import { DataSource } from 'typeorm';\nexport const all = (source: DataSource) => source.query('select 1');\nexport const open = () => new DataSource({ type: 'postgres' });\n`;
  const root = path.resolve(__dirname, '../..');
  const run = promisify(execFile)(
    process.execPath,
    [
      'node_modules/eslint/bin/eslint.js',
      '--stdin',
      '--stdin-filename',
      'services/tenants/src/shortcut.ts',
      '--format',
      'json',
    ],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  run.child.stdin!.end(code);
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string; line: number }[] }];
  expect(messages.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(
    expect.arrayContaining(['1 @typescript-eslint/no-restricted-imports', '2 no-restricted-syntax']),
  );
}, 30_000);

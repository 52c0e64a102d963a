import { publicActor } from '@medborgarlofte/platform/actor';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { notRun } from '../setup/not-run';
import { fingerprint } from './world/admin';
import { undoEverything } from './world/dry-run';
import { load, seeded } from './world/load';
import { hasPgBouncer, startPgBouncer, type PgBouncer } from './world/pgbouncer';
import { openOwnWorld, type World } from './world/world';

if (!hasPgBouncer)
  notRun('isolation through PgBouncer (B05)', 'pgbouncer is not installed; npm run setup:system installs it');
const throughPooler = hasPgBouncer ? describe : describe.skip;

throughPooler('through PgBouncer in transaction mode, every service on two connections', () => {
  let pooler: PgBouncer;
  let world: World;
  beforeAll(async () => {
    pooler = await startPgBouncer(2);
    // Many clients take turns on the pooler's two connections: what one left behind, another would find.
    world = await openOwnWorld({ tenants: 3, poolSize: 8, databaseUrl: (url) => pooler.through(url) });
  }, 90_000);
  afterAll(async () => {
    await world?.close();
    await pooler?.stop();
  });

  const coordinatorOf = (tenantId: string) => ({
    subject: 's',
    name: '',
    memberships: [{ kind: 'municipality', key: tenantId, unit: null, role: 'coordinator' }],
    scopes: [],
  });
  const settings = `select coalesce(string_agg(name || '=' || setting, ',' order by name), '') as held from pg_settings where name ~ '^(app|held|granted)\\.' and setting <> ''`;

  test('all services run and the same load crosses nothing (B05)', async () => {
    const end = undoEverything(world);
    const report = await load(world, { requests: 2_000, seconds: 30, atOnce: 16, random: seeded(5) });
    end();
    expect(report.crossed.slice(0, 5)).toEqual([]);
    expect(report.faults.slice(0, 5)).toEqual([]);
    expect(report.withOwn).toBeGreaterThan(30);
  }, 60_000);

  test('a use case that fails in the midst leaves no scope behind, nor one that a coordinator ran before (B05)', async () => {
    for (const { source } of world.services) {
      for (let round = 0; round < 10; round += 1) {
        const tenantId = world.tenants[round % 3]!;
        const failing = inScope(source, coordinatorOf(tenantId), async (db) => {
          await db.query('select 1');
          if (round % 2) await db.query('select 1 / 0');
          throw new Error('in the midst');
        });
        await expect(failing).rejects.toThrow();
        await inScope(source, coordinatorOf(tenantId), (db) => db.query('select 1'));
        const bare = await Promise.all(Array.from({ length: 6 }, () => source.query(settings)));
        expect(bare.flat()).toEqual(bare.map(() => ({ held: '' })));
        const open = await inScope(source, publicActor, (db) =>
          db.query<{ tenants: string }[]>(`select current_setting('app.tenants', true) as tenants`),
        );
        expect(open).toEqual([{ tenants: '' }]);
      }
    }
  });

  test('each of many at once sees its own scope from first statement to last, whatever connection it is on (B05)', async () => {
    for (const { source } of world.services) {
      const one = async (tenantId: string) =>
        inScope(source, coordinatorOf(tenantId), async (db) => {
          const held: string[] = [];
          for (let step = 0; step < 3; step += 1) {
            const [row] = await db.query<{ tenants: string; backend: number }[]>(
              `select current_setting('app.tenants', true) as tenants, pg_backend_pid() as backend`,
            );
            held.push(`${row!.tenants}/${row!.backend}`);
          }
          return {
            tenantId,
            tenants: [...new Set(held.map((item) => item.split('/')[0]))],
            backends: [...new Set(held.map((item) => item.split('/')[1]))],
          };
        });
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, index) => one(world.tenants[index % 3]!)),
      );
      for (const { tenantId, tenants, backends } of results)
        expect({ tenants, backends: backends.length }).toEqual({ tenants: [tenantId], backends: 1 });
      expect(new Set(results.flatMap(({ backends }) => backends)).size).toBeLessThanOrEqual(2);
    }
  }, 30_000);

  test('nothing that was undone or refused has changed a row', async () => {
    const before = await fingerprint(world.admin, world.tenants);
    const end = undoEverything(world);
    await load(world, { requests: 300, seconds: 10, atOnce: 8, random: seeded(6) });
    end();
    const after = await fingerprint(world.admin, world.tenants);
    // Reading sensitive things is recorded, and that stays.
    const changed = Object.keys(after).filter(
      (table) => after[table] !== before[table] && !table.endsWith('.audit'),
    );
    expect(changed).toEqual([]);
  }, 30_000);
});

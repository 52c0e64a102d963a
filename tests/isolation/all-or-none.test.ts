import { Client } from 'pg';
import { fingerprint } from './world/admin';
import { surelyDoable, type Doable } from './world/doable';
import { byId, idsOf } from './world/crawl';
import { undoEverything } from './world/dry-run';
import { mutationsOf } from './world/inputs';
import { coordinator } from './world/people';
import { entityTypes } from './world/selection';
import { listenToStatements } from './world/statements';
import { openOwnWorld, type World } from './world/world';

let world: World;
beforeAll(async () => {
  world = await openOwnWorld();
}, 60_000);
afterAll(() => world.close());

interface Call extends Doable {
  service: string;
}

/** A call of a mutation that would be done now. */
async function callOf(service: string, operation: string): Promise<Call> {
  const end = undoEverything(world);
  const found = await surelyDoable(world, service, operation);
  end();
  return { service, ...found };
}

type Query = (
  this: Client & { user?: string; connection: { stream: { destroy(): void } } },
  ...args: unknown[]
) => unknown;

/** Cuts the connection when its service sends the nth statement from now on: before it is sent, or just after. */
function cutAt(nth: number, when: 'before' | 'after'): () => void {
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  let sent = 0;
  prototype.query = function (...args) {
    const cut = this.user?.endsWith('_service') && (sent += 1) === nth;
    if (cut && when === 'before') this.connection.stream.destroy();
    const result = original.apply(this, args);
    if (cut && when === 'after') setImmediate(() => this.connection.stream.destroy());
    return result;
  };
  return () => void (prototype.query = original);
}

const ask = ({ service, one, person }: Call) => world.ask(service, person, world.own, one);

/** How many statements a call takes until its commit is sent, that included. */
async function statementsOf(call: Call): Promise<number> {
  const end = undoEverything(world);
  const statements = listenToStatements();
  await ask(call);
  statements.stop();
  end();
  return statements.texts().lastIndexOf('ROLLBACK') + 1;
}

test('wherever a mutation dies, row, event and audit line are kept together or not at all (E07)', async () => {
  for (const { name, schema } of world.services) {
    for (const operation of mutationsOf(schema)) {
      const call = await callOf(name, operation);
      const before = await fingerprint(world.admin, world.tenants, name);
      const commit = await statementsOf(call);
      expect({ operation, commit }).toEqual({ operation, commit: expect.any(Number) });
      for (let nth = 1; nth <= commit; nth += 1) {
        const restore = cutAt(nth, 'before');
        const answer = await ask(call);
        restore();
        const place = { operation, nth, commit };
        const [error] = answer.errors ?? [];
        expect({ ...place, said: [error?.extensions?.['code'], error?.message] }).toEqual({
          ...place,
          said: ['INTERNAL', 'Internal error'],
        });
      }
      const rows = await fingerprint(world.admin, world.tenants, name);
      expect({ operation, rows }).toEqual({ operation, rows: before });
    }
  }
}, 120_000);

test('a connection that is lost on the commit itself leaves all or nothing (E07)', async () => {
  for (const { name, schema } of world.services) {
    for (const operation of mutationsOf(schema).slice(0, 5)) {
      const call = await callOf(name, operation);
      const before = await fingerprint(world.admin, world.tenants, name);
      const restore = cutAt(await statementsOf(call), 'after');
      const answer = await ask(call);
      restore();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const after = await fingerprint(world.admin, world.tenants, name);
      const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
      const told = answer.errors?.[0]?.extensions?.['code'] ?? 'done';
      if (told === 'done') expect(changed).not.toEqual([]);
      // With its audit line, or nothing at all.
      if (changed.length > 0)
        expect({ operation, changed }).toEqual({
          operation,
          changed: expect.arrayContaining([`${name}.audit`]),
        });
    }
  }
}, 60_000);

test('after all those lost connections every service answers', async () => {
  for (const { name, schema } of world.services) {
    for (const type of entityTypes(schema)) {
      const answer = await world.ask(
        name,
        coordinator,
        world.own,
        byId(schema, type)(idsOf(world, type.name).slice(0, 1)),
      );
      expect({
        type: type.name,
        errors: answer.errors?.filter(({ extensions }) => extensions?.['code'] === 'INTERNAL') ?? [],
      }).toEqual({ type: type.name, errors: [] });
    }
  }
});

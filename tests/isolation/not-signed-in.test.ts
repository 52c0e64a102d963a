import { services as definitions } from '@medborgarlofte/infra/services';
import { minimalRequest } from '@medborgarlofte/platform/minimal-request';
import { getNamedType, isObjectType } from 'graphql';
import { openServiceDoors, type Doors } from './world/doors';
import { idsOf } from './world/crawl';
import { literals } from './world/arguments';
import { nobody } from './world/people';
import { isNode, wholeSelection } from './world/selection';
import { listenToStatements, type Statements } from './world/statements';
import { openWorld, type World } from './world/world';

let world: World;
let doors: Doors;
let statements: Statements;

beforeAll(async () => {
  world = await openWorld();
  doors = await openServiceDoors(world);
  statements = listenToStatements();
}, 60_000);
afterAll(async () => {
  statements.stop();
  await doors.close();
  await world.close();
});

const guarded = definitions.flatMap(({ name, permissions }) =>
  Object.entries(permissions)
    .filter(([, permission]) => permission !== 'public')
    .map(([operation]) => ({ service: name, operation })),
);
const isRoot = (operation: string) => /^(Query|Mutation)\./.test(operation);

test.each(guarded.filter(({ operation }) => isRoot(operation)))(
  '$operation without a token: UNAUTHENTICATED, no data, no SQL (A01)',
  async ({ service, operation }) => {
    for (const door of doors.all.filter((one) => one.service === service)) {
      statements.clear();
      const answer = await door.send(nobody, world.own, { query: minimalRequest(door.schema, operation, 3) });
      expect({
        door: door.name,
        code: answer.errors?.[0]?.extensions?.['code'],
        data: Object.values(answer.data ?? {}).filter(Boolean),
      }).toEqual({
        door: door.name,
        code: 'UNAUTHENTICATED',
        data: [],
      });
      expect(await statements.count()).toBe(0);
    }
  },
);

/** Streams are asked for without a token in `subscriptions`, each of them. */
const isSubscription = (operation: string) => operation.startsWith('Subscription.');

test.each(guarded.filter(({ operation }) => !isRoot(operation) && !isSubscription(operation)))(
  '$operation without a token: UNAUTHENTICATED, no data, no SQL of its own (A01)',
  async ({ service, operation }) => {
    const [typeName, fieldName] = operation.split('.') as [string, string];
    const { schema } = world.service(service);
    const type = schema.getType(typeName);
    if (!isObjectType(type) || !isNode(type))
      throw new Error(`${operation}: say here how a ${typeName} is reached`);
    const inner = getNamedType(type.getFields()[fieldName]!.type);
    const ask = (selection: string) =>
      world.ask(service, nobody, world.own, {
        query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typeName} { __typename ${selection} } } }`,
        variables: { r: [{ __typename: typeName, id: idsOf(world, typeName)[0]! }] },
      });
    statements.clear();
    await ask('');
    const without = await statements.count();
    statements.clear();
    const answer = await ask(
      `${fieldName}${literals(typeName, fieldName) ?? ''}${wholeSelection(inner, literals)}`,
    );
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(answer.data?._entities[0]?.[fieldName] ?? null).toBeNull();
    expect(await statements.count()).toBe(without);
  },
);

test('a request that mixes public and guarded fields gets the public ones alone', async () => {
  for (const { service, operation } of guarded.filter(({ operation: one }) => one.startsWith('Query.'))) {
    const { schema } = world.service(service);
    const answer = await world.ask(service, nobody, world.own, {
      query: minimalRequest(schema, operation, 2).replace('query {', 'query { __typename'),
    });
    expect({ operation, code: answer.errors?.[0]?.extensions?.['code'] }).toEqual({
      operation,
      code: 'UNAUTHENTICATED',
    });
  }
});

test('over HTTP the status says so too', async () => {
  for (const door of doors.all.filter(({ name }) => name.endsWith('HTTP'))) {
    const operation = guarded.find(
      ({ service, operation: one }) => service === door.service && isRoot(one),
    )?.operation;
    if (!operation) continue;
    const answer = await door.send(nobody, world.own, { query: minimalRequest(door.schema, operation) });
    expect(answer.errors?.[0]?.extensions?.['http']).toMatchObject({ status: 401 });
  }
});

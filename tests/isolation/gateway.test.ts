import { randomUUID } from 'node:crypto';
import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { canariesIn } from './world/canary';
import { byId, crawl, idsOf, type Sight } from './world/crawl';
import { comparable, type Door } from './world/doors';
import { undoEverything } from './world/dry-run';
import { openGateway } from './world/gateway';
import { anyAttempt, mutationsOf } from './world/inputs';
import { seenBy } from './world/matrix';
import { outcomeOf } from './world/outcomes';
import { coordinator, nobody, type Person } from './world/people';
import { allFields, isNode } from './world/selection';
import { openWorld, type World } from './world/world';
import { isObjectType, type GraphQLObjectType } from 'graphql';

let world: World;
let gateway: Awaited<ReturnType<typeof openGateway>>;

beforeAll(async () => {
  world = await openWorld();
  gateway = await openGateway(world);
}, 120_000);
afterAll(async () => {
  await gateway.close();
  await world.close();
});

const ofEverything = (sights: Sight[]) => [...new Set(sights.flatMap(({ seen }) => [...seen]))].sort();
const through = (door: Door, person: Person) =>
  crawl(world, door.schema, (request) => door.send(person, world.own, request));
const named = (...names: string[]) => world.people.filter(({ name }) => names.includes(name));

test('the composed schema has no field that the services, and so the matrix, do not have', () => {
  const known = new Set(world.services.flatMap(({ schema }) => allFields(schema)));
  expect(allFields(gateway.inProcess.schema).filter((field) => !known.has(field))).toEqual([]);
});

test('everybody gets through the gateway what the matrix says, nothing more and nothing less', async () => {
  for (const person of world.people) {
    const sight = await through(gateway.inProcess, person);
    expect({ person: person.name, seen: ofEverything([sight]) }).toEqual({
      person: person.name,
      seen: seenBy(person.name),
    });
    expect(
      canariesIn(sight.texts.join()).filter(
        ({ tenantId, stage }) => tenantId === world.foreign && stage === 'draft',
      ),
    ).toEqual([]);
  }
}, 120_000);

test('over HTTP it is the same, whatever headers are forged (A08)', async () => {
  const forged = {
    'x-tenant': world.foreign,
    'x-roles': 'coordinator',
    'x-user': 'admin',
    'x-forwarded-user': 'admin',
    'x-internal': '1',
  };
  for (const person of [nobody, coordinator, ...named('county-evaluator')]) {
    const sight = await crawl(world, gateway.http.schema, (request) =>
      gateway.http.send(person, world.own, request, forged),
    );
    expect({ person: person.name, seen: ofEverything([sight]) }).toEqual({
      person: person.name,
      seen: seenBy(person.name),
    });
  }
}, 120_000);

test('node(id) and nodes(ids) answer for a foreign draft as for an id of nothing (B02)', async () => {
  const types = Object.values(gateway.inProcess.schema.getTypeMap()).filter(
    (type) => isObjectType(type) && isNode(type),
  ) as GraphQLObjectType[];
  for (const type of types) {
    const drafts = world.registry.of(type.name, world.foreign, 'draft').map(({ id }) => id);
    if (drafts.length === 0) continue;
    const none = encodeId(type.name, world.foreign, randomUUID());
    for (const person of [nobody, coordinator, ...named('county-evaluator', 'platform-administrator')]) {
      for (const request of [
        byId(gateway.inProcess.schema, type),
        (ids: string[]) => ({
          query: `{ ${ids.map((id, index) => `n${index}: node(id: "${id}") { id __typename }`).join(' ')} }`,
          variables: {},
        }),
      ]) {
        const answer = async (ids: string[]) => {
          const text = comparable(await gateway.inProcess.send(person, world.own, request(ids)));
          return ids.reduce((left, id) => left.replaceAll(id, 'ID'), text);
        };
        expect({ type: type.name, person: person.name, answer: await answer(drafts.slice(0, 5)) }).toEqual({
          type: type.name,
          person: person.name,
          answer: await answer(drafts.slice(0, 5).map(() => none)),
        });
      }
    }
  }
}, 120_000);

test('a mutation of a foreign thing is refused through the gateway too, in the same bytes as one of nothing', async () => {
  const end = undoEverything(world);
  for (const { schema } of world.services) {
    for (const operation of mutationsOf(schema)) {
      const one = (await anyAttempt(world, schema, operation, world.foreign, ['published', 'draft']))!;
      for (const person of [nobody, coordinator]) {
        const answer = await gateway.inProcess.send(person, world.own, one);
        expect({ operation, outcome: outcomeOf(one, answer) }).toEqual({ operation, outcome: 'refused' });
      }
    }
  }
  end();
}, 120_000);

test('A warms, B asks, at once and after each other: each gets its own (B17)', async () => {
  const types = ['Promise', 'JointPicture', 'Grant', 'Evaluation', 'Meeting'].map(
    (name) => gateway.inProcess.schema.getType(name) as GraphQLObjectType,
  );
  const query = (type: GraphQLObjectType) =>
    byId(gateway.inProcess.schema, type)(idsOf(world, type.name).slice(0, 100));
  for (const door of [gateway.inProcess, gateway.http]) {
    for (const type of types) {
      const ask = (tenantId: string, person = coordinator) =>
        door.send(person, tenantId, query(type)).then(comparable);
      const [ownAlone, foreignAlone, publicAlone] = [
        await ask(world.own),
        await ask(world.foreign),
        await ask(world.own, nobody),
      ];
      const together = await Promise.all([
        ask(world.own),
        ask(world.foreign),
        ask(world.own, nobody),
        ask(world.foreign),
        ask(world.own),
      ]);
      expect(together).toEqual([ownAlone, foreignAlone, publicAlone, foreignAlone, ownAlone]);
      for (const [tenantId, text] of [
        [world.own, ownAlone],
        [world.foreign, foreignAlone],
      ] as const) {
        expect(
          ids(text).filter(
            (id) => world.registry.get(id)?.stage === 'draft' && tryDecodeId(id)!.tenantId !== tenantId,
          ),
        ).toEqual([]);
        expect(canariesIn(text).filter((one) => one.stage === 'draft' && one.tenantId !== tenantId)).toEqual(
          [],
        );
      }
    }
  }
}, 120_000);

const ids = (text: string) =>
  [...text.matchAll(/"id":"([\w-]+)"/g)].map(([, id]) => id!).filter((id) => tryDecodeId(id));

import { getNamedType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { idsOf } from './world/crawl';
import { nobody, type Person } from './world/people';
import { entityTypes, requiredArguments } from './world/selection';
import { openWorld, type World } from './world/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

interface List {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

type Fields = GraphQLField<unknown, unknown>[];
const isList = (field: Fields[number]) =>
  getNamedType(field.type).name.endsWith('Connection') && requiredArguments(field).length === 0;
const lists = (schema: GraphQLSchema) =>
  entityTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter(isList)
      .map((field) => ({ type: type.name, field: field.name })),
  );
const selection = '{ totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage } }';

async function list(
  service: string,
  person: Person,
  type: string,
  id: string,
  field: string,
  args: string,
): Promise<List | null> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${field}(${args}) ${selection} } } }`;
  const answer = await world.ask(service, person, world.own, {
    query,
    variables: { r: [{ __typename: type, id }] },
  });
  return (answer.data?._entities[0]?.[field] as List | undefined) ?? null;
}

/** The first and the last few: published and draft, own and foreign. */
const some = (ids: string[]) => [...new Set([...ids.slice(0, 3), ...ids.slice(-3)])];

test('every list counts what its reader can read, and no page tells of more (B13)', async () => {
  let counted = 0;
  for (const { name, schema } of world.services) {
    for (const { type, field } of lists(schema)) {
      for (const id of some(idsOf(world, type))) {
        for (const person of world.people) {
          const all = await list(name, person, type, id, field, 'first: 100');
          if (!all) continue;
          const place = { type, field, of: tryDecodeId(id)?.tenantId, person: person.name };
          expect({
            ...place,
            total: all.totalCount,
            next: all.pageInfo.hasNextPage,
            before: all.pageInfo.hasPreviousPage,
          }).toEqual({ ...place, total: all.nodes.length, next: false, before: false });
          expect(all.edges).toHaveLength(all.nodes.length);
          counted += 1;
          if (all.nodes.length === 0) continue;
          const exact = await list(name, person, type, id, field, `first: ${all.nodes.length}`);
          expect({ ...place, page: exact!.pageInfo, ids: exact!.nodes }).toEqual({
            ...place,
            page: all.pageInfo,
            ids: all.nodes,
          });
          const last = await list(name, person, type, id, field, `last: ${all.nodes.length}`);
          expect({ ...place, page: last!.pageInfo.hasPreviousPage, ids: last!.nodes }).toEqual({
            ...place,
            page: false,
            ids: all.nodes,
          });
        }
      }
    }
  }
  expect(counted).toBeGreaterThan(0);
}, 60_000);

test("another tenant's lists are to everybody what they are to the public, counts and cursors too (B13)", async () => {
  for (const { name, schema } of world.services) {
    for (const { type, field } of lists(schema)) {
      for (const id of idsOf(world, type).filter((one) => tryDecodeId(one)!.tenantId === world.foreign)) {
        const open = await list(name, nobody, type, id, field, 'first: 100');
        for (const person of world.people) {
          const theirs = await list(name, person, type, id, field, 'first: 100');
          // Who may ask for the field at all, and is shown none, gets an empty list; the public a refusal.
          const nothing = theirs === null || theirs.nodes.length + theirs.totalCount === 0;
          expect({ type, field, person: person.name, list: nothing ? null : theirs }).toEqual({
            type,
            field,
            person: person.name,
            list: open?.nodes.length ? open : null,
          });
        }
      }
    }
  }
}, 60_000);

test('numbers of activities are those of promises that the reader may read (B13)', async () => {
  const field = world.service('evaluations').schema.getQueryType()!.getFields()['activityComparison'];
  expect(isObjectType(getNamedType(field!.type))).toBe(true);
  for (const person of world.people) {
    for (const tenantId of world.tenants) {
      const query = `query ($codes: [String!]) { activityComparison(first: 100, municipalityCodes: $codes) { totalCount nodes { promise { id } total } } }`;
      const { data } = await world.ask('evaluations', person, world.own, {
        query,
        variables: { codes: [tenantId] },
      });
      const counted = (data!.activityComparison.nodes as { promise: { id: string } }[]).map(
        ({ promise }) => promise.id,
      );
      const readable = await world.ask('promises', person, world.own, {
        query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Promise { id } } }',
        variables: {
          r: world.registry.of('Promise', tenantId).map(({ id }) => ({ __typename: 'Promise', id })),
        },
      });
      const seen = (readable.data!._entities as ({ id: string } | null)[])
        .filter((one) => one !== null)
        .map(({ id }) => id);
      expect({ person: person.name, tenantId, hidden: counted.filter((id) => !seen.includes(id)) }).toEqual({
        person: person.name,
        tenantId,
        hidden: [],
      });
      expect(data!.activityComparison.totalCount).toBe(counted.length);
    }
  }
});

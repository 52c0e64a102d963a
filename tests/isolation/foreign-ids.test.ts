import { randomUUID } from 'node:crypto';
import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { getNamedType, type GraphQLSchema } from 'graphql';
import { literals, requestOf } from './world/arguments';
import { copySql, tenantTables } from './world/admin';
import { idsOf } from './world/crawl';
import type { Stage } from './world/canary';
import { comparable } from './world/doors';
import { undoEverything } from './world/dry-run';
import {
  attempt,
  anyAttempt,
  idTypeOf,
  inputTypeOf,
  mutationsOf,
  targetPath,
  targetType,
  withId,
} from './world/inputs';
import { coordinator, nobody, type Person } from './world/people';
import { entityTypes, leavesOf, wholeSelection } from './world/selection';
import { strangersTo } from './world/platform';
import { openWorld, type World } from './world/world';

let world: World;
let end: () => void;

beforeAll(async () => {
  world = await openWorld();
  end = undoEverything(world);
}, 120_000);
afterAll(async () => {
  end();
  await world.close();
});

/** Ids that are well formed and name nothing, in the other tenant, in the own one, and in one that never was. */
function nothing(type: string, tenants = [world.foreign, world.own, '9998']): string[] {
  if (type === 'Municipality') return [encodeId(type, '9998')];
  return tenants.map((tenantId) => encodeId(type, tenantId, randomUUID()));
}

/** What the public sees of the other tenant is no secret to anybody. */
async function secret(service: string, schema: GraphQLSchema, ids: string[]): Promise<string[]> {
  const representations = ids.map((id) => ({ __typename: tryDecodeId(id)!.type, id }));
  const known = entityTypes(schema).map(({ name }) => name);
  const asked = representations.filter((one) => known.includes(one.__typename));
  const answer = await world.ask(service, nobody, world.own, {
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
    variables: { r: asked },
  });
  const open = new Set(asked.filter((_, index) => answer.data?._entities[index]).map(({ id }) => id));
  return ids.filter((id) => !open.has(id));
}

const foreignIds = (type: string, stage?: Stage, most = 100) =>
  world.registry
    .of(type, world.foreign, stage)
    .slice(0, most)
    .map(({ id }) => id);
/** An answer without the id that was asked about, and without ids that the undone use case made up. */
const bytes = (text: string, asked: string) =>
  text
    .replaceAll(asked, 'ID')
    .replace(/[\w-]{20,}/g, (id) => (tryDecodeId(id) && !world.registry.get(id) ? 'NEW' : id));

test('a mutation answers for a foreign id in any of its places as for an id of nothing (B02)', async () => {
  let compared = 0;
  for (const { name, schema } of world.services) {
    for (const operation of mutationsOf(schema)) {
      const base = await anyAttempt(world, schema, operation, world.own);
      for (const { path } of leavesOf(inputTypeOf(schema, operation)).filter(({ type }) => type === 'ID')) {
        const type = idTypeOf(operation, path.at(-1)!);
        // What the own tenant may refuse for its own reasons, such as a role, it does before it looks for the thing; and
        // another service's thing is not looked for here at all.
        const none =
          path.join() === targetPath(schema, operation).join() || path.at(-1) === 'restsOn'
            ? nothing(type, [world.foreign, '9998'])
            : nothing(type);
        for (const person of strangersTo(type, world.people)) {
          const answer = async (id: string) =>
            bytes(
              comparable(
                await world.ask(name, person, world.own, await withId(world, schema, base!, path, id)),
              ),
              id,
            );
          const expected = await answer(none[0]!);
          // Who may not call it at all is refused before any id is looked at: one is enough.
          const may = !/"code":"(FORBIDDEN|UNAUTHENTICATED)"/.test(expected);
          const ids = [
            ...foreignIds(type, 'draft', may ? 2 : 0),
            ...foreignIds(type, 'published', may ? 2 : 1),
            ...(may ? none : []),
          ];
          for (const id of ids) {
            const place = { operation, path, person: person.name, what: tryDecodeId(id) };
            expect({ ...place, answer: await answer(id) }).toEqual({ ...place, answer: expected });
            compared += 1;
          }
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(100);
}, 120_000);

test('a mutation about a foreign thing, right in every other way, answers as about nothing (B02)', async () => {
  for (const { name, schema } of world.services) {
    for (const operation of mutationsOf(schema)) {
      const type = targetType(schema, operation);
      for (const target of [
        ...world.registry.of(type, world.foreign, 'draft').slice(0, 1),
        ...world.registry.of(type, world.foreign, 'published').slice(0, 1),
      ]) {
        const about = await attempt(world, schema, operation, target);
        const none = nothing(type)[0]!;
        const noneAtAll = await withId(world, schema, about, targetPath(schema, operation), none);
        for (const person of strangersTo(type, world.people)) {
          const answers = [
            bytes(comparable(await world.ask(name, person, world.own, about)), target.id),
            bytes(comparable(await world.ask(name, person, world.own, noneAtAll)), none),
          ];
          expect({ operation, person: person.name, answer: answers[0] }).toEqual({
            operation,
            person: person.name,
            answer: answers[1],
          });
        }
      }
    }
  }
}, 120_000);

test('a query answers for a foreign id that is not public as for an id of nothing (B02)', async () => {
  for (const { name, schema } of world.services) {
    for (const field of Object.values(schema.getQueryType()!.getFields()).filter(
      (one) => !one.name.startsWith('_'),
    )) {
      const about = getNamedType(field.type).name;
      for (const arg of field.args) {
        for (const { path, list } of leavesOf(arg.type).filter(({ type }) => type === 'ID')) {
          const variables = (id: string) => ({
            [arg.name]: path.length > 0 ? { [path[0]!]: id } : list ? [id] : id,
          });
          for (const person of world.people) {
            const answer = async (id: string) =>
              bytes(
                comparable(
                  await world.ask(name, person, world.own, requestOf(field, world.own, variables(id))),
                ),
                id,
              );
            const [none] = nothing(about);
            const expected = await answer(none!);
            for (const id of [...(await secret(name, schema, foreignIds(about))), ...nothing(about)]) {
              expect({
                query: field.name,
                person: person.name,
                id: tryDecodeId(id),
                answer: await answer(id),
              }).toEqual({ query: field.name, person: person.name, id: tryDecodeId(id), answer: expected });
            }
          }
        }
      }
    }
  }
}, 120_000);

test('_entities answers for a foreign id that is not public as for an id of nothing (B02, B16)', async () => {
  for (const { name, schema } of world.services) {
    for (const type of entityTypes(schema)) {
      const ids = await secret(name, schema, foreignIds(type.name));
      if (ids.length === 0) continue;
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type.name} ${wholeSelection(type, literals)} } }`;
      for (const person of strangersTo(type.name, world.people)) {
        const answer = async (id: string) =>
          bytes(
            comparable(
              await world.ask(name, person, world.own, {
                query,
                variables: { r: [{ __typename: type.name, id }] },
              }),
            ),
            id,
          );
        const expected = await answer(nothing(type.name)[0]!);
        for (const id of ids)
          expect({ type: type.name, person: person.name, answer: await answer(id) }).toEqual({
            type: type.name,
            person: person.name,
            answer: expected,
          });
      }
    }
  }
}, 120_000);

test("another tenant's cursor only names a place in one's own list (B02)", async () => {
  let tried = 0;
  for (const { name, schema } of world.services) {
    for (const { type, field } of connectionFields(schema)) {
      const list = async (person: Person, tenantId: string, id: string, more = '') => {
        const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${field}(first: 100${more}) { totalCount nodes { id } edges { cursor } } } } }`;
        return world.ask(name, person, tenantId, { query, variables: { r: [{ __typename: type, id }] } });
      };
      const [ownId, foreignId] = [world.own, world.foreign].map((tenantId) =>
        idsOf(world, type).find((id) => tryDecodeId(id)!.tenantId === tenantId),
      );
      if (!ownId || !foreignId) continue;
      const theirs = (await list(coordinator, world.foreign, foreignId)).data?._entities[0]?.[field];
      const ours = (await list(coordinator, world.own, ownId)).data?._entities[0]?.[field];
      for (const { cursor } of theirs?.edges ?? []) {
        for (const place of [`, after: "${cursor}"`, `, before: "${cursor}"`]) {
          const answer = await list(coordinator, world.own, ownId, place);
          const found = answer.data?._entities[0]?.[field];
          const known = new Set((ours.nodes as { id: string }[]).map(({ id }) => id));
          expect({
            field,
            total: found?.totalCount,
            foreign: (found?.nodes ?? []).filter(({ id }: { id: string }) => !known.has(id)),
          }).toEqual({ field, total: ours.totalCount, foreign: [] });
          tried += 1;
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(0);
});

/** Lists of things that both tenants have each their own of. */
function connectionFields(schema: GraphQLSchema): { type: string; field: string }[] {
  return entityTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => ({ type: type.name, field: field.name })),
  );
}

test("every row of a tenant could stand in another one with every key as it is: no unique key tells of a neighbour's", async () => {
  end();
  for (const table of await tenantTables(world.admin)) {
    const { name, schema } = table;
    // A municipality's own row is public, and its address is one of a kind; what stands in access is keyed by the grant.
    if (name === 'tenants.municipality' || schema === 'access') continue;
    await world.admin.rows('begin');
    await world.admin.rows(`set local session_replication_role = 'replica'`);
    const copied = await world.admin.rows(copySql(table, '9997', 'tenant_id = $1'), [world.foreign]).then(
      ({ length }) => length,
      (error: Error) => error.message,
    );
    await world.admin.rows('rollback');
    expect({ name, copied }).toEqual({ name, copied: expect.any(Number) });
  }
});

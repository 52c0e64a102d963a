import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { canariesIn } from './world/canary';
import { byId, crawl, idsOf } from './world/crawl';
import { comparable } from './world/doors';
import { coordinator, nobody } from './world/people';
import { entityTypes } from './world/selection';
import type { Known } from './world/registry';
import { fill, openEmptyWorld, runEvents, type World } from './world/world';

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
  await fill(world, 'published');
}, 60_000);
afterAll(() => world.close());

/** All that the public gets to see of the world's tenants: each thing whole, and every list's part of them. */
async function publicView(): Promise<string[]> {
  const parts: string[] = [];
  for (const { name, schema } of world.services) {
    for (const type of entityTypes(schema))
      parts.push(comparable(await ask(name, byId(schema, type)(idsOf(world, type.name)))));
    const { seen, texts } = await crawl(world, schema, (request) => ask(name, request));
    const ids = texts.join().match(/"id":"[\w-]+"/g) ?? [];
    parts.push(
      // A calendar is read by its secret address, and tells when meetings are whatever stage they are in.
      ...[...seen].filter((place) => !place.startsWith('CalendarEntry.')).sort(),
      ...[...new Set(ids)]
        .filter((one) => world.tenants.includes(tryDecodeId(one.slice(6, -1))?.tenantId ?? ''))
        .sort(),
    );
  }
  return parts;
}
const ask = (service: string, request: { query: string; variables: Record<string, unknown> }) =>
  world.ask(service, nobody, world.own, request);

test('what is not published leaves no trace in anything the public reads: no row, count, number, time or link (B18)', async () => {
  const before = await publicView();
  const known = world.registry.all();
  await fill(world, 'draft');
  const drafts = world.registry.all().filter(({ stage }) => stage === 'draft');
  expect(drafts.length).toBeGreaterThan(20);
  const after = await publicView();
  const onlyKnown = world.registry.all().filter(({ stage }) => stage === 'published');
  expect(onlyKnown).toHaveLength(known.length);
  expect(canariesIn(after.join()).filter(({ stage }) => stage === 'draft')).toEqual([]);
  // The same ids asked for as before, the same bytes as before.
  expect(withoutNulls(after)).toEqual(withoutNulls(before));
}, 60_000);

/** Asking for more ids that do not exist for the public gives more nulls, and must give nothing else. */
const withoutNulls = (parts: string[]) =>
  parts.map((part) => part.replaceAll(/(,null)+|null,|\[null\]/g, ''));

const acts = [
  {
    service: 'promises',
    type: 'Promise',
    parent: 'promiseId',
    publication: 'publication',
    is: 'PUBLISHED',
    operation: 'withdrawPromise',
    input: (id: string, version: number) => ({ promiseId: id, expectedVersion: version }),
  },
  {
    service: 'evaluations',
    type: 'Evaluation',
    parent: 'evaluationId',
    publication: 'published',
    is: true,
    operation: 'withdrawEvaluation',
    input: (id: string, version: number) => ({ evaluationId: id, expectedVersion: version }),
  },
];

test.each(acts)(
  'a $type that is withdrawn is gone from the next answer on, with all that belongs to it (B18)',
  async ({ service, type, parent, publication, is, operation, input }) => {
    const { schema } = world.service(service);
    const inputType = String(schema.getMutationType()!.getFields()[operation]!.args[0]!.type);
    const parts: string[] = [];
    const before = (await publicView()).join();
    for (const known of world.registry.of(type, world.own, 'published')) {
      const shown = await world.ask(service, coordinator, world.own, {
        query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { version ${publication} } } }`,
        variables: { r: [{ __typename: type, id: known.id }] },
      });
      const { version, ...state } = shown.data!._entities[0];
      if (state[publication] !== is) continue;
      parts.push(known.id, ...(await partsOf(service, parent, known)));
      const answer = await world.ask(service, coordinator, world.own, {
        query: `mutation ($input: ${inputType}) { ${operation}(input: $input) { userErrors { code } } }`,
        variables: { input: input(known.id, version) },
      });
      expect(answer.data?.[operation].userErrors).toEqual([]);
    }
    expect(parts.filter((id) => before.includes(id)).length).toBeGreaterThan(1);
    // What other services keep of it follows with its event, within a minute.
    await runEvents(world);
    const after = (await publicView()).join();
    expect(parts.filter((id) => after.includes(id))).toEqual([]);
  },
  60_000,
);

/** Ids of the rows that hang on a thing. */
async function partsOf(service: string, parent: string, whole: Known): Promise<string[]> {
  const others = world.registry
    .all()
    .filter(
      (one) =>
        one.service === service &&
        one.tenantId === whole.tenantId &&
        one.type !== whole.type &&
        one.type !== 'Municipality',
    );
  const rows = await Promise.all(
    others.map(async (one) => ({ id: one.id, row: await world.registry.row(one) })),
  );
  return rows.filter(({ row }) => row[parent] === tryDecodeId(whole.id)!.id).map(({ id }) => id);
}

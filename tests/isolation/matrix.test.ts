import { randomUUID } from 'node:crypto';
import { jobActor } from '@medborgarlofte/platform/actor';
import { createContext } from '@medborgarlofte/platform/context';
import { createLog } from '@medborgarlofte/platform/log';
import { graphql } from 'graphql';
import { crawl, type Sight } from './world/crawl';
import { canariesIn } from './world/canary';
import { undoEverything } from './world/dry-run';
import { mostTelling } from './world/doable';
import { mutationsOf } from './world/inputs';
import { committedMatrix, fieldLines, toCsv, type Line } from './world/matrix';
import { outcomeOf } from './world/outcomes';
import { administrator } from './world/people';
import { ofThePlatform } from './world/platform';
import { allFields } from './world/selection';
import { openWorld, type Answer, type World } from './world/world';

let world: World;
let sights: Map<string, Sight>;
let lines: Line[];

beforeAll(async () => {
  world = await openWorld();
  sights = new Map();
  for (const person of world.people) {
    const seen = await Promise.all(world.services.map(({ name, schema }) => crawl(world, schema, (request) => world.ask(name, person, world.own, request))));
    sights.set(person.name, merged(seen));
  }
  sights.set('job', await jobSight());
  lines = [...fieldLines(sights), ...(await mutationLines())];
}, 300_000);
afterAll(() => world.close());

/** No token makes a job's actor, so its context is made as the worker makes it. */
async function jobSight(): Promise<Sight> {
  const actor = jobActor('matrix', world.own);
  const seen = await Promise.all(
    world.services.map(({ schema, source }) =>
      crawl(world, schema, async ({ query, variables }) => {
        const contextValue = createContext(source, { actor, requestId: randomUUID(), language: 'sv', log: createLog('test', 'silent') });
        return JSON.parse(JSON.stringify(await graphql({ schema, source: query, variableValues: variables, contextValue }))) as Answer;
      }),
    ),
  );
  return merged(seen);
}

/** Every mutation by everybody on own and foreign things in both stages; all of it undone. */
async function mutationLines(): Promise<Line[]> {
  const end = undoEverything(world);
  const made: Line[] = [];
  for (const { name, schema } of world.services) {
    for (const operation of mutationsOf(schema)) {
      for (const [owner, tenantId] of [['own', world.own], ['foreign', world.foreign]] as const) {
        for (const stage of ['published', 'draft'] as const) {
          const one = await mostTelling(world, name, operation, tenantId, stage);
          if (!one) continue;
          const results: Line['results'] = {};
          for (const person of world.people) results[person.name] = outcomeOf(one, await world.ask(name, person, world.own, one));
          made.push({ place: `Mutation.${operation},${owner},${stage}`, results });
        }
      }
    }
  }
  end();
  return made;
}

const merged = (sights: Sight[]): Sight => ({
  seen: new Set(sights.flatMap(({ seen }) => [...seen])),
  refused: new Set(sights.flatMap(({ refused }) => [...refused])),
  texts: sights.flatMap(({ texts }) => texts),
});

test('every field of the schema has a line, that is: somebody sees it (B01)', () => {
  const covered = new Set(lines.map(({ place }) => place.split(',')[0]));
  const fields = world.services.flatMap(({ schema }) => allFields(schema));
  expect(fields.filter((field) => !covered.has(field))).toEqual([]);
});

test('every mutation is done by somebody in the own tenant, and is a fault for nobody', () => {
  const mutations = lines.filter(({ place }) => place.startsWith('Mutation.'));
  expect(mutations.filter(({ results }) => Object.values(results).includes('fault')).map(({ place }) => place)).toEqual([]);
  const done = new Set(mutations.filter(({ results }) => Object.values(results).includes('done')).map(({ place }) => place.split(',')[0]!));
  expect(world.services.flatMap(({ schema }) => mutationsOf(schema)).filter((operation) => !done.has(`Mutation.${operation}`))).toEqual([]);
});

/** What a line says of those to whom another tenant's things are as if they did not exist. */
const ofTenants = ({ place, results }: Line) =>
  Object.entries(results).filter(([person]) => person !== administrator.name || !ofThePlatform.test(place));

test("nobody changes anything of another tenant's", () => {
  const foreign = lines.filter(({ place }) => /^Mutation\..*,foreign,/.test(place));
  expect(foreign.length).toBeGreaterThan(0);
  expect(foreign.filter((line) => ofTenants(line).some(([, result]) => result !== 'refused')).map(({ place }) => place)).toEqual([]);
});

test('who gets what is as the committed matrix says (B01); npm run matrix rewrites it', () => {
  const found = toCsv(lines, [...sights.keys()]);
  expect(found.split('\n')).toEqual(committedMatrix(found).split('\n'));
});

test('a draft of another tenant is seen by nobody', () => {
  const drafts = lines.filter(({ place }) => place.endsWith(',foreign,draft'));
  expect(drafts.filter(({ results }) => Object.values(results).includes('seen')).map(({ place }) => place)).toEqual([]);
});

test('who has not signed in sees no draft at all', () => {
  const drafts = lines.filter(({ place, results }) => place.endsWith(',draft') && results['nobody'] === 'seen');
  expect(drafts.map(({ place }) => place)).toEqual([]);
});

test('of another tenant, everybody sees exactly what the public sees', () => {
  const foreign = lines.filter(({ place }) => place.includes(',foreign,'));
  const differing = foreign.flatMap((line) =>
    ofTenants(line)
      .filter(([, result]) => (result === 'seen') !== (line.results['nobody'] === 'seen'))
      .map(([person]) => `${person}: ${line.place}`),
  );
  expect(differing).toEqual([]);
});

test('no answer to anybody holds a text of another tenant that the public has not', () => {
  const publicTexts = new Set(canariesIn(sights.get('nobody')!.texts.join()).map(({ text }) => text));
  for (const [person, { texts }] of sights) {
    const crossed = canariesIn(texts.join()).filter(({ tenantId, text }) => tenantId !== world.own && !publicTexts.has(text));
    expect({ person, crossed }).toEqual({ person, crossed: [] });
  }
  expect([...publicTexts].filter((text) => text.includes('draft'))).toEqual([]);
});

import { comparable } from './world/doors';
import { textPlaces, type TextPlace } from './world/bad-strings';
import { undoEverything } from './world/dry-run';
import { fingerprint } from './world/admin';
import { anyAttempt, inputTypeOf, mutationsOf, withId } from './world/inputs';
import { surelyDoable } from './world/doable';
import { coordinator } from './world/people';
import { leavesOf } from './world/selection';
import { openWorld, type Answer, type World } from './world/world';

let world: World;
let end: () => void;
let places: TextPlace[];
let constraints: string[];

beforeAll(async () => {
  world = await openWorld();
  end = undoEverything(world);
  places = await textPlaces(world);
  const names = await world.admin.rows<{ name: string }>(
    `select conname as name from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname = any ($1) union select indexrelid::regclass::text from pg_index`,
    [world.services.map(({ name }) => name)],
  );
  constraints = names.map(({ name }) => name.replace(/^.*\./, '')).filter((name) => name.includes('_'));
}, 120_000);
afterAll(async () => {
  end();
  await world.close();
});

const internals =
  /\b(select|insert into|update \w+ set|delete from|relation|constraint|violates|duplicate key|syntax error|pg_\w+|tenant_id|row-level|typeorm|QueryFailed|node_modules|ECONN\w+|localhost|127\.0\.0\.1|postgres(ql)?:\/\/)\b|\.(ts|js):\d|at \w+ \(|\/(home|work|usr|tmp|opt)\//i;

/** What an answer says about failures, the expected ones too; its data may hold anything. */
function said(answer: Answer): string {
  const payloads = Object.values((answer.data ?? {}) as Record<string, { userErrors?: unknown }>).map(
    (value) => value?.userErrors ?? null,
  );
  // A variable of the wrong type is told with its value: it is the caller's own.
  return JSON.stringify([answer.errors ?? [], payloads]).replace(/got invalid value .*?(?=; |at \\")/g, '');
}

function expectNothingInside(place: string, answer: Answer): void {
  const text = said(answer);
  expect({
    place,
    inside: internals.exec(text)?.[0] ?? constraints.find((name) => text.includes(name)),
  }).toEqual({ place, inside: undefined });
  const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.['code']);
  expect({ place, codes: codes.filter((code) => typeof code !== 'string' || code === 'INTERNAL') }).toEqual({
    place,
    codes: [],
  });
}

const injections = [
  `'; drop table promises.promise; --`,
  `' or '1'='1`,
  `x' union select hash from audit --`,
  `\\'; commit; --`,
  '%',
  'x'.repeat(5_000),
];
const unreadable = ['\u0000', 'a\u0000b', '\ud800', '\u202e', '\r\n{"level":60}'];

/** All rows but the log's: other tests read at the same time, and some reading is recorded. */
async function rows(): Promise<Record<string, string>> {
  const prints = await fingerprint(world.admin, world.tenants);
  return Object.fromEntries(Object.entries(prints).filter(([table]) => !table.endsWith('.audit')));
}

test.each([
  ['SQL in every text changes nothing and is no fault (D01)', injections],
  ["bytes that the database does not take are the caller's mistake (B12)", unreadable],
])(
  '%s',
  async (_, texts) => {
    const before = await rows();
    for (const place of places) {
      for (const text of texts) {
        const answer = await world.ask(place.service, place.person, world.own, await place.request(text));
        expectNothingInside(`${place.name} ${JSON.stringify(text.slice(0, 20))}`, answer);
      }
    }
    expect(await rows()).toEqual(before);
  },
  120_000,
);

test("numbers and days at the edges are the caller's mistake, or right (B12)", async () => {
  const edges: Record<string, unknown[]> = {
    Int: [2_147_483_647, -2_147_483_648, 0, -1, 1e12, 1.5],
    Date: ['9999-12-31', '0001-01-01', '2026-02-30', '2026-13-01', ''],
  };
  for (const { name, schema } of world.services) {
    for (const operation of mutationsOf(schema)) {
      const { one, person } = await surelyDoable(world, name, operation);
      for (const { path, type } of leavesOf(inputTypeOf(schema, operation))) {
        for (const value of edges[type] ?? []) {
          const request = await withId(world, schema, one, path, value as string);
          expectNothingInside(
            `${operation} ${path.join('.')} ${String(value)}`,
            await world.ask(name, person, world.own, request),
          );
        }
      }
    }
  }
}, 120_000);

test("a value of the wrong type is the caller's mistake, and is not thrown back further than it came (D02)", async () => {
  for (const place of places) {
    for (const wrong of [5, true, { a: 1 }, [['x']], null]) {
      const request = await place.request(wrong as unknown as string);
      expectNothingInside(
        `${place.name} ${JSON.stringify(wrong)}`,
        await world.ask(place.service, place.person, world.own, request),
      );
    }
  }
}, 120_000);

test('a row that somebody else holds too long is a fault that tells nothing (B12)', async () => {
  const held: Record<string, [operation: string, table: string]> = {
    tenants: ['updateMunicipalitySettings', 'municipality'],
    promises: ['editPromise', 'promise'],
    situation: ['editMonthlyReport', 'monthly_report'],
    evaluations: ['setRecommendationStatus', 'recommendation'],
  };
  const calls = await Promise.all(
    world.services.map(async ({ name, schema }) => {
      const [operation] = held[name]!;
      return { name, operation, one: (await anyAttempt(world, schema, operation, world.own))! };
    }),
  );
  await world.admin.rows('begin');
  for (const { name } of calls)
    await world.admin.rows(`lock table ${name}.${held[name]![1]} in access exclusive mode`);
  const answers = await Promise.all(
    calls.map(({ name, one }) => world.ask(name, coordinator, world.own, one)),
  );
  await world.admin.rows('rollback');
  for (const [index, answer] of answers.entries()) {
    const { operation } = calls[index]!;
    const [error] = answer.errors ?? [];
    expect({ operation, said: [error?.extensions?.['code'], error?.message] }).toEqual({
      operation,
      said: ['INTERNAL', 'Internal error'],
    });
    expect(internals.exec(comparable(answer))).toBeNull();
  }
}, 120_000);

import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { post, serveTowns, type Answered, type ServedTowns } from '../testing/serve-towns';

let gateway: ServedTowns;
beforeAll(async () => (gateway = await serveTowns({ limits: { costPerMinute: 100_000_000 } })));
afterAll(() => gateway.close());
beforeEach(() => gateway.asked.splice(0));

/** Asks and sees that it is refused, before any service is asked, and how fast when nothing else is in the way. */
async function refused(query: string, reason: string, ms: number, variables?: object): Promise<Answered> {
  const taken: number[] = [];
  let last: Answered | undefined;
  for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
    const begun = performance.now();
    last = await post(gateway.graphql, { query, variables }, { accept });
    taken.push(performance.now() - begun);
    expect([last.status, last.body.errors?.[0]?.extensions]).toMatchObject([
      400,
      { code: 'INVALID_INPUT', reason },
    ]);
  }
  expect(Math.min(...taken)).toBeLessThan(ms);
  expect(gateway.asked).toEqual([]);
  return last!;
}

const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const bomb = (levels: number) =>
  `{ town(code: "1982") { ...F0 } } ${times(levels, (n) => `fragment F${n} on Town { ...F${n + 1} ...F${n + 1} }`)} fragment F${levels} on Town { name code }`;

describe('requests made to exhaust (C01, C02)', () => {
  test('22 fragments that double each other, within 100 ms', async () => {
    await post(gateway.graphql, { query: bomb(2) });
    gateway.asked.splice(0);
    await refused(bomb(22), 'limit.fields', 100);
    await refused(bomb(90), 'limit.fields', 100);
  });

  test.each([
    [
      'depth 200',
      `{ towns ${times(200, () => '{ works { town')} { id } ${times(200, () => '} }')} }`,
      'limit.nesting',
    ],
    [
      'depth 25',
      `{ towns ${times(12, () => '{ works { town')} { id } ${times(12, () => '} }')} }`,
      'limit.depth',
    ],
    [
      'depth through fragments',
      `{ towns { ...F0 } } ${times(20, (n) => `fragment F${n} on Town { works { town { ...F${n + 1} } } }`)} fragment F20 on Town { id }`,
      'limit.depth',
    ],
    ['150 000 tokens', `{ ${times(150_000, () => 'a')} }`, 'limit.tokens'],
    ['5 000 directives', `{ __typename ${times(2_000, () => '@include(if: true)')} }`, 'limit.directives'],
    ['directives never declared', `{ __typename ${times(5_000, () => '@a')} }`, 'limit.directives'],
    ['20 000 copies of a field', `{ ${times(9_000, () => 'towns')} }`, 'limit.duplicates'],
    ['aliases', `{ towns { ${times(101, (n) => `a${n}: name`)} } }`, 'limit.aliases'],
    [
      'aliases through a fragment',
      `{ a: towns { ...F } b: towns { ...F } } fragment F on Town { ${times(60, (n) => `a${n}: name`)} }`,
      'limit.aliases',
    ],
    ['top fields', `{ ${times(51, (n) => `t${n}: towns { id }`)} }`, 'limit.rootFields'],
    [
      '1000 aliases of a mutation',
      `mutation { ${times(1000, (n) => `m${n}: rename(to: "x") { id }`)} }`,
      'limit.tokens',
    ],
    [
      '100 aliases of a mutation',
      `mutation { ${times(100, (n) => `m${n}: rename(to: "x") { id }`)} }`,
      'limit.mutations',
    ],
    [
      'mutations in a fragment',
      `mutation { ...M ...N } fragment M on Mutation { ${times(6, (n) => `m${n}: rename(to: "x") { id }`)} } fragment N on Mutation { ${times(6, (n) => `n${n}: rename(to: "x") { id }`)} }`,
      'limit.mutations',
    ],
    ['fragments', `{ __typename } ${times(101, (n) => `fragment F${n} on Town { id }`)}`, 'limit.fragments'],
    [
      'a value nested deeply',
      `{ town(code: ${'['.repeat(4_000)}${']'.repeat(4_000)}) { id } }`,
      'limit.nesting',
    ],
    ['brackets that never close', '{ a'.repeat(3_000), 'limit.nesting'],
    ['an alias that says what a thing is', '{ towns { __typename: name } }', 'alias.reserved'],
  ])('%s', async (_, query, reason) => {
    await refused(query, reason, 500);
  });

  test('what validation alone would compare pairwise stays quick', async () => {
    const spreads = times(99, (n) => `...F${n}`);
    const fragments = times(
      99,
      (n) =>
        `fragment F${n} on Town { ${times(16, (m) => `a${m % 90}: name`)} parts { n label } works { id title } }`,
    );
    const begun = performance.now();
    const { status } = await post(gateway.graphql, { query: `{ towns { ${spreads} } } ${fragments}` });
    expect(status).toBeLessThan(500);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('fragments within themselves are told as such', async () => {
    const { status, body } = await post(gateway.graphql, {
      query: '{ towns { ...A } } fragment A on Town { ...B } fragment B on Town { name ...A }',
    });
    expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringContaining('within itself')]);
  });

  test('the usual introspection passes', async () => {
    expect(
      (await post(gateway.graphql, { query: getIntrospectionQuery() })).body.data.__schema.queryType.name,
    ).toBe('Query');
  });
});

describe('sizes of lists (C06)', () => {
  test.each(['first: 100000', 'first: 101', 'first: 0', 'first: -1', 'last: 101'])(
    '%s is refused',
    async (args) => {
      await refused(`{ townsPage(${args}) { nodes { id } } }`, 'limit.listSize', 500);
    },
  );

  test('also by variable and by its default', async () => {
    const query = (declared: string) => `query (${declared}) { townsPage(first: $n) { nodes { id } } }`;
    await refused(query('$n: Int'), 'limit.listSize', 500, { n: 500 });
    await refused(query('$n: Int = 500'), 'limit.listSize', 500);
    expect(
      (await post(gateway.graphql, { query: query('$n: Int'), variables: { n: 1 } })).body.data.townsPage
        .nodes,
    ).toHaveLength(1);
    expect(
      (await post(gateway.graphql, { query: query('$n: Int = 100'), variables: { n: null } })).status,
    ).toBe(200);
  });

  test('lists in lists cost what they may hold', async () => {
    const answer = await refused(
      '{ townsPage(first: 100) { nodes { pages(first: 100) { nodes { town { name } } } } } }',
      'limit.cost',
      500,
    );
    expect(answer.body.errors?.[0]?.extensions['cost']).toEqual({
      requested: expect.any(Number),
      maximum: 10_000,
    });
  });
});

describe('the cost of a request', () => {
  const costOf = async (query: string, variables?: object) =>
    (
      (await post(gateway.graphql, { query, variables })).body.extensions as {
        cost: { requested: number; maximum: number };
      }
    ).cost;

  test.each([
    ['{ __typename }', 0],
    ['{ town(code: "1982") { name } }', 1],
    ['{ townsPage { nodes { name } } }', 1 + 20],
    [
      '{ townsPage(first: 7) { nodes { name mayor { name } } edges { node { name } } } }',
      1 + 7 * (1 + 1 + 2),
    ],
    ['{ towns { works { id } } }', 1 + 5],
    [
      '{ ...Q } fragment Q on Query { towns { ...T } } fragment T on Town { works { id } mayor { name } }',
      1 + 5 * 2,
    ],
    ['{ thing(heavy: true) { ... on Town { mayor { name } } } }', 2],
    ['{ nodes(ids: ["a", "b", "c"]) { id ... on Town { mayor { name } } } }', 1 + 3],
    ['mutation { a: rename(to: "x") { name } b: rename(to: "y") { mayor { name } } }', 201],
  ])('%s costs %i', async (query, requested) => {
    expect(await costOf(query)).toEqual({ requested, maximum: 10_000 });
  });

  test('a list argument by variable counts by its length', async () => {
    expect(
      (
        await costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Town { mayor { name } } } }', {
          ids: ['a', 'b'],
        })
      ).requested,
    ).toBe(3);
  });
});

describe('anything at all', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    'towns',
    'town(code: "1982")',
    '...',
    'on Town',
    'fragment F on Town',
    'query',
    '$a',
    ': Int',
    '@skip(if: $a)',
    '"',
    '"""',
    '#',
    '\\u0000',
    'node(id: "x")',
    '__schema',
    'mutation',
    'rename(to: "x")',
    'name',
    'works',
    '!',
    '=',
    '1e999',
    'å',
    '\ud83d',
    '\u0000',
    '__proto__',
    'constructor',
  );
  const query = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
  const body = fc.oneof(
    fc.record(
      {
        query: fc.oneof(query, fc.string(), fc.jsonValue()),
        variables: fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom('a', '__proto__', 'toString'), fc.jsonValue()),
        ),
        operationName: fc.jsonValue(),
        extensions: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
    fc.string(),
  );

  test('is answered in good form and never with 5xx (D02)', async () => {
    await fc.assert(
      fc.asyncProperty(
        body,
        fc.constantFrom('application/json', 'application/graphql-response+json'),
        async (sent, accept) => {
          const { status, body: answer } = await post(
            gateway.graphql,
            typeof sent === 'string' ? sent : JSON.stringify(sent),
            { accept },
          );
          expect(status).toBeLessThan(500);
          expect(
            answer.errors?.every(({ extensions }) => extensions['code'] === 'INVALID_INPUT') ??
              'data' in answer,
          ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

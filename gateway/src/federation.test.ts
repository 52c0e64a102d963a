import { createLog } from '@medborgarlofte/platform/log';
import { parse, validate, type ExecutionResult } from 'graphql';
import { openFederation, type Federation } from './federation';
import { createCallSubgraph, type CallSubgraph } from './subgraphs/call';
import { nodeSubgraph, type NodeSubgraph } from './subgraphs/node-subgraph';
import type { SubgraphExecutor } from './subgraphs/subgraph';
import { renames, townIds, townServices, workId, type Asked } from './testing/towns';

const asked: Asked[] = [];
const { supergraphSdl, subgraphs } = townServices(asked);
const log = createLog('test', 'silent');

async function open(executors: Record<string, SubgraphExecutor>): Promise<Federation> {
  const services = createCallSubgraph(executors, 500, log);
  const node: NodeSubgraph = nodeSubgraph(supergraphSdl, services);
  const call: CallSubgraph = (name, question, underway) =>
    name === 'node' ? node(question, underway) : services(name, question, underway);
  return openFederation(supergraphSdl, call);
}

let federation: Federation;
beforeAll(async () => (federation = await open(subgraphs)));
beforeEach(() => asked.splice(0));

function ask(
  text: string,
  variables?: Record<string, unknown>,
  { on = federation, token = 't' }: { on?: Federation; token?: string } = {},
): Promise<ExecutionResult> {
  const document = parse(text);
  expect(validate(on.schema, document)).toEqual([]);
  return on.execute(
    { document, variables },
    { caller: { token, requestId: 'r', language: 'sv' }, due: Date.now() + 2_000 },
  );
}

async function dataOf(text: string, variables?: Record<string, unknown>): Promise<unknown> {
  const result = await ask(text, variables);
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data));
}

describe('one answer from several services', () => {
  test('a field of another service, by its key', async () => {
    expect(await dataOf('{ town(code: "1982") { name works { title town { name } } } }')).toEqual({
      town: { name: 'Fagersta', works: [{ title: 'work of Fagersta', town: { name: 'Fagersta' } }] },
    });
  });

  test('an entity that does not exist is null', async () => {
    expect(await dataOf('{ town(code: "0") { name works { title } } }')).toEqual({ town: null });
  });

  test('variables reach nested fetches, and their defaults hold', async () => {
    const text =
      'query ($code: String!, $prefix: String = "- ", $size: Size!) { town(code: $code) { works(prefix: $prefix) { title } } size(of: $size) }';
    expect(await dataOf(text, { code: '1982', size: 'SMALL' })).toEqual({
      town: { works: [{ title: '- work of Fagersta' }] },
      size: 'SMALL',
    });
  });

  test('two fetches of one field under aliases with other arguments', async () => {
    expect(
      await dataOf(
        '{ a: town(code: "1982") { one: works(prefix: "1 ") { title } two: works(prefix: "2 ") { t: title } } b: town(code: "1783") { name } }',
      ),
    ).toEqual({
      a: { one: [{ title: '1 work of Fagersta' }], two: [{ t: '2 work of Fagersta' }] },
      b: { name: 'Hagfors' },
    });
  });

  test('an alias named as the key does not become the key', async () => {
    expect(await dataOf('{ town(code: "1982") { id: name works { title } } }')).toEqual({
      town: { id: 'Fagersta', works: [{ title: 'work of Fagersta' }] },
    });
  });

  test('fields asked for again, beside and within fragments, are merged', async () => {
    const text = `{ town(code: "1982") { ...Parts parts { n } parts { n } works { id } ... on Town { works { title } tags } tags tags } }
      fragment Parts on Town { parts { label } ...Works } fragment Works on Town { works { town { code } } }`;
    expect(await dataOf(text)).toEqual({
      town: {
        parts: [
          { label: 'x', n: 1 },
          { label: null, n: 2 },
        ],
        works: [{ town: { code: '1982' }, id: workId, title: 'work of Fagersta' }],
        tags: ['a', 'b'],
      },
    });
  });
});

describe('what GraphQL asks of any server', () => {
  test('@skip and @include, on fields and fragments, by variable, default and literal', async () => {
    const text = `query ($yes: Boolean!, $no: Boolean = false) { town(code: "1982") {
      name @skip(if: $yes) code @include(if: $yes) works @include(if: $no) { title } pages @skip(if: $no) { nodes { title } }
      ... @include(if: $no) { mayor { name } } ...P @skip(if: false) } } fragment P on Town { parts @include(if: $yes) { n } }`;
    expect(await dataOf(text, { yes: true })).toEqual({
      town: { code: '1982', pages: { nodes: [{ title: 'work of Fagersta' }] }, parts: [{ n: 1 }, { n: 2 }] },
    });
    expect(
      asked.filter(
        ({ request }) => /mayor|works\b/.test(request.query) && !/include|skip/.test(request.query),
      ),
    ).toEqual([]);
  });

  test('a request for nothing at all is an empty answer', async () => {
    expect(
      await dataOf('query ($yes: Boolean!) { town(code: "1982") @skip(if: $yes) { name } }', { yes: true }),
    ).toEqual({});
  });

  test('union members and their fields in other services', async () => {
    const text =
      'query ($heavy: Boolean!) { thing(heavy: $heavy) { kind: __typename ... on Town { name works { title } } ... on Rock { weight } } }';
    expect(await dataOf(text, { heavy: false })).toEqual({
      thing: { kind: 'Town', name: 'Fagersta', works: [{ title: 'work of Fagersta' }] },
    });
    expect(await dataOf(text, { heavy: true })).toEqual({ thing: { kind: 'Rock', weight: 3 } });
  });

  test('introspection beside other fields', async () => {
    expect(
      await dataOf(
        '{ __typename q: __schema { queryType { name } } town(code: "1982") { name } __type(name: "Rock") { name } }',
      ),
    ).toEqual({
      __typename: 'Query',
      q: { queryType: { name: 'Query' } },
      town: { name: 'Fagersta' },
      __type: { name: 'Rock' },
    });
    expect(asked).toHaveLength(1);
  });

  test('mutations run in order and each once, though asked for twice under one key', async () => {
    renames.splice(0);
    const text =
      'mutation { a: rename(to: "A") { name } b: rename(to: "B") { name } ... on Mutation { a: rename(to: "A") { code } c: rename(to: "C") { works { title } } } }';
    expect(await dataOf(text)).toEqual({
      a: { name: 'A', code: '1982' },
      b: { name: 'B' },
      c: { works: [{ title: 'work of Fagersta' }] },
    });
    expect(renames).toEqual(['A', 'B', 'C']);
  });

  test('a bad variable is refused before any service is asked', async () => {
    const result = await ask('query ($size: Size!) { size(of: $size) }', { size: 'HUGE' });
    expect(result.data).toBeUndefined();
    expect(result.errors?.[0]?.message).toContain('$size');
    expect(
      (await ask('query ($by: By) { size(in: $by) }', { by: { code: '1', name: 'x' } })).errors?.[0]?.message,
    ).toContain('Exactly one');
    expect(asked).toEqual([]);
  });
});

describe('errors', () => {
  test('stand at their place, and what came well stays', async () => {
    const { data, errors } = await ask('{ towns { n: name oops: broken } }');
    expect(data).toEqual({
      towns: [
        { n: 'Fagersta', oops: 'ok' },
        { n: 'Hagfors', oops: null },
      ],
    });
    expect(errors?.map(({ path, extensions, message }) => ({ path, ...extensions, message }))).toEqual([
      { path: ['towns', 1, 'oops'], code: 'INTERNAL', service: 'works', message: 'Internal error' },
    ]);
  });

  test('null goes up to the nearest field that may be null', async () => {
    expect((await ask('{ town(code: "1783") { name strict } }')).data).toEqual({ town: null });
    const list = await ask('{ towns { name strict } }');
    expect(list.data).toBeNull();
    expect(list.errors?.map(({ path }) => path)).toEqual([['towns', 1, 'strict']]);
    expect((await ask('{ strictTown { name } }')).data).toBeNull();
    const person = await ask('{ towns { mayor { age } } }');
    expect(person.data).toEqual({ towns: [{ mayor: null }, { mayor: { age: 3 } }] });
    expect(person.errors?.map(({ path }) => path)).toEqual([['towns', 0, 'mayor', 'age']]);
  });

  test.each([
    ['refuses at once', () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3:4002'))],
    ['never answers', () => new Promise<never>(() => undefined)],
    ['answers with nothing', () => Promise.resolve({})],
  ])('a service that %s costs its own fields alone, each told (F02, F03)', async (_how, dead) => {
    const on = await open({ ...subgraphs, works: dead });
    const begun = Date.now();
    const { data, errors } = await ask(
      '{ towns { name works { title } broken } a: town(code: "1982") { pages { nodes { id } } } }',
      {},
      { on },
    );
    expect(Date.now() - begun).toBeLessThan(1_500);
    expect(data).toEqual({
      towns: ['Fagersta', 'Hagfors'].map((name) => ({ name, works: null, broken: null })),
      a: { pages: null },
    });
    const told = errors?.map(({ path }) => path?.join('.')).sort();
    expect(told).toEqual(['a.pages', 'towns.0.broken', 'towns.0.works', 'towns.1.broken', 'towns.1.works']);
    expect(
      errors?.every(
        ({ extensions, message }) =>
          extensions['code'] === 'INTERNAL' &&
          extensions['service'] === 'works' &&
          message === 'Internal error',
      ),
    ).toBe(true);
  });
});

describe('node and nodes', () => {
  test('find a thing through the service that owns its type, with fields of any service', async () => {
    const text =
      'query ($id: ID!) { node(id: $id) { __typename id ... on Town { name works { title } } ... on Work { title } } }';
    expect(await dataOf(text, { id: townIds.fagersta })).toEqual({
      node: {
        __typename: 'Town',
        id: townIds.fagersta,
        name: 'Fagersta',
        works: [{ title: 'work of Fagersta' }],
      },
    });
    expect(await dataOf(text, { id: workId })).toEqual({
      node: { __typename: 'Work', id: workId, title: 'work of Fagersta' },
    });
  });

  test('unknown, malformed and of no such type are all null', async () => {
    for (const id of [
      townIds.unknown,
      'x',
      '',
      townIds.fagersta.slice(1),
      Buffer.from('Query|1982|').toString('base64url'),
      '"}{',
      '🙂',
    ]) {
      expect(await dataOf('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    }
  });

  test('many ids cost one question per service', async () => {
    const ids = [townIds.hagfors, townIds.unknown, workId, 'x', townIds.fagersta, townIds.hagfors];
    const found = (await dataOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })) as {
      nodes: ({ id: string } | null)[];
    };
    expect(found.nodes.map((node) => node?.id ?? null)).toEqual([
      townIds.hagfors,
      null,
      workId,
      null,
      townIds.fagersta,
      townIds.hagfors,
    ]);
    expect(asked.map(({ name }) => name).sort()).toEqual(['towns', 'works']);
    expect(asked.every(({ request }) => request.token === 't')).toBe(true);
  });

  test('more than 100 ids are refused', async () => {
    const { errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => 'x'),
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a service that is down is an error, not null alone', async () => {
    const on = await open({ ...subgraphs, works: () => Promise.reject(new Error('down')) });
    const { data, errors } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [workId, townIds.fagersta] },
      { on },
    );
    expect(data).toEqual({ nodes: [null, { id: townIds.fagersta }] });
    expect(errors?.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
      { path: ['nodes', 0], code: 'INTERNAL', service: 'works' },
    ]);
  });
});

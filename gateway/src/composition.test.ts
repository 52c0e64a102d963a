import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLog } from '@medborgarlofte/platform/log';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { breakingChanges } from './breaking-changes';
import { composeSupergraph } from './composition';
import { openFederation } from './federation';
import { createCallSubgraph } from './subgraphs/call';
import { nodeOwners } from './subgraphs/node-owners';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const node = 'interface Node { id: ID! }';

describe('composition', () => {
  test('every type with a global id is found through the service that implements it, not through stubs', () => {
    const { supergraphSdl, publicSdl } = composeSupergraph({
      one: `${link}${node} type Query { a: A } type A implements Node @key(fields: "id") { id: ID! }`,
      two: `${link}${node} type A @key(fields: "id") { id: ID! bs: [B!] } type B implements Node @key(fields: "id") { id: ID! a: A }`,
    });
    expect([...nodeOwners(supergraphSdl)]).toEqual([
      ['A', 'one'],
      ['B', 'two'],
    ]);
    expect(publicSdl).toContain('node(id: ID!): Node');
    expect(supergraphSdl).not.toMatch(/https?:\/\/(?!specs\.)/);
  });

  test.each([
    [
      'a type with an id but no key',
      { one: `${link}${node} type Query { a: A } type A implements Node { id: ID! }` },
      'A implements Node but has no @key',
    ],
    [
      'types that do not fit',
      {
        one: `${link}type Query { a: A } type A @key(fields: "id") { id: ID! n: Int }`,
        two: `${link}type A @key(fields: "id") { id: ID! n: String }`,
      },
      'A.n',
    ],
    ['a name kept for aliases', { one: `${link}type Query { _a_b: Int }` }, '_a_'],
  ])('%s is refused with its reason', (_, sdls, reason) => {
    expect(() => composeSupergraph(sdls as unknown as Record<string, string>)).toThrow(reason);
  });

  test('two owners of one type are refused', () => {
    const { supergraphSdl } = composeSupergraph({
      one: `${link}${node} type Query { a: A } type A implements Node @key(fields: "id") { id: ID! }`,
      two: `${link}${node} type A implements Node @key(fields: "id") { id: ID! n: Int }`,
    });
    expect(() => nodeOwners(supergraphSdl)).toThrow('A implements Node in two subgraphs');
  });

  test('the committed supergraph opens, and serves the committed schema', async () => {
    const read = (name: string) => readFileSync(path.join(__dirname, '..', name), 'utf8');
    const federation = await openFederation(
      read('supergraph.graphql'),
      createCallSubgraph({}, 1, createLog('test', 'silent')),
    );
    const sorted = (schema: Parameters<typeof printSchema>[0]) =>
      printSchema(lexicographicSortSchema(schema)).replace('directive @oneOf on INPUT_OBJECT\n\n', '');
    expect(sorted(federation.schema)).toBe(sorted(buildSchema(read('schema.graphql'))));
  });
});

describe('breaking changes', () => {
  const before = 'type Query { a(n: Int): Int b: B } type B { c: String } enum E { X Y }';

  test.each([
    ['a field removed', 'type Query { a(n: Int): Int b: B } type B { d: String } enum E { X Y }', ['B.c']],
    [
      'an argument demanded',
      'type Query { a(n: Int!): Int b: B } type B { c: String } enum E { X Y }',
      ['Query.a.n'],
    ],
    ['a value removed', 'type Query { a(n: Int): Int b: B } type B { c: String } enum E { X }', ['E.Y']],
    [
      'an addition',
      'type Query { a(n: Int, m: Int): Int b: B more: Int } type B { c: String! d: Int } enum E { X Y }',
      [],
    ],
  ])('%s', async (_, after, paths) => {
    expect((await breakingChanges(before, after)).map(({ path: place }) => place)).toEqual(paths);
  });
});

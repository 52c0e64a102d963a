import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql';
import { encodeId } from '@medborgarlofte/platform/ids';
import { composeSupergraph } from '../composition';
import type { SubgraphExecutor, SubgraphRequest } from '../subgraphs/subgraph';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

export const townIds = {
  fagersta: encodeId('Town', '1982'),
  hagfors: encodeId('Town', '1783'),
  unknown: encodeId('Town', '0001'),
};
const towns = [
  { id: townIds.fagersta, code: '1982', name: 'Fagersta' },
  { id: townIds.hagfors, code: '1783', name: 'Hagfors' },
];
export const workId = encodeId('Work', '1982', '00000000-0000-4000-8000-000000000001');

/** What a toy service is told of a request. */
type Ctx = SubgraphRequest;

const townsSdl = `${link}
  interface Node { id: ID! }
  type Query { town(code: String!): Town towns: [Town!]! thing(heavy: Boolean!): Thing strictTown: Town! whoAmI: String townsPage(first: Int last: Int): TownConnection!
    needsSignIn: String  noKeyServer: String  leaky: String  slow(ms: Int!): String  size(of: Size! = BIG, in: By): String  headers: String }
  type Mutation { rename(to: String!): Town! }
  type Town implements Node @key(fields: "id") { id: ID! code: String! name: String! mayor: Person parts: [Part!]! tags: [String!]! }
  type TownConnection { nodes: [Town!]! edges: [TownEdge!]! }
  type TownEdge { node: Town! }
  type Person { name: String! age: Int! }
  type Part { n: Int! label: String }
  type Rock { weight: Int! }
  union Thing = Town | Rock
  enum Size { BIG SMALL }
  input By @oneOf { code: String name: String }`;

const worksSdl = `${link}
  interface Node { id: ID! }
  type Query { works: [Work!]! }
  type Town @key(fields: "id") { id: ID! works(first: Int = 20, prefix: String): [Work!] broken: String strict: String! pages(first: Int): WorkConnection }
  type WorkConnection { nodes: [Work!]! }
  type Work implements Node @key(fields: "id") { id: ID! title: String! town: Town! caller: String }`;

const isHagfors = ({ id }: { id: string }) => id === townIds.hagfors;
const boom = () => {
  throw new Error('secret of host db.internal:5432');
};
const refuse = (code: string, http?: object) => () => {
  throw new GraphQLError('no', { extensions: { code, ...(http && { http }) } });
};

const townsResolvers = {
  Query: {
    town: (_: unknown, { code }: { code: string }) => towns.find((town) => town.code === code),
    towns: () => towns,
    townsPage: (_: unknown, { first = 20 }: { first?: number }) => ({
      nodes: towns.slice(0, first),
      edges: towns.map((node) => ({ node })),
    }),
    thing: (_: unknown, { heavy }: { heavy: boolean }) =>
      heavy ? { __typename: 'Rock', weight: 3 } : { __typename: 'Town', ...towns[0] },
    strictTown: boom,
    leaky: boom,
    whoAmI: async (_: unknown, _args: unknown, { token }: Ctx) => {
      await pause(50);
      return token ?? 'nobody';
    },
    needsSignIn: refuse('UNAUTHENTICATED'),
    noKeyServer: refuse('INTERNAL', { status: 503, headers: { 'retry-after': '5' } }),
    slow: (_: unknown, { ms }: { ms: number }) => pause(ms).then(() => 'done'),
    size: (_: unknown, given: { of: string }) => given.of,
    headers: (
      _: unknown,
      _args: unknown,
      { query: _query, variables: _variables, signal: _signal, operationName: _name, ...rest }: Ctx,
    ) => JSON.stringify(rest),
  },
  Mutation: { rename: (_: unknown, { to }: { to: string }) => (renames.push(to), { ...towns[0], name: to }) },
  Town: {
    __resolveReference: ({ id }: { id: string }) => towns.find((town) => town.id === id) ?? null,
    mayor: (town: { id: string }) => (isHagfors(town) ? { name: 'H', age: 3 } : { name: 'F' }),
    parts: () => [{ n: 1, label: 'x' }, { n: 2 }],
    tags: () => ['a', 'b'],
  },
};

/** What `rename` was called with, in order. */
export const renames: string[] = [];

const worksOf = (townId: string, prefix = '') => [
  { id: workId, title: `${prefix}work of ${townId === townIds.fagersta ? 'Fagersta' : 'Hagfors'}`, townId },
];
const worksResolvers = {
  Query: { works: () => worksOf(townIds.hagfors) },
  Town: {
    // A stub: it stands for any id, as another service's stub does, and says nothing of whether the town exists.
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    works: ({ id }: { id: string }, { prefix }: { prefix?: string }) => worksOf(id, prefix),
    pages: ({ id }: { id: string }) => ({ nodes: worksOf(id) }),
    broken: (town: { id: string }) => (isHagfors(town) ? boom() : 'ok'),
    strict: (town: { id: string }) => (isHagfors(town) ? boom() : 'ok'),
  },
  Work: {
    __resolveReference: ({ id }: { id: string }) => (id === workId ? worksOf(townIds.fagersta)[0] : null),
    town: ({ townId }: { townId: string }) => ({ id: townId }),
    caller: (_: unknown, _args: unknown, { token }: Ctx) => token ?? 'nobody',
  },
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One request that a toy service was asked. */
export interface Asked {
  name: string;
  request: SubgraphRequest;
}

/** Two toy services, composed: towns with everything a schema may hold, and works that extend them. */
export function townServices(asked: Asked[] = []): {
  supergraphSdl: string;
  subgraphs: Record<string, SubgraphExecutor>;
} {
  const { supergraphSdl } = composeSupergraph({ towns: townsSdl, works: worksSdl });
  return {
    supergraphSdl,
    subgraphs: {
      towns: toy('towns', townsSdl, townsResolvers, asked),
      works: toy('works', worksSdl, worksResolvers, asked),
    },
  };
}

function toy(name: string, sdl: string, resolvers: object, asked: Asked[]): SubgraphExecutor {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return async (request) => {
    asked.push({ name, request });
    const document = parse(request.query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const result = (await execute({
      schema,
      document,
      variableValues: request.variables,
      contextValue: request,
    })) as ExecutionResult;
    // As over HTTP: plain objects, with nothing that JSON cannot carry.
    return JSON.parse(JSON.stringify({ data: result.data, errors: result.errors })) as ExecutionResult;
  };
}

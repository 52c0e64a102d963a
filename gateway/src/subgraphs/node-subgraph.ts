import DataLoader from 'dataloader';
import { buildSchema, execute, GraphQLError, parse, type DocumentNode, type ExecutionResult } from 'graphql';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { CallSubgraph, SubgraphQuestion, Underway } from './call';
import { nodeOwners } from './node-owners';

/** Ids that one `nodes` may ask for. */
const most = 100;

interface Found {
  __typename: string;
  id: string;
}

/** Answers one question of the federation engine to the subgraph `node`. */
export type NodeSubgraph = (question: SubgraphQuestion, underway: Underway) => Promise<ExecutionResult>;

/**
 * The gateway's own subgraph: `node` and `nodes` by global id. It asks the service that owns the type, under the
 * caller's token, whether the caller may see the thing; one question per service, however many ids (B02, B16).
 * An id that is malformed, foreign or unknown is null, all alike.
 */
export function nodeSubgraph(supergraphSdl: string, call: CallSubgraph): NodeSubgraph {
  const owners = nodeOwners(supergraphSdl);
  const schema = buildSchema(schemaOf([...owners.keys()]));
  const documents = new Map<string, DocumentNode>();
  return async ({ query, operationName, variables }, underway) => {
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    if (documents.size < 500) documents.set(query, document);
    const nodes = new DataLoader<string, Found | null>(
      (ids) => find(ids, owners, (owner, wanted) => ask(call, owner, wanted, underway)),
      { maxBatchSize: most },
    );
    return execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      rootValue: rootOf(nodes),
      typeResolver: (value: Found) => value.__typename,
    });
  };
}

function rootOf(nodes: DataLoader<string, Found | null>) {
  return {
    node: ({ id }: { id: string }) => nodes.load(id),
    nodes: ({ ids }: { ids: string[] }) => {
      if (ids.length <= most) return ids.map((id) => nodes.load(id));
      throw new GraphQLError(`Ask for at most ${most} ids at a time`, {
        extensions: { code: 'INVALID_INPUT', reason: 'nodes.size' },
      });
    },
  };
}

function schemaOf(types: string[]): string {
  const stubs = types.map((type) => `type ${type} implements Node { id: ID! }`);
  return `type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! } interface Node { id: ID! } ${stubs.join(' ')}`;
}

type Answer = Found | null | Error;

async function find(
  ids: readonly string[],
  owners: Map<string, string>,
  askOwner: (owner: string, nodes: Found[]) => Promise<Answer[]>,
): Promise<Answer[]> {
  const results: Answer[] = ids.map(() => null);
  const asked = new Map<string, { index: number; node: Found }[]>();
  ids.forEach((id, index) => {
    const type = tryDecodeId(id)?.type ?? '';
    const owner = owners.get(type);
    if (owner) asked.set(owner, [...(asked.get(owner) ?? []), { index, node: { __typename: type, id } }]);
  });
  await Promise.all(
    [...asked].map(async ([owner, wanted]) => {
      const answers = await askOwner(
        owner,
        wanted.map(({ node }) => node),
      );
      wanted.forEach(({ index }, position) => (results[index] = answers[position] ?? null));
    }),
  );
  return results;
}

const question =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

async function ask(call: CallSubgraph, owner: string, nodes: Found[], underway: Underway): Promise<Answer[]> {
  const result = await call(owner, { query: question, variables: { representations: nodes } }, underway);
  const entities = result.data?.['_entities'] as (object | null)[] | undefined;
  const whole = errorAt(result);
  return nodes.map((node, index) => (entities?.[index] ? node : (errorAt(result, index) ?? whole ?? null)));
}

/** The error of one entity, or of the whole answer; "not found" is no error but null. */
function errorAt(result: ExecutionResult, index?: number): Error | undefined {
  const found = result.errors?.find(({ path }) =>
    index === undefined ? !path : path?.[0] === '_entities' && path[1] === index,
  );
  if (!found || found.extensions['code'] === 'NOT_FOUND') return undefined;
  return new GraphQLError(found.message, { extensions: found.extensions });
}

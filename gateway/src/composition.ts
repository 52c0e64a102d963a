import { composeServices } from '@theguild/federation-composition';
import { Kind, parse, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { aliasPrefix } from './planning/plan-document';
import { nodeSubgraphName } from './subgraphs/node-owners';

/** The committed results of a composition. */
export interface Composition {
  /** What the gateway runs on. */
  supergraphSdl: string;
  /** What clients see. */
  publicSdl: string;
}

/** Composes the services' schemas, with the gateway's own subgraph for `node`; throws with every problem at once. */
export function composeSupergraph(sdls: Record<string, string>): Composition {
  const subgraphs = Object.entries(sdls).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const problems = subgraphs.flatMap(({ name, typeDefs }) =>
    nodesWithoutKey(typeDefs).map(
      (type) =>
        `${name}: ${type} implements Node but has no @key(fields: "id"), so node(id:) would not find it`,
    ),
  );
  const node = {
    name: nodeSubgraphName,
    typeDefs: parse(nodeSdl(subgraphs.map(({ typeDefs }) => typeDefs))),
  };
  // Addresses are configuration of the gateway, so the supergraph names none.
  const composed = composeServices(
    [...subgraphs, node].map((subgraph) => ({ ...subgraph, url: `subgraph:${subgraph.name}` })),
  );
  for (const error of composed.errors ?? []) problems.push(error.message);
  if (composed.publicSdl?.includes(` ${aliasPrefix}`))
    problems.push(`A name begins with ${aliasPrefix}, which the gateway keeps for aliases`);
  if (problems.length > 0 || !composed.supergraphSdl) throw new Error(problems.join('\n'));
  return { supergraphSdl: `${composed.supergraphSdl}\n`, publicSdl: `${composed.publicSdl}\n` };
}

/** The subgraph that answers `node` and `nodes`: it knows every type with a global id by its name alone. */
function nodeSdl(schemas: DocumentNode[]): string {
  const types = [
    ...new Set(
      schemas.flatMap((schema) =>
        nodeTypes(schema)
          .filter(hasIdKey)
          .map((type) => type.name.value),
      ),
    ),
  ].sort();
  const stubs = types.map(
    (type) => `type ${type} implements Node @key(fields: "id", resolvable: false) { id: ID! }`,
  );
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query {
      """Anything by its global id; null for an id that names nothing you may see"""
      node(id: ID!): Node
      """Several things by their global ids, at most 100, in the order asked for"""
      nodes(ids: [ID!]!): [Node]!
    }
    """Anything with a global id"""
    interface Node {
      """Opaque global id; fetch it again with node(id:)"""
      id: ID!
    }
    ${stubs.join('\n')}`;
}

function nodesWithoutKey(schema: DocumentNode): string[] {
  return nodeTypes(schema)
    .filter((type) => !hasIdKey(type))
    .map((type) => type.name.value);
}

function nodeTypes(schema: DocumentNode): ObjectTypeDefinitionNode[] {
  return schema.definitions
    .filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === 'Node'));
}

function hasIdKey({ directives }: ObjectTypeDefinitionNode): boolean {
  return (directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'key' && given?.some(({ value }) => value.kind === Kind.STRING && value.value === 'id'),
  );
}

import { Kind, parse, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/** The subgraph that the gateway itself answers. */
export const nodeSubgraphName = 'node';

/**
 * Which service owns each type with a global id, read from the supergraph: the one whose type implements Node.
 * The others know the type as a stub, and a stub says nothing of whether the thing exists.
 */
export function nodeOwners(supergraphSdl: string): Map<string, string> {
  const owners = new Map<string, string>();
  const document = parse(supergraphSdl, { noLocation: true });
  const { definitions } = document;
  const names = graphNames(document);
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const directive of definition.directives ?? []) {
      const graph = names.get(argument(directive, 'graph') ?? '');
      if (
        directive.name.value !== 'join__implements' ||
        argument(directive, 'interface') !== 'Node' ||
        !graph ||
        graph === nodeSubgraphName
      )
        continue;
      if (owners.has(definition.name.value))
        throw new Error(`${definition.name.value} implements Node in two subgraphs`);
      owners.set(definition.name.value, graph);
    }
  }
  return owners;
}

/** The services of a supergraph, by the names it gives them. */
export function graphNames({ definitions }: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? [])
      names.set(value.name.value, argument(value.directives?.[0], 'name')!);
  }
  return names;
}

/** What a directive says under a name. */
export function argument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

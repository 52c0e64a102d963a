import { Kind, parse } from 'graphql';
import { argument, graphNames } from './node-owners';

/** Which service answers each field of a root type, read from the supergraph. */
export function fieldOwners(supergraphSdl: string, typeName: string): Map<string, string> {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = graphNames(document);
  const owners = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== typeName) continue;
    const ofType = definition.directives?.filter(({ name }) => name.value === 'join__type') ?? [];
    for (const field of definition.fields ?? []) {
      const ofField = field.directives?.filter(({ name }) => name.value === 'join__field') ?? [];
      // A field without an owner of its own belongs to the only service that knows the type.
      const [owner] = [...ofField, ...ofType].map((one) => names.get(argument(one, 'graph') ?? ''));
      if (owner) owners.set(field.name.value, owner);
    }
  }
  return owners;
}

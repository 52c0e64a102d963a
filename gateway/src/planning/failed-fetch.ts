import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type SelectionNode,
} from 'graphql';

/** Errors told of one failed fetch at most: enough to see what is missing, bounded for lists of lists. */
const most = 50;

/**
 * Gives every field of a fetch that failed as a whole an error with its path. The engine names one field of the
 * fetch and leaves the others null without a word.
 */
export function tellOfEachField(
  document: DocumentNode,
  variables: Record<string, unknown> | undefined,
  result: ExecutionResult,
): ExecutionResult {
  const [first] = (result.errors ?? []).filter((error) => !error.path);
  if (result.data || !first) return result;
  const paths = pathsOf(document, variables).slice(0, most);
  return {
    ...result,
    errors: paths.map((path) => new GraphQLError(first.message, { path, extensions: first.extensions })),
  };
}

function pathsOf(document: DocumentNode, variables: Record<string, unknown> = {}): (string | number)[][] {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.filter(isField).flatMap((field) => {
    if (field.name.value !== '_entities') return [[keyOf(field)]];
    const fields = fieldsOf(field.selectionSet?.selections ?? []);
    return Array.from({ length: entityCount(field, variables) }, (_, index) =>
      fields.map((key) => [keyOf(field), index, key]),
    ).flat();
  });
}

const isField = (node: SelectionNode): node is FieldNode => node.kind === Kind.FIELD;
const keyOf = (field: FieldNode) => field.alias?.value ?? field.name.value;

function fieldsOf(selections: readonly SelectionNode[]): string[] {
  const keys = selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [] : [keyOf(node)];
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsOf(node.selectionSet.selections) : [];
  });
  return [...new Set(keys)];
}

function entityCount(field: FieldNode, variables: Record<string, unknown>): number {
  const [argument] = field.arguments ?? [];
  const given = argument?.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : undefined;
  return Array.isArray(given) ? given.length : 0;
}

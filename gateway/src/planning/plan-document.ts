import {
  getOperationAST,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What the engine is to plan, or null when the schema alone answers (introspection). */
export type PlanDocument = DocumentNode | null;

/** No field of the schema begins so (compose sees to it), hence no alias can be taken for a field. */
export const aliasPrefix = '_a_';

/** The key under which the engine's result holds a field. */
export function planKey(field: FieldNode): string {
  return field.alias ? aliasPrefix + field.alias.value : field.name.value;
}

/**
 * Rewrites one operation into a form that the engine answers right; `complete` restores the caller's own form.
 * Aliases are set apart from field names: `id: name` would else be sent as the entity's key. Fields come before
 * fragments and repeated fields go into fragments: the engine joins lists instead of merging them otherwise.
 * Introspection goes, since a schema field beside another makes the engine drop the other; abstract types get
 * `__typename`.
 */
export function planDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): PlanDocument {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const typeInfo = new TypeInfo(schema);
  let asksForMore = false;
  const rewritten = visit(
    { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(document, operation)] } as DocumentNode,
    visitWithTypeInfo(typeInfo, {
      Field: {
        leave(field) {
          if (field.name.value.startsWith('__')) return null;
          asksForMore = true;
          return field.alias ? { ...field, alias: { ...field.alias, value: planKey(field) } } : undefined;
        },
      },
      SelectionSet: {
        leave(node) {
          const selections =
            typeInfo.getParentType() === schema.getMutationType() ? [...node.selections] : mergeable(node);
          if (selections.length === 0 || isAbstractType(typeInfo.getParentType()))
            selections.unshift(typename);
          return { ...node, selections };
        },
      },
    }),
  );
  return asksForMore ? rewritten : null;
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function mergeable(node: SelectionSetNode): SelectionNode[] {
  const seen = new Set<string>();
  const fields: SelectionNode[] = [];
  const fragments: SelectionNode[] = [];
  for (const selection of node.selections) {
    if (selection.kind !== Kind.FIELD) {
      fragments.push(selection);
      continue;
    }
    const key = selection.alias?.value ?? selection.name.value;
    if (!seen.has(key)) fields.push(selection);
    else
      fragments.push({
        kind: Kind.INLINE_FRAGMENT,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
      });
    seen.add(key);
  }
  return [...fields, ...fragments];
}

/** The fragments that the operation reaches. */
function fragmentsOf(document: DocumentNode, operation: OperationDefinitionNode): FragmentDefinitionNode[] {
  const byName = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const reached = new Map<string, FragmentDefinitionNode>();
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    visit(next, {
      FragmentSpread({ name }) {
        const fragment = byName.get(name.value);
        if (!fragment || reached.has(name.value)) return;
        reached.set(name.value, fragment);
        waiting.push(fragment);
      },
    });
  }
  return [...reached.values()];
}

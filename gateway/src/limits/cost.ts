import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { overLimit } from './over-limit';

/** A field that leads to objects costs one, a leaf nothing, a mutation this much; so every alias counts (A10). */
const mutationCost = 100;
const introspectionCost = 100;
/** Size that a page has when the request does not say, and that a list without pages is taken to have. */
const pageSize = 20;
const listSize = 5;

/** What a cost is computed from. */
export interface Costed {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  /** Items that one list may be asked for; more is refused. */
  maxListSize: number;
}

/**
 * The static cost of a valid operation: objects it may lead to at most, lists multiplied by the size asked for.
 * Fragments are computed once each. Known before anything runs, and the same for everybody who asks the same.
 */
export function costOf({ schema, document, operation, variables, maxListSize }: Costed): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const values = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      variables[variable.name.value] ?? literal(defaultValue),
    ]),
  );
  const read = (value: ValueNode | undefined) =>
    value?.kind === Kind.VARIABLE ? values.get(value.name.value) : literal(value);
  const known = new Map<FragmentDefinitionNode, number>();

  const ofSelection = (node: SelectionSetNode, parent: GraphQLNamedType | undefined): number => {
    let cost = 0;
    for (const selection of node.selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, parent);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += ofSelection(
          selection.selectionSet,
          selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent,
        );
      else cost += ofFragment(fragments.get(selection.name.value));
    }
    return cost;
  };
  const ofFragment = (fragment: FragmentDefinitionNode | undefined): number => {
    if (!fragment) return 0;
    if (!known.has(fragment))
      known.set(
        fragment,
        ofSelection(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)),
      );
    return known.get(fragment)!;
  };
  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): number => {
    if (node.name.value.startsWith('__')) return node.selectionSet ? introspectionCost : 0;
    const field =
      parent && 'getFields' in parent
        ? (parent.getFields()[node.name.value] as GraphQLField<unknown, unknown> | undefined)
        : undefined;
    const own = parent === schema.getMutationType() ? mutationCost : 1;
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type)) return own === mutationCost ? own : 0;
    const inner = node.selectionSet ? ofSelection(node.selectionSet, type) : 0;
    return own + sizeOf(node, field, parent!, read, maxListSize) * inner;
  };
  return ofSelection(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/** How many objects the field may lead to. The lists inside a page are the page, so they do not multiply again. */
function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  read: (value: ValueNode | undefined) => unknown,
  most: number,
): number {
  const asked = new Map(node.arguments?.map(({ name, value }) => [name.value, read(value)]));
  if (field.args.some(({ name }) => name === 'first')) {
    const sizes = ['first', 'last'].map((name) => asked.get(name)).filter((size) => size != null);
    if (sizes.some((size) => typeof size === 'number' && (size < 1 || size > most)))
      throw overLimit('listSize', most);
    return sizes.length > 0 ? Math.max(...sizes.map(Number)) || pageSize : pageSize;
  }
  if (parent.name.endsWith('Connection') || !isList(field.type)) return 1;
  const ids = asked.get('ids');
  return Array.isArray(ids) ? ids.length : listSize;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** As much of a literal as sizes need. */
function literal(value: ValueNode | undefined): unknown {
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.LIST ? value.values : undefined;
}

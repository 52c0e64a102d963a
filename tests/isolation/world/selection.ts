import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Whether things of the type have a global id, and are fetched by it. */
export function isNode(type: GraphQLNamedType): type is GraphQLObjectType {
  if (!isObjectType(type)) return false;
  const isEntity = type.astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
  return isEntity || type.getInterfaces().some(({ name }) => name === 'Node');
}

/** The types that a service answers for at its door `_entities`, without those it only passes ids of. */
export function entityTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  const types = union && isUnionType(union) ? union.getTypes() : [];
  return types.filter(
    ({ astNode }) =>
      !astNode?.directives?.some((directive) =>
        directive.arguments?.some(({ name }) => name.value === 'resolvable'),
      ),
  );
}

/** A connection, edge, page or payload, and what a payload says of the input: the frame around things. */
export function isFrame(type: GraphQLNamedType): boolean {
  return (
    /(Connection|Edge|Payload)$/.test(type.name) ||
    ['PageInfo', 'UserError', 'LikelyName'].includes(type.name)
  );
}

/** The fields of every object type, `Promise.title`, without the frames and federation's own. */
export function allFields(schema: GraphQLSchema): string[] {
  // What subscriptions tell is looked at in a test of their own.
  const told = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  const apart = new Set(['Subscription', ...told.map(({ type }) => getNamedType(type).name)]);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('_') && !isFrame(type))
    .filter(({ name }) => !apart.has(name))
    .flatMap((type) =>
      Object.keys((type as GraphQLObjectType).getFields()).map((field) => `${type.name}.${field}`),
    )
    .filter((field) => !/^Query\.(_|nodes?$)/.test(field));
}

/** Values for the arguments that a field below the root cannot do without. */
export type ArgumentLiterals = (typeName: string, fieldName: string) => string | undefined;

/**
 * Everything of a type that can be asked for: its leaves, frames and parts without an id in full; of things with
 * an id the id alone, since they are asked for by themselves.
 */
export function wholeSelection(
  type: GraphQLNamedType,
  literals: ArgumentLiterals,
  inside: readonly string[] = [],
): string {
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type))
    return ` { __typename ${isInterfaceType(type) && 'id' in type.getFields() ? 'id' : ''} }`;
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const given = literals(type.name, field.name) ?? '';
    if (!given && requiredArguments(field).length > 0)
      throw new Error(
        `No values for the arguments of ${type.name}.${field.name}: add them to world/arguments.ts`,
      );
    const named = getNamedType(field.type);
    if (inside.includes(named.name)) return [];
    const nested = isNode(named)
      ? ' { __typename id }'
      : wholeSelection(named, literals, [...inside, type.name]);
    return [`${field.name}${given}${nested}`];
  });
  return ` { __typename ${parts.join(' ')} }`;
}

/** The arguments that must be given. */
export function requiredArguments(field: Field): Field['args'] {
  return field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
}

/** The id fields within an input, as paths: `promiseId`, `to.directionId`, with the type as written. */
export function leavesOf(
  type: GraphQLInputType,
  path: string[] = [],
  inside: readonly string[] = [],
): { path: string[]; type: string; list: boolean }[] {
  if (isNonNullType(type)) return leavesOf(type.ofType, path, inside);
  if (isListType(type)) return leavesOf(type.ofType, path, inside).map((leaf) => ({ ...leaf, list: true }));
  if (!isInputObjectType(type)) return [{ path, type: type.name, list: false }];
  if (inside.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    leavesOf(field.type, [...path, field.name], [...inside, type.name]),
  );
}

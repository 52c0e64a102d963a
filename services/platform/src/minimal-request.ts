import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

const samples: Record<string, string> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Date: '"2026-01-01"',
  IsoMonth: '"2026-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
};

/** A literal that is valid for the type: required fields alone, the first of the fields where one must be chosen. */
function sampleValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleValue(type.ofType);
  if (isListType(type)) return `[${sampleValue(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return `{ ${required.map((field) => `${field.name}: ${sampleValue(field.type)}`).join(', ')} }`;
  }
  return samples[type.name] ?? '"x"';
}

/** A selection of everything that needs no arguments, to the given depth. */
function fullSelection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named) || !('getFields' in named)) return '';
  const fields = Object.values(named.getFields()).filter((field) =>
    field.args.every((arg) => !isNonNullType(arg.type)),
  );
  const chosen = fields
    .filter((field) => isLeafType(getNamedType(field.type)) || depth > 0)
    .map((field) => `${field.name}${fullSelection(field.type as GraphQLOutputType, depth - 1)}`);
  return ` { __typename ${chosen.join(' ')} }`;
}

/** A complete request for one operation of the schema, `Query.promise`, with sample arguments. */
export function minimalRequest(schema: GraphQLSchema, operation: string, depth = 1): string {
  const [root, name] = operation.split('.');
  const field = (root === 'Mutation' ? schema.getMutationType() : schema.getQueryType())?.getFields()[name!];
  if (!field) throw new Error(`No operation ${operation}`);
  const given = field.args
    .filter((arg) => isNonNullType(arg.type))
    .map((arg) => `${arg.name}: ${sampleValue(arg.type)}`);
  return `${root === 'Mutation' ? 'mutation' : 'query'} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${fullSelection(field.type, depth)} }`;
}

import { getNamedType, GraphQLString, isInputObjectType, type GraphQLSchema } from 'graphql';
import { isFreeText } from './free-text';

interface InputClasses {
  inputTypes: { name: string; target: Function }[];
}

/**
 * Where type-graphql keeps the classes behind input types; it gives them out by no other way. The newest of a name
 * counts: a test run's set-up in the same process has loaded the services before.
 */
const classOf = (name: string): Function | null => {
  const { TypeGraphQLMetadataStorage: kept } = globalThis as { TypeGraphQLMetadataStorage?: InputClasses };
  return kept?.inputTypes.findLast((one) => one.name === name)?.target ?? null;
};

/**
 * The text fields of a schema's inputs that are not searched for data on individuals, as `Input.field`: what is no
 * prose, such as codes and keys, and what was forgotten. A service pins the list, so that a new one is looked at.
 */
export function textsWithoutRule(schema: GraphQLSchema): string[] {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const all = inputs.flatMap((input) =>
    Object.values(input.getFields())
      .filter(({ type }) => getNamedType(type).name === GraphQLString.name)
      .filter(({ name }) => !isFreeText(classOf(input.name), name))
      .map(({ name }) => `${input.name}.${name}`),
  );
  return all.sort();
}

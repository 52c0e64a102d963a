import { getNamedType, GraphQLString, isInputObjectType, type GraphQLSchema } from 'graphql';
import { isFreeText } from './free-text';
import { classOf } from './input-classes';

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

import { getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { coordinator, countyOf, type Person } from './people';
import { surelyDoable } from './doable';
import { inputTypeOf, mutationsOf, withId } from './inputs';
import { leavesOf } from './selection';
import type { World } from './world';

/** One place of the API that takes text. */
export interface TextPlace {
  service: string;
  name: string;
  /** Somebody who gets past the question of rights there. */
  person: Person;
  /** The request with that text in this place, right in every other way. */
  request(text: string): Promise<{ query: string; variables: Record<string, unknown> }>;
}

const isText = (type: string) => ['String', 'ID'].includes(type);

/** Every place that takes text, in mutations of own things and in queries. */
export async function textPlaces(world: World): Promise<TextPlace[]> {
  const places: TextPlace[] = [];
  for (const { name: service, schema } of world.services) {
    for (const operation of mutationsOf(schema)) {
      const { one, person } = await surelyDoable(world, service, operation);
      for (const { path } of leavesOf(inputTypeOf(schema, operation)).filter(({ type }) => isText(type))) {
        const request = (text: string) => withId(world, schema, one, path, text);
        places.push({ service, name: `${operation} ${path.join('.')}`, person, request });
      }
    }
    places.push(...queryPlaces(world, service, schema));
  }
  return places;
}

function queryPlaces(world: World, service: string, schema: GraphQLSchema): TextPlace[] {
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ name }) => !name.startsWith('_'),
  );
  const places = fields.flatMap((field) =>
    field.args.flatMap((arg) =>
      leavesOf(arg.type)
        .filter(({ type }) => isText(type))
        .map(({ path, list }) => ({
          service,
          person: coordinator,
          name: `${field.name} ${[arg.name, ...path].join('.')}`,
          request: (text: string) => {
            const value = path.reduceRight<unknown>(
              (inner, step) => ({ ...fellows(world, arg.type, path, step), [step]: inner }),
              list ? [text] : text,
            );
            const selection = 'getFields' in getNamedType(field.type) ? '{ __typename }' : '';
            return Promise.resolve({
              query: `query ($value: ${String(arg.type)}) { ${field.name}(${arg.name}: $value) ${selection} }`,
              variables: { value },
            });
          },
        })),
    ),
  );
  const representation: TextPlace = {
    service,
    name: '_entities id',
    person: coordinator,
    request: (text) =>
      Promise.resolve({
        query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
        variables: { r: [{ __typename: 'Municipality', id: text }] },
      }),
  };
  return [...places, representation];
}

/** What must stand beside a field of an input, such as the number beside the municipality's code. */
function fellows(world: World, type: Parameters<typeof leavesOf>[0], path: string[], step: string): object {
  const siblings = leavesOf(type).filter(
    (leaf) =>
      leaf.path.length === path.length &&
      leaf.path.slice(0, -1).join() === path.slice(0, -1).join() &&
      path.at(-1) === step,
  );
  const parent = path.slice(0, -1).reduce((inner, name) => {
    const named = getNamedType(inner);
    return isInputObjectType(named) ? named.getFields()[name]!.type : inner;
  }, type);
  const named = getNamedType(parent);
  if (isInputObjectType(named) && named.isOneOf) return {};
  return Object.fromEntries(
    siblings
      .filter(({ path: other }) => other.at(-1) !== step)
      .map((leaf) => [
        leaf.path.at(-1),
        leaf.type === 'Int' ? 1 : leaf.type === 'Date' ? '2026-01-01' : countyOf(world.own),
      ]),
  );
}

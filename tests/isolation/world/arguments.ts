import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { countyOf, ownUnit, policeAreaOf } from './people';
import { isNode, requiredArguments, wholeSelection } from './selection';
import { calendarSecret } from './situation-group';
import type { World } from './world';

/** One request of the API as it stands, with what it is about. */
export interface Request {
  field: string;
  query: string;
  variables: Record<string, unknown>;
  tenantId: string;
}

const paging = ['first', 'after', 'last', 'before', 'orderBy'];

/** Arguments of fields below the root. */
export const literals = (typeName: string, fieldName: string): string | undefined =>
  new Map([
    ['Meeting.ownReport', `(organisationSlug: "${ownUnit}")`],
    ['Municipality.promise', '(number: 1)'],
    ['Municipality.monthlyDelivery', '(month: "2022-01")'],
    ['Municipality.feedbackShare', '(from: "2022-01-01", to: "2031-12-31")'],
    ['Municipality.reportingRate', '(from: "2022-01-01", to: "2022-12-31")'],
    ['Municipality.meetingTally', '(year: 2022)'],
    ['SituationGroup.slots', '(from: "2031-01-01", to: "2031-03-31")'],
  ]).get(`${typeName}.${fieldName}`);

/** Every query of a schema about one tenant: with the arguments it must have, and once more with each one it may have. */
export function queriesAbout(world: World, schema: GraphQLSchema, tenantId: string): Request[] {
  // Things by their ids are asked for apart: _entities, node, nodes.
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ name }) => !/^(_|nodes?$)/.test(name),
  );
  return fields.flatMap((field) => {
    const optional = field.args.filter((arg) => !isNonNullType(arg.type) && !paging.includes(arg.name));
    const required = combinations(world, tenantId, field, requiredArguments(field));
    const withOne = optional.flatMap((arg) =>
      combinations(world, tenantId, field, [...requiredArguments(field), arg]),
    );
    return [...required, ...withOne].map((variables) => requestOf(field, tenantId, variables));
  });
}

/** One request for a root field: of a thing with an id the id, of anything else the whole. */
export function requestOf(
  field: GraphQLField<unknown, unknown>,
  tenantId: string,
  variables: Record<string, unknown>,
): Request {
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`);
  const passed = [
    ...given.map(({ name }) => `${name}: $${name}`),
    ...(field.args.some(({ name }) => name === 'first') ? ['first: 100'] : []),
  ];
  const named = getNamedType(field.type);
  const selection = isNode(named) ? ' { __typename id }' : wholeSelection(named, literals);
  const query = `query${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}${selection} }`;
  return { field: `Query.${field.name}`, query, variables, tenantId };
}

function combinations(
  world: World,
  tenantId: string,
  field: GraphQLField<unknown, unknown>,
  args: readonly GraphQLArgument[],
): Record<string, unknown>[] {
  return args.reduce<Record<string, unknown>[]>(
    (made, arg) => {
      const values = valuesOf(world, tenantId, getNamedType(field.type).name, arg.name, arg.type);
      if (values.length === 0)
        throw new Error(`No values for ${arg.name} of Query.${field.name}: add them to world/arguments.ts`);
      return made.flatMap((one) => values.map((value) => ({ ...one, [arg.name]: value })));
    },
    [{}],
  );
}

/** What an argument of that name can be, so that it names something of the tenant's. */
function valuesOf(
  world: World,
  tenantId: string,
  about: string,
  name: string,
  type: GraphQLInputType,
): unknown[] {
  if (isNonNullType(type)) return valuesOf(world, tenantId, about, name, type.ofType);
  if (isListType(type)) return [valuesOf(world, tenantId, about, name, type.ofType)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const each = fields.map((field) =>
      valuesOf(world, tenantId, about, field.name, field.type).map((value) => ({ [field.name]: value })),
    );
    if (type.isOneOf) return each.flat();
    return each.reduce<object[]>(
      (made, values) =>
        values.length === 0 ? made : made.flatMap((one) => values.map((value) => ({ ...one, ...value }))),
      [{}],
    );
  }
  if (type.name === 'ID')
    return world.registry
      .all()
      .filter((one) => one.tenantId === tenantId && about === one.type)
      .map(({ id }) => id);
  const named: Record<string, unknown[]> = {
    code: [about === 'County' ? countyOf(tenantId) : tenantId],
    slug: [about === 'LocalPoliceArea' ? policeAreaOf(tenantId) : `kommun-${tenantId}`],
    municipalityCode: [tenantId],
    municipalityCodes: [tenantId],
    number: [1, 2, 3],
    secret: [calendarSecret(tenantId)],
    from: ['2020-01-01'],
    to: ['2030-12-31'],
  };
  return named[name] ?? [];
}

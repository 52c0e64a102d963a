import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { defaultFieldResolver, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, createResolversMap, type NonEmptyArray, type PubSub } from 'type-graphql';
import { withNamesConfirmed } from './confirm-names';
import type { Context, Language } from './context';
import { asAppError, type AppError, type ErrorDetails } from './errors';
import { UserErrorCode, type UserError } from './graphql-types';
import { asksNow, checkPermission, type Permission, type Permissions } from './permissions';
import { personalDataTexts } from './personal-data/texts';
import { isRefusal } from './refusals';

/** Loads an entity for `_entities`: the second door into a service, under the same scope as the first (B16). */
export type ReferenceResolver = (reference: { id: string }, ctx: Context) => unknown;

/** Texts shown to people, by reason. `{name}` stands for a value. */
export type Texts = Readonly<Record<string, Record<Language, string>>>;

export interface SubgraphDefinition {
  resolvers: NonEmptyArray<Function>;
  /** Entity types by name: how each is loaded by its id. */
  references: Record<string, ReferenceResolver>;
  /** Types that no field reaches but the schema must have. */
  orphanedTypes?: Function[];
  permissions: Permissions;
  texts: Texts;
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@shareable", "@tag"])\n`;

/** TypeGraphQL asks for topics wherever there is a subscription; ours bring their own sources instead. */
const noTopics: PubSub = {
  publish() {
    throw new Error('Subscriptions have sources of their own');
  },
  subscribe() {
    throw new Error('Subscriptions have sources of their own');
  },
};

/** Builds a service's subgraph: schema, committed SDL, and permissions before every resolver that has a line. */
export function buildSubgraph(definition: SubgraphDefinition): { schema: GraphQLSchema; sdl: string } {
  const built = buildSchemaSync({
    resolvers: quicklyFound(definition.resolvers),
    orphanedTypes: definition.orphanedTypes ?? [],
    validate: { forbidUnknownValues: false },
    pubSub: noTopics,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    // Whether the schema holds together is asked by buildSubgraphSchema below.
    skipCheck: true,
  });
  const sdl = link + printSchemaWithDirectives(built);
  const resolvers = createResolversMap(built) as Record<string, Record<string, unknown>>;
  guard(built, resolvers, definition);
  for (const [type, load] of Object.entries(definition.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: referenceOf(type, load) };
  }
  return { schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]), sdl };
}

/** TypeGraphQL asks for every field and every resolver whether this list includes it; a set knows without looking through. */
function quicklyFound(resolvers: NonEmptyArray<Function>): NonEmptyArray<Function> {
  const known = new Set<Function>(resolvers);
  return Object.assign([...resolvers] as typeof resolvers, { includes: (one: Function) => known.has(one) });
}

/** A reference that the caller may not see is null, like one that never was. */
function referenceOf(type: string, load: ReferenceResolver) {
  return async (reference: { id?: unknown }, ctx: Context) => {
    if (typeof reference.id !== 'string') return null;
    try {
      const found = await load({ id: reference.id }, ctx);
      return found ? Object.assign(found as object, { __typename: type }) : null;
    } catch (error) {
      if (asAppError(error)?.code === 'NOT_FOUND') return null;
      throw error;
    }
  };
}

/** Puts the permission line before each resolver; an operation without one is a mistake that stops the start. */
function guard(
  schema: GraphQLSchema,
  resolvers: Record<string, Record<string, unknown>>,
  { permissions, texts }: SubgraphDefinition,
): void {
  const missing = new Set(Object.keys(permissions));
  for (const typeName of Object.keys(schema.getTypeMap())) {
    const type = schema.getType(typeName);
    if (!type || !('getFields' in type) || typeName.startsWith('__')) continue;
    for (const fieldName of Object.keys(type.getFields())) {
      const operation = `${typeName}.${fieldName}`;
      const isRoot = ['Query', 'Mutation', 'Subscription'].includes(typeName);
      const permission = permissions[operation];
      if (!permission) {
        if (isRoot) throw new Error(`${operation} has no permission line`);
        continue;
      }
      missing.delete(operation);
      if (typeName === 'Subscription') {
        // Before its source: without the role nothing is watched.
        const field = resolvers[typeName]![fieldName] as { subscribe: Resolver };
        field.subscribe = withPermission(operation, permission, field.subscribe);
        continue;
      }
      const resolve = (resolvers[typeName]?.[fieldName] as Resolver | undefined) ?? defaultFieldResolver;
      const asking = typeName === 'Mutation' ? withNamesConfirmed(schema, fieldName, resolve) : resolve;
      const checked = withPermission(operation, permission, asking);
      resolvers[typeName] = {
        ...resolvers[typeName],
        [fieldName]: typeName === 'Mutation' ? withUserErrors(checked, texts) : checked,
      };
    }
  }
  if (missing.size > 0) throw new Error(`Permission lines for nothing: ${[...missing].join(', ')}`);
}

/** Asks the permission line, and Keycloak where the line says so, before the resolver; keeps in mind what was refused. */
function withPermission(operation: string, permission: Permission, resolve: Resolver): Resolver {
  return async (source, args, ctx, info) => {
    try {
      checkPermission(ctx.actor, permission);
      if (!asksNow(permission)) return await resolve(source, args, ctx, info);
      const now = await ctx.asOfNow();
      checkPermission(now.actor, permission);
      return await resolve(source, args, now, info);
    } catch (thrown) {
      if (isRefusal(thrown, ctx.actor)) ctx.refusals.add(operation);
      throw thrown;
    }
  };
}

const expected = new Set<string>(Object.values(UserErrorCode));

/** Expected failures of a mutation become its payload's userErrors, in the caller's language; the others stay errors. */
function withUserErrors(resolve: Resolver, texts: Texts): Resolver {
  return async (source, args, ctx, info) => {
    try {
      return { userErrors: [], ...((await resolve(source, args, ctx, info)) as object) };
    } catch (thrown) {
      const error = asAppError(thrown);
      if (!error || !expected.has(error.code)) throw thrown;
      return { ...error.details.current, userErrors: [toUserError(error, texts, ctx.language)] };
    }
  };
}

/** The text of an expected failure. */
function toUserError(error: AppError, texts: Texts, language: Language): UserError {
  const { reason = error.code, values, path = null } = error.details;
  const message = messageOf(texts, { reason, values }, language) ?? houseTexts[error.code]![language];
  return { code: error.code as UserErrorCode, message, path };
}

/** What somebody is told for a reason, also one that was kept; the house's own texts serve where the service has none. */
export function messageOf(
  texts: Texts,
  { reason, values }: Pick<ErrorDetails, 'values'> & { reason: string },
  language: Language,
): string | undefined {
  const text = (texts[reason] ?? houseTexts[reason])?.[language];
  return text?.replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name] ?? ''));
}

const houseTexts: Texts = {
  INVALID_INPUT: {
    sv: 'Uppgiften är inte giltig. Kontrollera den och försök igen.',
    en: 'The value is not valid. Check it and try again.',
  },
  CONFLICT: {
    sv: 'Någon annan har ändrat detta. Jämför med den nya texten och spara igen.',
    en: 'Somebody else has changed this. Compare with the new text and save again.',
  },
  RULE_BROKEN: { sv: 'Det går inte att göra just nu.', en: 'This is not possible now.' },
  'conflict.exists': { sv: 'Det finns redan.', en: 'It exists already.' },
  'conflict.busy': {
    sv: 'Någon annan arbetar med samma sak. Försök igen om en stund.',
    en: 'Somebody else is working on the same thing. Try again in a moment.',
  },
  'input.maxLength': {
    sv: 'Texten är för lång. Korta den och spara igen.',
    en: 'The text is too long. Shorten it and save again.',
  },
  ...personalDataTexts,
  'input.isNotEmpty': { sv: 'Fältet får inte vara tomt.', en: 'The field must not be empty.' },
  'page.size': { sv: 'Be om mellan 1 och 100 i taget.', en: 'Ask for between 1 and 100 at a time.' },
  'idempotency.another-input': {
    sv: 'Nyckeln har redan använts för något annat.',
    en: 'The key has been used for something else already.',
  },
};

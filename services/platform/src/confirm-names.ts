import {
  getNamedType,
  GraphQLString,
  isInputObjectType,
  type GraphQLFieldResolver,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Field } from 'type-graphql';
import { audit } from './audit';
import type { Context } from './context';
import { AppError } from './errors';
import { isFreeText } from './free-text';
import { tryDecodeId } from './ids';
import { classOf } from './input-classes';
import { likelyPersonsIn } from './personal-data/likely-persons';

/** The input's field by which a writer says that what looks like names names nobody. */
export const namesConfirmed = 'namesConfirmed';

const asking = new Set<unknown>();

/**
 * On the field `namesConfirmed` of a mutation's input: before anything is done, its prose is searched for what looks
 * like a person's name or home address, and the writer is asked. A confirmation is logged, without the text.
 */
export function NamesConfirmed(): PropertyDecorator {
  return (input, field) => {
    asking.add(input.constructor);
    Field(() => Boolean, {
      nullable: true,
      description:
        'Says that what looks like names or addresses names nobody; this is logged, without the text. Asked for by a RULE_BROKEN whose path begins with input, namesConfirmed and goes on with that of the text',
    })(input, field);
  };
}

/** Whether an input asks, itself or as the class it extends. */
const asks = (input: Function | null): boolean =>
  input !== null && (asking.has(input) || asks(Object.getPrototypeOf(input) as Function | null));

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Input = Record<string, unknown>;

/** Asks about likely names before a mutation whose input says so, and logs the confirmation with what was done. */
export function withNamesConfirmed(schema: GraphQLSchema, operation: string, resolve: Resolver): Resolver {
  const type = inputOf(schema, operation);
  if (!type || !asks(classOf(type.name))) return resolve;
  return (source, args: { input: Input }, ctx, info) => {
    const [first] = likelyNamesIn(type, args.input);
    if (!first) return resolve(source, args, ctx, info);
    if (args.input[namesConfirmed] === true) return resolve(source, args, confirming(ctx, args.input), info);
    const { from, to } = first;
    throw new AppError('RULE_BROKEN', {
      ...{
        reason: 'names.unconfirmed',
        path: ['input', namesConfirmed, ...first.path],
        values: { from, to },
      },
    });
  };
}

/** The same request, whose use case leaves a line on the confirmation beside its own. */
function confirming(ctx: Context, input: Input): Context {
  const object = Object.values(input).find((value) => typeof value === 'string' && tryDecodeId(value));
  const { tenantId } = tryDecodeId(object as string)!;
  return {
    ...ctx,
    inScope: (work) =>
      ctx.inScope(async (db) => {
        const done = await work(db);
        const line = { tenantId, action: 'names.confirmed', object: object as string };
        await audit(db, ctx.actor, { ...line, requestId: ctx.requestId });
        return done;
      }),
  };
}

interface LikelyName {
  path: string[];
  /** The first sign, counted from 1, and the last. */
  from: number;
  to: number;
}

/** What looks like names in the prose of an input, and in what it holds. */
function likelyNamesIn(type: GraphQLInputObjectType, input: Input): LikelyName[] {
  return proseIn(type, input).flatMap(({ path, text }) =>
    likelyPersonsIn(text).map(({ start, end }) => ({ path, from: start + 1, to: end })),
  );
}

function proseIn(type: GraphQLInputObjectType, input: Input): { path: string[]; text: string }[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const value = input[field.name];
    const values = Array.isArray(value) ? value.map((one, index) => [one, String(index)]) : [[value]];
    return values.flatMap(([one, ...index]) => {
      const path = [field.name, ...(index as string[])];
      if (typeof one === 'string')
        return isFreeText(classOf(type.name), field.name) ? [{ path, text: one }] : [];
      if (!isInputObjectType(named) || typeof one !== 'object' || one === null) return [];
      return proseIn(named, one as Input).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
    });
  });
}

function inputOf(schema: GraphQLSchema, operation: string): GraphQLInputObjectType | undefined {
  const field = schema.getMutationType()?.getFields()[operation];
  const type = field?.args.find(({ name }) => name === 'input')?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named : undefined;
}

/** The inputs of mutations that take prose, themselves or in what they hold, and have no `namesConfirmed`. */
export function inputsWithoutQuestion(schema: GraphQLSchema): string[] {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const inputs = mutations
    .map((operation) => inputOf(schema, operation))
    .filter((type) => type !== undefined);
  const silent = inputs.filter((type) => takesProse(type) && !(namesConfirmed in type.getFields()));
  return [...new Set(silent.map(({ name }) => name))].sort();
}

function takesProse(type: GraphQLInputObjectType): boolean {
  return Object.values(type.getFields()).some((field) => {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return takesProse(named);
    return named.name === GraphQLString.name && isFreeText(classOf(type.name), field.name);
  });
}

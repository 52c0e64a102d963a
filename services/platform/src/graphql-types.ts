import { Directive, Field, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLScalarType, Kind } from 'graphql';

/** GraphQL's Node: whatever has a global id. */
@InterfaceType({ autoRegisterImplementations: false, description: 'Anything with a global id' })
export abstract class Node {
  @Field(() => ID, { name: 'id', description: 'Opaque global id; fetch it again with node(id:)' })
  get globalId(): string {
    throw new Error(`${this.constructor.name} must say its global id`);
  }
}

/** Where a page lies in its list, after Relay's specification. */
@ObjectType({ description: 'Where a page lies in its list' })
@Directive('@shareable')
export class PageInfo {
  @Field({ description: 'Whether there is more after this page' })
  hasNextPage: boolean;
  @Field({ description: 'Whether there is more before this page' })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first item' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last item' })
  endCursor: string | null;
}

/** Codes of expected failures in a mutation's payload. */
export enum UserErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  CONFLICT = 'CONFLICT',
  RULE_BROKEN = 'RULE_BROKEN',
}
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation did not do what was asked',
  valuesConfig: {
    INVALID_INPUT: { description: 'A field is wrong; `path` says which' },
    CONFLICT: { description: 'Somebody else changed it first; the payload holds the current state' },
    RULE_BROKEN: { description: "The thing's state does not allow it now" },
  },
});

/** One expected failure of a mutation. */
@ObjectType({ description: 'An expected failure, for the person at the form' })
@Directive('@shareable')
export class UserError {
  @Field(() => UserErrorCode, { description: 'What kind of failure' })
  code: UserErrorCode;
  @Field({ description: "What is wrong and what to do, in the caller's language" })
  message: string;
  @Field(() => [String], { nullable: true, description: 'Path of the input field it concerns' })
  path: string[] | null;
}

/** Every payload carries the expected failures beside the thing; extend it and add the thing, nullable. */
@ObjectType({ description: 'What a mutation answers' })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Expected failures; empty when it was done' })
  userErrors: UserError[] = [];
}

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

function checkDay(value: unknown): string {
  const day = typeof value === 'string' && calendarDay.test(value) ? value : '';
  if (!day || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)
    throw new TypeError('A date is written 2026-11-24');
  return day;
}

/** A calendar day in Sweden, `2026-11-24`; a string all the way, so no time zone can move it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in Sweden, 2026-11-24',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : checkDay(value)),
  parseValue: checkDay,
  parseLiteral: (node) => checkDay(node.kind === Kind.STRING ? node.value : null),
});

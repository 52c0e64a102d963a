import {
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { aliasPrefix, planKey } from './plan-document';

const byPlanKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _ctx, info) =>
  source[planKey(info.fieldNodes[0]!)];

/** What the engine found for one operation. */
export interface RawResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLError[];
}

/**
 * Gives the engine's result the form that GraphQL asks for: the caller's aliases and order, introspection, leaf
 * values checked, and null carried up to the nearest field that may be null.
 */
export function complete(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variableValues: Record<string, unknown>,
  raw: RawResult,
): ExecutionResult {
  const result = execute({
    schema,
    document,
    operationName,
    variableValues,
    rootValue: raw.data ?? {},
    fieldResolver: byPlanKey,
    typeResolver: (value: { __typename?: string }) => value.__typename,
  }) as ExecutionResult;
  const found = (raw.errors ?? []).map(inCallersTerms);
  const added = (result.errors ?? []).filter(
    (error) => !found.some((one) => isOnOnePath(one.path, error.path)),
  );
  const errors = [...found, ...added];
  return errors.length > 0 ? { data: result.data, errors } : { data: result.data };
}

function inCallersTerms(error: GraphQLError): GraphQLError {
  const path = error.path?.map((step) =>
    typeof step === 'string' && step.startsWith(aliasPrefix) ? step.slice(aliasPrefix.length) : step,
  );
  return new GraphQLError(error.message, { path, extensions: error.extensions });
}

/** Whether one path leads to or through the other: then the error there explains the missing value here. */
function isOnOnePath(one: GraphQLError['path'], other: GraphQLError['path']): boolean {
  if (!one || !other) return one === undefined;
  const shorter = one.length < other.length ? one : other;
  const longer = one.length < other.length ? other : one;
  return shorter.every((step, index) => step === longer[index]);
}

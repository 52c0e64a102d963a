import {
  getOperationAST,
  GraphQLError,
  parse,
  subscribe,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { turnsAt, type Changes } from './changes';
import type { Context } from './context';
import { AppError, formatError } from './errors';
import type { RowKey } from './loading';

/** What a subscription's source gets beside what every resolver gets. */
export interface SubscriptionContext extends Context {
  /** A turn at once, after each change of the thing, and every few seconds; ends with the caller's token (B19). */
  turnsAt(key: RowKey): AsyncIterable<void>;
}

/** So often a stream looks whether its right still holds, though nothing has changed: well within the minute of B19. */
const verifyEveryMs = 15_000;

/**
 * So long a stream lives; whoever wants to hear more asks anew, and what is asked for by `heldNow` is then asked of
 * Keycloak: a role that was taken away hears nothing more within the minute of B19.
 */
const lifeMs = 55_000;

/** Streams that one person may have open in this process. */
const mostPerSubject = 20;
const open = new Map<string, number>();

export interface SubscriptionRun {
  schema: GraphQLSchema;
  changes: Changes;
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  context: Context;
  signal: AbortSignal;
  /** Throws when the token no longer holds. */
  verify(): Promise<unknown>;
}

/** Runs one subscription. Ends, after an error that says why, when the token or the right to the thing is gone. */
export async function* runSubscription(run: SubscriptionRun): AsyncGenerator<ExecutionResult, void> {
  const subject = run.context.actor.subject ?? '';
  const count = open.get(subject) ?? 0;
  if (count >= mostPerSubject) throw new AppError('RATE_LIMITED', { reason: 'subscription.too-many' });
  open.set(subject, count + 1);
  try {
    const results = await start(run);
    if (!(Symbol.asyncIterator in results)) return yield told(results);
    for await (const result of results) yield told(result);
  } finally {
    const left = open.get(subject)! - 1;
    if (left > 0) open.set(subject, left);
    else open.delete(subject);
  }
}

async function start(run: SubscriptionRun): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const { schema, query, operationName, variables, changes, signal, verify } = run;
  const document = parse(query, { noLocation: true });
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  if (getOperationAST(document, operationName)?.operation !== 'subscription')
    return { errors: [new GraphQLError('A stream of events is for a subscription')] };
  const alive = AbortSignal.any([signal, AbortSignal.timeout(lifeMs)]);
  const turns = (key: RowKey) => turnsAt(changes, key, { everyMs: verifyEveryMs, signal: alive, verify });
  const contextValue: SubscriptionContext = {
    ...run.context,
    turnsAt: turns,
    asOfNow: async () => ({ ...(await run.context.asOfNow()), turnsAt: turns }),
  };
  return subscribe({ schema, document, operationName, variableValues: variables, contextValue }) as Promise<
    AsyncIterable<ExecutionResult> | ExecutionResult
  >;
}

function told({ data, errors }: ExecutionResult): ExecutionResult {
  if (!errors) return { data };
  const formatted = errors.map((error) => formatError(error.toJSON(), error));
  return { data, errors: formatted as unknown as readonly GraphQLError[] };
}

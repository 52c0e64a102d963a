import { GraphQLError, Kind, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { describeFault, type Log } from '@medborgarlofte/platform/log';
import { formatError, refusal } from './errors';
import { costOf } from './limits/cost';
import type { Limits } from './limits/limits';
import { toPublic } from './subgraphs/call';
import { fieldOwners } from './subgraphs/field-owners';
import type { Caller, SubgraphStream } from './subgraphs/subgraph';

/** One subscription, with who asks for it and when to stop. */
export interface SubscriptionRequest extends Caller {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  signal: AbortSignal;
}

/** Runs subscriptions: each belongs to one service, which verifies the token and checks each event (B19). */
export interface Subscriptions {
  /** The cost of a subscription, for the client's budget; throws a refusal for what is none, or too dear. */
  check(request: Pick<SubscriptionRequest, 'query' | 'operationName' | 'variables'>): {
    service: string;
    cost: number;
  };
  run(request: SubscriptionRequest): AsyncIterable<ExecutionResult>;
}

interface Parts {
  supergraphSdl: string;
  schema: GraphQLSchema;
  streams: Record<string, SubgraphStream>;
  limits: Limits;
  log: Log;
}

/**
 * The federation engine has no part in this: an event holds leaves alone, all of the service whose subscription it is,
 * so the request goes there as it came and its events come back as they are.
 */
export function createSubscriptions({ supergraphSdl, schema, streams, limits, log }: Parts): Subscriptions {
  const owners = fieldOwners(supergraphSdl, 'Subscription');
  const check: Subscriptions['check'] = ({ query, operationName, variables = {} }) => {
    const document = parsed(query);
    const [error] = validate(schema, document);
    if (error) throw refusal('INVALID_INPUT', 400, error.message);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const operation = operations.find(({ name }) => !operationName || name?.value === operationName);
    const [field, ...more] = operation?.selectionSet.selections ?? [];
    if (operation?.operation !== 'subscription' || field?.kind !== Kind.FIELD || more.length > 0)
      throw refusal('INVALID_INPUT', 400, 'A stream of events is for one subscription', {
        reason: 'subscription.one',
      });
    const nested = field.selectionSet?.selections.some((one) => one.kind !== Kind.FIELD || one.selectionSet);
    const service = owners.get(field.name.value);
    if (nested || !service)
      throw refusal(
        'INVALID_INPUT',
        400,
        'A subscription tells of leaves alone; ask for the rest when it does',
        {
          reason: 'subscription.nested',
        },
      );
    const cost = costOf({ schema, document, operation, variables, maxListSize: limits.listSize });
    return { service, cost };
  };
  return { check, run: (request) => run(check(request).service, request) };

  async function* run(service: string, request: SubscriptionRequest): AsyncGenerator<ExecutionResult, void> {
    const { requestId } = request;
    const tell = ({ data, errors }: ExecutionResult) =>
      errors
        ? { data: data ?? null, errors: errors.map((error) => asTold(toPublic(error, service), requestId)) }
        : { data };
    try {
      const stream = streams[service];
      if (!stream) throw new Error('No such subgraph');
      for await (const result of stream(request)) yield tell(result);
    } catch (thrown) {
      if (request.signal.aborted) return;
      log.error(
        { event: 'stream-failed', subgraph: service, requestId, fault: describeFault(thrown) },
        'stream failed',
      );
      yield tell({ errors: [new GraphQLError('', { extensions: { code: 'INTERNAL' } })] });
    }
  }
}

function parsed(query: string) {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    throw refusal('INVALID_INPUT', 400, error instanceof GraphQLError ? error.message : 'Not GraphQL');
  }
}

function asTold(error: GraphQLError, requestId: string): GraphQLError {
  const told = formatError(error.toJSON());
  return { ...told, extensions: { ...told.extensions, requestId } } as unknown as GraphQLError;
}

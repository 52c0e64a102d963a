import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '@medborgarlofte/platform/log';
import { acceptsGraphqlResponse, setStatus } from './answer';
import { formatError, publicCode, refusal } from './errors';
import type { Federation } from './federation';
import { costOf } from './limits/cost';
import type { Limits } from './limits/limits';
import type { Underway } from './subgraphs/call';

/** What one request carries through the server. */
export interface GatewayContext {
  underway: Underway;
  begun: number;
  /** Counts cost for the client; throws when it has no more to spend. */
  charge(cost: number): void;
  /** Set when the operation is known; `extensions.cost` of the answer. */
  cost?: { requested: number; maximum: number };
}

/** Opens Apollo Server as the HTTP layer over the federation. */
export async function openServer(
  federation: Federation,
  limits: Limits,
  log: Log,
): Promise<ApolloServer<GatewayContext>> {
  const server = new ApolloServer<GatewayContext>({
    gateway: {
      load: () =>
        Promise.resolve({
          executor: ({ document, request, context }) =>
            federation.execute(
              { document, operationName: request.operationName, variables: request.variables },
              (context as GatewayContext).underway,
            ),
        }),
      onSchemaLoadOrUpdate: (tell) => (
        tell({ apiSchema: federation.schema, coreSupergraphSdl: '' }),
        () => undefined
      ),
      stop: () => Promise.resolve(),
    },
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    persistedQueries: false,
    // Bodies other than JSON are refused before this; a GET reads only, under a token that no browser adds by itself.
    csrfPrevention: { requestHeaders: ['accept', 'apollo-require-preflight', 'x-apollo-operation-name'] },
    stopOnTerminationSignals: false,
    logger: {
      debug() {},
      info() {},
      warn: (message) => log.warn(String(message)),
      error: (message) => log.error(String(message)),
    },
    plugins: [...nothingOfApollos, costs(federation, limits), answers(log)],
  });
  await server.start();
  return server;
}

/** No page from a content network, no report to anybody, whatever the environment says. */
const nothingOfApollos = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginCacheControlDisabled(),
];

/** Refuses what costs more than one request may, and counts what it costs for the client (A10). */
function costs(federation: Federation, limits: Limits): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!operation)
          throw refusal('INVALID_INPUT', 400, 'Name one of the operations of the document', {
            reason: 'operation.unknown',
          });
        if (operation.operation === 'subscription')
          throw refusal('INVALID_INPUT', 400, 'A subscription is asked for with accept: text/event-stream', {
            reason: 'subscription.single-answer',
          });
        const requested = costOf({
          schema: federation.schema,
          document,
          operation,
          variables: request.variables ?? {},
          maxListSize: limits.listSize,
        });
        const cost = { requested, maximum: limits.cost };
        contextValue.cost = cost;
        if (requested > limits.cost)
          throw refusal('INVALID_INPUT', 400, `The request costs ${requested}; at most ${limits.cost}`, {
            reason: 'limit.cost',
            cost,
          });
        contextValue.charge(requested);
      },
    }),
  };
}

/** Gives every answer its status, request id and cost, and the log its line. */
function answers(log: Log): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse(context) {
        if (context.response.body.kind !== 'single') return;
        const { singleResult } = context.response.body;
        const { underway, cost } = context.contextValue;
        const { requestId } = underway.caller;
        singleResult.errors = singleResult.errors?.map((error) => ({
          ...error,
          extensions: { ...error.extensions, requestId },
        }));
        if (cost !== undefined) singleResult.extensions = { ...singleResult.extensions, cost };
        setStatus(
          context.response.http,
          singleResult.data,
          context.errors ?? [],
          acceptsGraphqlResponse(context.request.http?.headers.get('accept')),
        );
        logAnswer(log, context);
      },
    }),
  };
}

/** One line per answer: no names, no values, no text of the query. */
function logAnswer(
  log: Log,
  { contextValue, operation, errors, response }: GraphQLRequestContext<GatewayContext>,
): void {
  const { underway, begun, cost } = contextValue;
  log.info({
    event: 'answer',
    requestId: underway.caller.requestId,
    operation: operation?.operation,
    status: response.http.status ?? 200,
    cost: cost?.requested,
    ms: Math.round(performance.now() - begun),
    ...(errors && { codes: [...new Set(errors.map(({ extensions }) => publicCode(extensions['code'])))] }),
  });
}

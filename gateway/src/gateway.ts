import type { Express } from 'express';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Log } from '@medborgarlofte/platform/log';
import { formatError } from './errors';
import { openFederation } from './federation';
import { mountRoutes } from './http/routes';
import { createTextCheck } from './limits/check';
import { defaultLimits, type Limits } from './limits/limits';
import { createReadiness } from './readiness';
import { openServer } from './server';
import { createCallSubgraph, type CallSubgraph } from './subgraphs/call';
import { nodeSubgraphName } from './subgraphs/node-owners';
import { nodeSubgraph } from './subgraphs/node-subgraph';
import type { Caller, SubgraphExecutor, SubgraphStream } from './subgraphs/subgraph';
import { createSubscriptions } from './subscriptions';

/** What a gateway is made of. */
export interface GatewayOptions {
  supergraphSdl: string;
  /** How each service of the supergraph is reached: `service.execute`, or `httpSubgraph(url).execute`. */
  subgraphs: Record<string, SubgraphExecutor>;
  /** How each service's subscriptions are reached; a service without them is left out. */
  streams?: Record<string, SubgraphStream>;
  limits?: Partial<Limits>;
  /** Addresses or networks whose `x-request-id` and `x-forwarded-for` are believed; nobody's unless said. */
  trustedPeers?: string[];
  log: Log;
}

/** One request from within the process, such as the web client's. */
export interface GatewayRequest extends Omit<Caller, 'language'> {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  language?: Caller['language'];
}

/** The one GraphQL endpoint over all services. */
export interface Gateway {
  /** Answers a request without HTTP: every limit holds, but nobody's budget is charged. */
  execute(request: GatewayRequest): Promise<ExecutionResult>;
  /** Runs a subscription, likewise, until it ends or the signal says so. */
  subscribe(request: GatewayRequest & { signal: AbortSignal }): AsyncIterable<ExecutionResult>;
  /** Adds the routes to an Express application. */
  mount(app: Express): void;
  /** All services at first, then at least one: a gateway that lost a service still answers for the others. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the gateway over the services of a supergraph. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const { supergraphSdl, subgraphs, streams = {}, log, trustedPeers = [] } = options;
  const services = createCallSubgraph(subgraphs, limits.subgraphMs, log);
  const node = nodeSubgraph(supergraphSdl, services);
  const call: CallSubgraph = (name, question, underway) =>
    name === nodeSubgraphName ? node(question, underway) : services(name, question, underway);
  const federation = await openFederation(supergraphSdl, call);
  const server = await openServer(federation, limits, log);
  const subscriptions = createSubscriptions({
    ...{ supergraphSdl, schema: federation.schema, streams, limits, log },
  });
  const checkText = createTextCheck(limits);
  return {
    async execute({ query, operationName, variables, ...caller }) {
      try {
        checkText(query);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const extensions = { ...error.extensions, requestId: caller.requestId };
        return {
          errors: [formatError({ message: error.message, extensions })],
        } as unknown as ExecutionResult;
      }
      const underway = { caller: { language: 'sv' as const, ...caller }, due: Date.now() + limits.requestMs };
      const { body } = await server.executeOperation(
        { query, operationName, variables },
        { contextValue: { underway, begun: performance.now(), charge() {} } },
      );
      if (body.kind !== 'single') throw new Error('Incremental delivery is not offered');
      return body.singleResult as ExecutionResult;
    },
    async *subscribe(request) {
      checkText(request.query);
      yield* subscriptions.run({ language: 'sv', ...request });
    },
    mount: (app) => mountRoutes(app, { server, subscriptions, limits, checkText, trustedPeers }),
    ready: createReadiness(subgraphs),
    close: () => server.stop(),
  };
}

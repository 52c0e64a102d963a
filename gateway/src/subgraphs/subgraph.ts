import type { ExecutionResult } from 'graphql';

/** On whose behalf a request is made, as far as the gateway knows: it passes this on and decides no rights by it. */
export interface Caller {
  /** Bearer token as it came; each service verifies it itself. */
  token?: string;
  requestId: string;
  /** `kind/key`: of the caller's organisations, act in this one alone. It can only narrow. */
  actingIn?: string;
  language: 'sv' | 'en';
}

/** One GraphQL request to a service. */
export interface SubgraphRequest extends Caller {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** Aborted when the answer is no longer waited for. */
  signal: AbortSignal;
}

/** How a service is reached: `service.execute` in one process, `httpSubgraph(url)` apart. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult>;

/** How a service's subscriptions are reached: `service.subscribe` in one process, `httpSubgraph(url).stream` apart. */
export type SubgraphStream = (request: SubgraphRequest) => AsyncIterable<ExecutionResult>;

import { GraphQLError, type ExecutionResult } from 'graphql';
import { describeFault, type Log } from '@medborgarlofte/platform/log';
import { publicCode } from '../errors';
import type { Caller, SubgraphExecutor } from './subgraph';

/** What the federation engine asks of one service. */
export interface SubgraphQuestion {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** A request under way: its caller, and when its answer is due at the latest. */
export interface Underway {
  caller: Caller;
  /** Milliseconds since 1970. */
  due: number;
  /** Told when a service has answered with data: each verifies the token before it reads a single row. */
  onTokenHeld?(token: string): void;
}

/** Calls services, each within its time. Never rejects: a service that fails is an error in the result (F02, F03). */
export type CallSubgraph = (
  name: string,
  question: SubgraphQuestion,
  underway: Underway,
) => Promise<ExecutionResult>;

/** Builds the one way the gateway calls its services. */
export function createCallSubgraph(
  subgraphs: Record<string, SubgraphExecutor>,
  budgetMs: number,
  log: Log,
): CallSubgraph {
  return async (name, question, underway) => {
    const { caller, due } = underway;
    try {
      const executor = subgraphs[name];
      if (!executor) throw new Error('No such subgraph');
      const result = await withinTime(Math.min(budgetMs, due - Date.now()), (signal) =>
        executor({ ...question, ...caller, signal }),
      );
      if (result.data == null && !result.errors?.length) throw new Error('Empty answer');
      if (result.data != null && caller.token) underway.onTokenHeld?.(caller.token);
      return { data: result.data ?? null, errors: result.errors?.map((error) => toPublic(error, name)) };
    } catch (thrown) {
      log.error(
        {
          event: 'subgraph-failed',
          subgraph: name,
          requestId: caller.requestId,
          fault: describeFault(thrown),
        },
        'subgraph failed',
      );
      return { data: null, errors: [toPublic({ message: '', extensions: { code: 'INTERNAL' } }, name)] };
    }
  };
}

/** Runs the work, but no longer than that: an executor that ignores its signal is left behind. */
async function withinTime<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('No answer in time'));
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

interface ErrorLike {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** What a service says of a failure, cut to what may be told; `http` is a hint for the status of the whole answer. */
export function toPublic({ message, path, extensions = {} }: ErrorLike, service: string): GraphQLError {
  const code = publicCode(extensions['code']);
  const said = extensions['http'] as { status?: unknown; headers?: Record<string, unknown> } | undefined;
  const retryAfter = Number(said?.headers?.['retry-after']);
  return new GraphQLError(code === 'INTERNAL' ? 'Internal error' : String(message), {
    path: Array.isArray(path) ? path : undefined,
    extensions: {
      code,
      service,
      ...(typeof extensions['reason'] === 'string' && { reason: extensions['reason'] }),
      ...(typeof said?.status === 'number' && { status: said.status }),
      ...(Number.isFinite(retryAfter) && { retryAfter }),
    },
  });
}

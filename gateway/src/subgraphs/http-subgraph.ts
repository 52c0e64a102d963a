import type { ExecutionResult } from 'graphql';
import { Agent, type Dispatcher } from 'undici';
import { eventStream, readEvents } from '@medborgarlofte/platform/event-stream';
import type { SubgraphExecutor, SubgraphRequest, SubgraphStream } from './subgraph';

/** Time and size that one service may take. */
export interface HttpSubgraphOptions {
  /** Milliseconds to connect. */
  connectMs?: number;
  /** Milliseconds from the question to the first byte, and between bytes. */
  answerMs?: number;
  maxAnswerBytes?: number;
}

/** A service reached over HTTP, with connections kept open. */
export interface HttpSubgraph {
  execute: SubgraphExecutor;
  stream: SubgraphStream;
  close(): Promise<void>;
}

/** Reaches a service at `http://host:port/graphql`. Only the headers named here go along, whatever the client sent (A08). */
export function httpSubgraph(url: string, options: HttpSubgraphOptions = {}): HttpSubgraph {
  const { connectMs = 500, answerMs = 2_000, maxAnswerBytes = 10_000_000 } = options;
  const { origin, pathname } = new URL(url);
  const agent = new Agent({
    connect: { timeout: connectMs },
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
    maxResponseSize: maxAnswerBytes,
    connections: 64,
    keepAliveTimeout: 4_000,
  });
  // Apart from the questions, whose connections they would use up; silent for longer than three beats is gone.
  const streams = new Agent({
    connect: { timeout: connectMs },
    headersTimeout: answerMs,
    bodyTimeout: 30_000,
  });
  return {
    async execute(request) {
      const send = () =>
        agent.request({
          origin,
          path: pathname,
          method: 'POST',
          headers: headersOf(request),
          body: bodyOf(request),
          signal: request.signal,
        });
      return read(await sendAgain(send, request.query));
    },
    async *stream(request) {
      const headers = { ...headersOf(request), accept: eventStream };
      const { statusCode, body } = await streams.request({
        ...{ origin, path: pathname, method: 'POST', headers, body: bodyOf(request), signal: request.signal },
      });
      if (statusCode !== 200) {
        await body.dump();
        throw new Error(`No stream, status ${statusCode}`);
      }
      for await (const result of readEvents(body as AsyncIterable<Uint8Array>))
        yield result as ExecutionResult;
    },
    close: async () => void (await Promise.all([agent.close(), streams.destroy()])),
  };
}

/** A kept connection may be closed by the other side just as it is used: a query is then asked once more. */
function sendAgain(
  send: () => Promise<Dispatcher.ResponseData>,
  query: string,
): Promise<Dispatcher.ResponseData> {
  const isMutation = /^\s*mutation\b/.test(query);
  return send().catch((error: { code?: string }) => {
    if (isMutation || (error.code !== 'UND_ERR_SOCKET' && error.code !== 'ECONNRESET')) throw error;
    return send();
  });
}

function headersOf({ token, requestId, actingIn, language }: SubgraphRequest): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    'accept-language': language,
    'x-request-id': requestId,
    ...(token && { authorization: `Bearer ${token}` }),
    ...(actingIn && { 'medborgarlofte-acting-in': actingIn }),
  };
}

function bodyOf({ query, operationName, variables }: SubgraphRequest): string {
  return JSON.stringify({ query, operationName, variables });
}

async function read({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<ExecutionResult> {
  if (!/json/.test(String(headers['content-type']))) {
    await body.dump();
    throw new Error(`Not GraphQL, status ${statusCode}`);
  }
  const result = (await body.json()) as { data?: unknown; errors?: unknown } | null;
  const isResult =
    typeof result === 'object' &&
    result !== null &&
    (Array.isArray(result.errors) || typeof result.data === 'object');
  if (!isResult) throw new Error(`Not a GraphQL result, status ${statusCode}`);
  return result as ExecutionResult;
}

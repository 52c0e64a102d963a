import type { GraphQLResponse } from '@apollo/server';
import type { GraphQLError } from 'graphql';

/** Errors of a request that was read but cannot be carried out as written. */
const documentFaults = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

const statusOfCode: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429 };
const sayable = new Set([401, 403, 429, 503]);

/**
 * Sets the HTTP status by what the answer holds. With any data it is 200. Without, the first error that has a status
 * of its own decides, so that a client without GraphQL eyes sees 401 or 503 too. A faulty document is 200 for those
 * who accept plain JSON alone: GraphQL over HTTP asks for both.
 */
export function setStatus(
  http: GraphQLResponse['http'],
  data: unknown,
  errors: readonly GraphQLError[],
  acceptsGraphql: boolean,
): void {
  if (errors.length === 0) return;
  // A mutation by GET: a client that cannot tell the two apart is told as of any other faulty request (C05).
  if (http.status === 405) http.status = 400;
  if (
    !acceptsGraphql &&
    http.status === 400 &&
    errors.every(({ extensions }) => documentFaults.has(String(extensions['code'])))
  ) {
    http.status = 200;
    return;
  }
  if (hasData(data)) return;
  const telling = errors.find(({ extensions }) => statusOf(extensions) !== undefined);
  if (!telling) return;
  http.status = statusOf(telling.extensions);
  if (http.status === 401) http.headers.set('www-authenticate', 'Bearer');
  const retryAfter = telling.extensions['retryAfter'] ?? (http.status === 503 ? 5 : undefined);
  if (typeof retryAfter === 'number') http.headers.set('retry-after', String(retryAfter));
}

function statusOf(extensions: Record<string, unknown>): number | undefined {
  const said = extensions['status'];
  return typeof said === 'number' && sayable.has(said) ? said : statusOfCode[String(extensions['code'])];
}

function hasData(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.values(data).some((value) => value != null);
}

/** Whether the client names GraphQL's own media type; else it is taken to know JSON alone. */
export function acceptsGraphqlResponse(accept: string | undefined): boolean {
  return /application\/graphql-response\+json/i.test(accept ?? '');
}

import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCodes, type ErrorCode } from '@medborgarlofte/platform/errors';

const longest = 500;

/** What of an error's extensions may reach a client; anything else a service or library adds stays inside. */
const shown = new Set(['reason', 'service', 'requestId', 'cost']);

/** Apollo Server's codes for a request that cannot be carried out as written. */
const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The code of the closed list that an error's own code stands for; whatever is not known is a fault of ours. */
export function publicCode(code: unknown): ErrorCode {
  if (errorCodes.includes(code as ErrorCode)) return code as ErrorCode;
  return requestFaults.has(String(code)) ? 'INVALID_INPUT' : 'INTERNAL';
}

/** The gateway's own no, with the HTTP status it is to be answered with. */
export function refusal(
  code: ErrorCode,
  status: number,
  message: string,
  more: { reason?: string; headers?: Record<string, string>; cost?: object } = {},
): GraphQLError {
  const headers = new HeaderMap(Object.entries(more.headers ?? {}) as [string, string][]);
  const extensions: Record<string, unknown> = { code, http: { status, headers } };
  if (more.reason) extensions['reason'] = more.reason;
  if (more.cost) extensions['cost'] = more.cost;
  return new GraphQLError(message, { extensions });
}

/**
 * The one way an error leaves the gateway (B12): a closed code, a path and a bounded message, never an address,
 * a stack or the text of an unknown fault.
 */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = publicCode(formatted.extensions?.['code']);
  const kept = Object.entries(formatted.extensions ?? {}).filter(([key]) => shown.has(key));
  return {
    message: code === 'INTERNAL' ? 'Internal error' : formatted.message.slice(0, longest),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { ...Object.fromEntries(kept), code },
  };
}

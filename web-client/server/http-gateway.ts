import type { Gateway, GatewayAnswer } from '../app/gateway';

/** The gateway as a process of its own. Slow or silent, it costs a page at most three seconds. */
export function httpGateway(url: string): Gateway {
  return async ({ query, operationName, variables, requestId, language, token, actingIn }) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          'x-request-id': requestId,
          'accept-language': language,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(actingIn ? { 'medborgarlofte-acting-in': actingIn } : {}),
        },
        body: JSON.stringify({ query, operationName, variables }),
        signal: AbortSignal.timeout(3_000),
      });
      return (await response.json()) as GatewayAnswer;
    } catch {
      return { errors: [{ message: 'The gateway does not answer', extensions: { code: 'UNAVAILABLE' } }] };
    }
  };
}

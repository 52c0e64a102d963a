import type { Gateway, GatewayAnswer, GatewayRequest } from '../app/gateway';
import type { LiveGateway } from './live.routes';

/** The gateway as a process of its own. Slow or silent, it costs a page at most three seconds. */
export function httpGateway(url: string): Gateway {
  return async (request) => {
    try {
      const accept = 'application/graphql-response+json, application/json';
      const response = await fetch(url, { ...asked(request, accept), signal: AbortSignal.timeout(3_000) });
      return (await response.json()) as GatewayAnswer;
    } catch {
      return { errors: [{ message: 'The gateway does not answer', extensions: { code: 'UNAVAILABLE' } }] };
    }
  };
}

function asked(
  { query, operationName, variables, requestId, language, token, actingIn }: GatewayRequest,
  accept: string,
): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      'x-request-id': requestId,
      'accept-language': language,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(actingIn ? { 'medborgarlofte-acting-in': actingIn } : {}),
    },
    body: JSON.stringify({ query, operationName, variables }),
  };
}

/** Subscriptions of that gateway, as GraphQL over SSE. What breaks ends the stream; the browser comes again. */
export function httpLiveGateway(url: string): LiveGateway {
  return async function* (request) {
    const response = await fetch(url, {
      ...asked(request, 'text/event-stream'),
      signal: request.signal,
    }).catch(() => null);
    if (!response?.ok || !response.body) return;
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const data = /^data: (.+)$/m.exec(text.slice(0, end))?.[1];
          text = text.slice(end + 2);
          if (data) yield JSON.parse(data) as GatewayAnswer;
        }
      }
    } catch (error) {
      if (!request.signal.aborted) yield { errors: [{ message: String(error) }] };
    }
  };
}

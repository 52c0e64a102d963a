import { renderToReadableStream } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';

import { webRequest } from './request-context';
import { NonceContext } from './root';

export const streamTimeout = 5_000;

/** Renders a whole page before it is sent: a page that fails half-way must not leave with status 200. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const { nonce } = loadContext.get(webRequest);
  const stream = await renderToReadableStream(
    <NonceContext value={nonce}>
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
    </NonceContext>,
    { nonce, signal: request.signal },
  );
  await stream.allReady;
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(stream, { status, headers });
}

/** Unexpected errors go to the log with the request's number; the page shows the number alone. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
): void {
  if (request.signal.aborted) return;
  const web = context.get(webRequest);
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  web.warn('page failed', { requestId: web.requestId, name, message, stack });
}

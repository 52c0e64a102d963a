import { createHash, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';

import { webRequest, type WebRequest } from '../app/request-context';
import { contentSecurityPolicy } from './security-headers';

const brotli = promisify(brotliCompress);

interface Options {
  build: ServerBuild;
  origin: string;
  /** What this request's rooms may ask, and as whom. */
  describe: (request: ExpressRequest, response: ExpressResponse) => Omit<WebRequest, 'nonce' | 'origin'>;
}

/** Where the rooms behind sign-in lie, in both languages; the rest is public. */
export const isSignedInPath = (path: string): boolean => /^(\/en)?\/mitt(\/|$|\.data$)/.test(path);

/** Answers with the rooms. `path` replaces the address, for error pages that no room has shown. */
export function createPages({ build, origin, describe }: Options) {
  const handle = createRequestHandler(build, 'production');
  return async (
    request: ExpressRequest,
    response: ExpressResponse,
    path = request.originalUrl,
  ): Promise<void> => {
    // Nothing that differs from one answer to the next may stand in a page that is kept.
    const nonce = isSignedInPath(request.path) ? randomBytes(16).toString('base64') : undefined;
    const context = new RouterContextProvider();
    context.set(webRequest, { ...describe(request, response), nonce, origin });
    const answer = await handle(toFetchRequest(request, response, origin + path), context);
    if (response.destroyed) return void (await answer.body?.cancel());
    await send(request, response, answer, { nonce, https: origin.startsWith('https:') });
  };
}

/** The address is built on our own origin: the Host and forwarded headers of a request decide nothing. */
function toFetchRequest(request: ExpressRequest, response: ExpressResponse, url: string): Request {
  const aborted = new AbortController();
  response.once('close', () => response.writableFinished || aborted.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(url, {
    method: request.method,
    headers,
    signal: aborted.signal,
    ...(hasBody ? { body: request.body as Uint8Array<ArrayBuffer> } : {}),
  });
}

async function send(
  request: ExpressRequest,
  response: ExpressResponse,
  answer: Response,
  { nonce, https }: { nonce: string | undefined; https: boolean },
): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    // A page may be stricter than the others about what links on it tell.
    if (name === 'referrer-policy') response.set(name, value);
    else response.append(name, value);
  }
  if (answer.status === 503) response.set('retry-after', '30');
  const body = Buffer.from(await answer.arrayBuffer());
  if (nonce) {
    response.set({
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy({ nonce, https }),
    });
    response.end(body);
    return;
  }
  await sendPublic(request, response, body);
}

/** A public page may be kept for half a minute, so that what is withdrawn is gone within one. */
async function sendPublic(request: ExpressRequest, response: ExpressResponse, body: Buffer): Promise<void> {
  const kept = response.statusCode < 400 ? 'public, max-age=0, s-maxage=30, must-revalidate' : 'no-store';
  // What is behind a secret address says itself that nobody else may keep it.
  if (!response.get('cache-control')) response.set('cache-control', kept);
  response.vary('accept-encoding');
  if (response.statusCode === 200) {
    response.set('etag', `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
    if (request.fresh) {
      response.status(304).removeHeader('content-type');
      response.end();
      return;
    }
  }
  if (body.length < 1_000 || !request.acceptsEncodings('br')) {
    response.end(body);
    return;
  }
  response.set('content-encoding', 'br');
  response.end(await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
}

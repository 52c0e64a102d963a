import type { Request } from 'express';

/**
 * Whether a request that changes something comes from our own pages. The cookie's SameSite already stops most;
 * this stops the rest, such as a form on a sister domain. A request that tells neither origin nor site is refused.
 */
export function isSameOrigin(request: Pick<Request, 'method' | 'headers'>, origin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const claimed = request.headers.origin;
  if (claimed !== undefined) return claimed === origin;
  return request.headers['sec-fetch-site'] === 'same-origin';
}

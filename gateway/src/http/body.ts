import { text, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { refusal } from '../errors';
import type { Limits } from '../limits/limits';

/**
 * Reads a JSON body of bounded size and depth into `request.body`. Another content type is refused: a page of
 * another site can send forms and plain text, but not JSON, without asking first (C05, C07).
 */
export function readBody(limits: Limits): RequestHandler[] {
  const read = text({ type: () => true, limit: limits.bodyBytes, inflate: false });
  return [
    (request, response, next) => {
      if (request.method !== 'POST') return next();
      if (!request.is('application/json'))
        return next(
          refusal('INVALID_INPUT', 400, 'Send the request as application/json', {
            reason: 'body.content-type',
          }),
        );
      read(request, response, next);
    },
    (request: Request, _: Response, next: NextFunction) => {
      if (request.method === 'POST') request.body = parseJson(request.body, limits.jsonDepth);
      request.body ??= {};
      next();
    },
  ];
}

function parseJson(body: unknown, maxDepth: number): unknown {
  const json = typeof body === 'string' ? body : '';
  checkDepth(json, maxDepth);
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw refusal('INVALID_INPUT', 400, 'The body is not JSON', { reason: 'body.json' });
  }
  if (Array.isArray(parsed))
    throw refusal('INVALID_INPUT', 400, 'Send one request at a time', { reason: 'body.batch' });
  if (typeof parsed !== 'object' || parsed === null)
    throw refusal('INVALID_INPUT', 400, 'The body is to be a JSON object', { reason: 'body.json' });
  return parsed;
}

const quote = 34;
const backslash = 92;
const openers = new Set([91, 123]);
const closers = new Set([93, 125]);

/** Before it is parsed: what follows calls itself for each level. */
function checkDepth(json: string, maxDepth: number): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (inString) {
      if (code === backslash) index++;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    else if (closers.has(code)) depth--;
    else if (openers.has(code) && ++depth > maxDepth) {
      throw refusal('INVALID_INPUT', 400, `The body goes over the limit for depth: at most ${maxDepth}`, {
        reason: 'limit.jsonDepth',
      });
    }
  }
}

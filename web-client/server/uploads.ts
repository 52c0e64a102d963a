import type { RequestHandler } from 'express';

/** The one room that takes files, also as its data is asked for by script. */
const takesFiles = /^(\/en)?\/mitt\/[^/]+\/[^/]+\/import(\.data)?$/;
/** What a file and the form around it may have. */
const takenBytes = 2_000_000;
/** How much more is let by unread, so that whoever sent it gets a page that says what is wrong. */
const drainedBytes = 100_000_000;

/**
 * Reads the body of a request with a file, never more of it than we take: the rest runs by and is gone, and the room
 * says that it was too large.
 */
export function uploads(): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST' || !takesFiles.test(request.path)) return next();
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= takenBytes) chunks.push(chunk);
      else chunks = [];
      if (size > drainedBytes) request.destroy();
    });
    request.once('error', next);
    request.once('end', () => {
      request.body = Buffer.concat(chunks);
      response.locals['uploadTooLarge'] = size > takenBytes;
      next();
    });
  };
}

import { Router, type Request, type Response } from 'express';

import { pictureChanged } from '../app/documents/picture-changed';
import { languageOf } from '../app/texts/language';
import type { GatewayAnswer, GatewayRequest } from '../app/gateway';

/** Runs a subscription at the gateway until it ends or the signal says so. */
export type LiveGateway = (request: GatewayRequest & { signal: AbortSignal }) => AsyncIterable<GatewayAnswer>;

interface Parts {
  live: LiveGateway;
  /** The access token of whoever asks; null when nobody is signed in. */
  tokenOf: (request: Request) => Promise<string | null>;
}

/**
 * So long a stream lives; then the browser comes again by itself. Session, token and role are looked at anew each
 * time, so whoever signs out or loses a right hears nothing more within a minute (B19).
 */
const lifeMs = 50_000;
const beatMs = 10_000;
/** So long the browser waits before it comes again. */
const comeBackMs = 1_000;

/** Tells a room that something at a meeting has changed, as server-sent events: a mark alone, never content. */
export function liveRoutes({ live, tokenOf }: Parts): Router {
  const router = Router();
  const path = '/mitt/:kind/:key/moten/:id/handelser';
  router.get([path, `/en${path}`], async (request, response) => {
    const token = await tokenOf(request).catch(() => null);
    // 204 tells an EventSource not to come again: the page itself will be sent to the sign-in.
    if (!token) return void response.status(204).end();
    const { kind, key, id } = request.params as Record<string, string>;
    const halt = new AbortController();
    response.once('close', () => halt.abort());
    const timer = setTimeout(() => halt.abort(), lifeMs);
    const changes = live({
      ...{ query: pictureChanged.text, operationName: pictureChanged.name, variables: { meetingId: id } },
      ...{ token, actingIn: `${kind}/${key}`, language: languageOf(request.path) },
      ...{ requestId: response.locals['requestId'] as string, signal: halt.signal },
    });
    await send(response, changes).finally(() => clearTimeout(timer));
  });
  return router;
}

async function send(response: Response, changes: AsyncIterable<GatewayAnswer>): Promise<void> {
  let beat: NodeJS.Timeout | undefined;
  try {
    for await (const { data, errors } of changes) {
      if (response.destroyed || errors?.length) break;
      beat ??= begin(response);
      const { mark } = (data as { pictureChanged: { mark: string } }).pictureChanged;
      response.write(`event: lagesbild\ndata: ${mark}\n\n`);
    }
  } finally {
    clearInterval(beat);
    // Before the first event: no right, or no answer. The browser then stops, and the room asks in its slower way.
    if (!response.headersSent) response.status(503);
    response.end();
  }
}

function begin(response: Response): NodeJS.Timeout {
  response.status(200).set({
    ...{ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
  response.write(`retry: ${comeBackMs}\n\n`);
  return setInterval(() => response.write(':\n\n'), beatMs);
}

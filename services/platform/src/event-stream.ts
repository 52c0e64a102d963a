import type { Response } from 'express';

const beatMs = 10_000;
const longestEvent = 1_000_000;

/** The media type of a stream of server-sent events; who accepts it asks for a subscription. */
export const eventStream = 'text/event-stream';

/** Sends results as they come, in the form of GraphQL over SSE; a comment every ten seconds keeps the line open. */
export async function sendEvents(response: Response, results: AsyncIterable<unknown>): Promise<void> {
  response
    .status(200)
    .set({ 'content-type': eventStream, 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  response.flushHeaders();
  const beat = setInterval(() => response.write(':\n\n'), beatMs);
  try {
    for await (const result of results) {
      if (response.destroyed) return;
      response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
    }
    response.write('event: complete\ndata:\n\n');
  } finally {
    clearInterval(beat);
    response.end();
  }
}

/** Reads such a stream back into results; ends with its `complete` or its end. */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestEvent) throw new Error('An event is too long');
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [event, data] = [/^event: (.*)$/m, /^data: (.*)$/m].map(
        (part) => part.exec(text.slice(0, end))?.[1],
      );
      text = text.slice(end + 2);
      if (event === 'complete') return;
      if (event === 'next' && data) yield JSON.parse(data) as unknown;
    }
  }
}

/** Ends when the other side goes away, so that nobody works for a closed line. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

import { Writable } from 'node:stream';
import { createLog, type Log } from '@medborgarlofte/platform/log';

/** A log whose lines are kept instead of shown. */
export function captureLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const keep = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: createLog('test', 'debug', keep), lines };
}

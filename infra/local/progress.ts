import type { WriteStream } from 'node:tty';

/** What a step of the start-up tells: it goes on, it is done, or there is something to know. */
export interface ProgressEvent {
  step: string;
  text: string;
  state: 'running' | 'done' | 'notice';
}

/** Receives every event of a start-up. */
export type OnProgress = (event: ProgressEvent) => void;

/** Runs one step and reports its beginning, its end and the seconds between. */
export async function step<T>(
  onProgress: OnProgress,
  name: string,
  text: string,
  work: () => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  onProgress({ step: name, text, state: 'running' });
  const result = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  onProgress({ step: name, text: `${text} (${seconds} s)`, state: 'done' });
  return result;
}

/** Progress for a person: one line that changes on a terminal, plain lines in a log. */
export function consoleProgress(stream: NodeJS.WriteStream | WriteStream = process.stdout): OnProgress {
  const running = new Map<string, string>();
  let lastPlain = '';
  const redraw = () => {
    const line = [...running].map(([name, text]) => `${name}: ${text}`).join(' · ');
    stream.write(`\r\x1b[K${line.slice(0, (stream.columns || 80) - 1)}`);
  };
  return ({ step: name, text, state }) => {
    if (state === 'running') running.set(name, text);
    else if (state === 'done') running.delete(name);
    if (!stream.isTTY) {
      const plain = `${marks[state]} ${name}: ${withoutNumbers(text, state)}`;
      if (plain !== lastPlain) stream.write(`${plain}\n`);
      lastPlain = plain;
      return;
    }
    if (state !== 'running') stream.write(`\r\x1b[K${marks[state]} ${name}: ${text}\n`);
    redraw();
  };
}

const marks = { running: '…', done: '✓', notice: '!' };

/** A log needs no line for every megabyte. */
function withoutNumbers(text: string, state: ProgressEvent['state']): string {
  return state === 'running' ? text.replace(/:? \d+ of \d+ MB$/, '') : text;
}

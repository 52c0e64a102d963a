import { spawn } from 'node:child_process';

/** A program that ended badly, with what it had said. */
export class ProgramFailed extends Error {
  constructor(
    message: string,
    readonly output: string,
  ) {
    super(message);
    this.name = 'ProgramFailed';
  }
}

export interface FollowOptions {
  env: NodeJS.ProcessEnv;
  onOutput?: (text: string) => void;
  signal?: AbortSignal;
}

const keptOutput = 20_000;

/** Runs a program to its end and hands over what it says meanwhile. */
export function followProgram(
  [program = '', ...args]: string[],
  { env, onOutput, signal }: FollowOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl-C reaches it through us, in order, and never halfway through a write of ours.
    const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const hear = (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-keptOutput);
      onOutput?.(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const stop = () => {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
    };
    signal?.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason as Error);
      else if (code === 0) resolve(output);
      else reject(new ProgramFailed(`${program} ended with ${killedBy ?? `code ${code}`}`, output));
    });
    if (signal?.aborted) stop();
  });
}

import { Client } from 'pg';

/** A statement that went to the database, and how long its answer took. */
export interface Heard {
  text: string;
  values: unknown[] | undefined;
  took: number;
}

type Query = (this: Client, ...args: unknown[]) => unknown;

/** Listens on the driver itself until the function that it gives is called, which tells what was heard. */
export function hear(): () => Heard[] {
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const heard: Heard[] = [];
  prototype.query = function (...args) {
    const [first, second, third] = args as [string | { text: string; values?: unknown[] }, unknown, unknown];
    const one: Heard = {
      text: typeof first === 'string' ? first : first.text,
      values: (typeof first === 'string'
        ? Array.isArray(second)
          ? second
          : undefined
        : first.values) as unknown[],
      took: 0,
    };
    heard.push(one);
    const begun = performance.now();
    const ended = () => (one.took = performance.now() - begun);
    const done = [second, third].find((argument) => typeof argument === 'function') as
      ((...of: unknown[]) => void) | undefined;
    if (done) {
      const timed = (...of: unknown[]) => {
        ended();
        done(...of);
      };
      return original.apply(
        this,
        args.map((argument) => (argument === done ? timed : argument)),
      );
    }
    const answer = original.apply(this, args);
    if (answer instanceof Promise) answer.then(ended, ended);
    return answer;
  };
  return () => {
    prototype.query = original;
    return heard;
  };
}

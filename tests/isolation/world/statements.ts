import { Client } from 'pg';

/** What went to the database while something ran, each service's own connections alone. */
export interface Statements {
  /** How many, once the last commit is out: a read's answer does not wait for it. */
  count(): Promise<number>;
  texts(): string[];
  clear(): void;
  stop(): void;
}

type Query = (this: Client & { user?: string }, ...args: unknown[]) => unknown;

/** Listens on the driver itself, below every layer of ours; transaction and scope statements are heard too. */
export function listenToStatements(): Statements {
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const heard: string[] = [];
  prototype.query = function (...args) {
    const [first] = args as [string | { text?: string }];
    if (this.user?.endsWith('_service')) heard.push(typeof first === 'string' ? first : String(first?.text));
    return original.apply(this, args);
  };
  return {
    count: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return heard.length;
    },
    texts: () => [...heard],
    clear: () => void heard.splice(0),
    stop: () => void (prototype.query = original),
  };
}

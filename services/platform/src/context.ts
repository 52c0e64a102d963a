import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Actor } from './actor';
import type { Log } from './log';
import { inScope, type Db, type InScope } from './unit-of-work';

export type Language = 'sv' | 'en';

/** What a resolver gets. It holds no connection: rows are reached by `inScope`, for one use case, or `read`. */
export interface Context {
  actor: Actor;
  requestId: string;
  language: Language;
  log: Log;
  /** Runs one use case in a transaction of its own. */
  inScope: InScope;
  /** Runs a read; reads asked for in the same tick share one transaction. Never for writing. */
  read: InScope;
  /** The request's own loader of that name; made by `create` when first asked for. */
  loader<K, V>(name: string, create: () => DataLoader<K, V, string>): DataLoader<K, V, string>;
}

/** A context for one request of one service. */
export function createContext(source: DataSource, base: Pick<Context, 'actor' | 'requestId' | 'language' | 'log'>): Context {
  const loaders = new Map<string, unknown>();
  const run: InScope = (work) => inScope(source, base.actor, work);
  return {
    ...base,
    inScope: run,
    read: sharedReads(run),
    loader<K, V>(name: string, create: () => DataLoader<K, V, string>) {
      if (!loaders.has(name)) loaders.set(name, create());
      return loaders.get(name) as DataLoader<K, V, string>;
    },
  };
}

interface Waiting {
  work: (db: Db) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/**
 * Collects the reads of one tick into one transaction: sibling loaders cost one round of begin, scope and commit
 * instead of one each (C09). When one fails, the transaction is gone for the others, so each of them runs again alone.
 */
function sharedReads(run: InScope): InScope {
  let waiting: Waiting[] = [];
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    const left = new Set(batch);
    await run(async (db) => {
      for (const one of batch) {
        const value = await one.work(db);
        left.delete(one);
        one.resolve(value);
      }
    }).catch((error: unknown) => {
      if (batch.length === 1) return batch[0]!.reject(error);
      for (const one of left) run(one.work).then(one.resolve, one.reject);
    });
  };
  return <T>(work: (db: Db) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (waiting.length === 1) setImmediate(() => void flush());
    });
}

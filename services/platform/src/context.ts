import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { stillHolding, type Actor, type Membership } from './actor';
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
  /** The same request by the actor as Keycloak knows it at this moment: with what is still held of what the token says. */
  asOfNow(): Promise<Context>;
  /** Operations that this request was refused; recorded when it has been answered. */
  refusals: Set<string>;
  /** The request's own loader of that name; made by `create` when first asked for. */
  loader<K, V>(name: string, create: () => DataLoader<K, V, string>): DataLoader<K, V, string>;
}

/** A context for one request of one service; without `membershipsNow` nothing is held at this moment. */
export function createContext(
  source: DataSource,
  base: Pick<Context, 'actor' | 'requestId' | 'language' | 'log'>,
  membershipsNow: () => Promise<Membership[]> = () => Promise.resolve([]),
): Context {
  const refusals = new Set<string>();
  const loaders = new Map<string, unknown>();
  const run: InScope = (work) => inScope(source, base.actor, work);
  return {
    ...base,
    inScope: run,
    read: sharedReads(run),
    async asOfNow() {
      const actor = stillHolding(base.actor, await membershipsNow());
      return { ...createContext(source, { ...base, actor }, membershipsNow), refusals };
    },
    refusals,
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

/** Turns of the event loop that an open read waits for more; what one level's rows call for is asked for within one. */
const patience = 2;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Collects a request's reads into one transaction: siblings share it, and so do the levels below, whose loaders ask
 * as soon as the rows above are there. A list with what it holds costs one round of begin, scope and commit instead
 * of one per level (C09), and no connection is held once nobody asks. When one read fails, the transaction is gone
 * for the others of its round, so each of them runs again alone.
 */
function sharedReads(run: InScope): InScope {
  let waiting: Waiting[] = [];
  let isOpen = false;
  const open = async () => {
    let round = takeWaiting();
    const serve = async (db: Db) => {
      for (let idle = 0; round.length > 0 || idle < patience; round = takeWaiting()) {
        if (round.length > 0) {
          const values: unknown[] = [];
          for (const one of round) values.push(await one.work(db));
          // Together, so that the rows of a level ask for the next one together.
          round.forEach((one, index) => one.resolve(values[index]));
          idle = 0;
        } else idle += 1;
        await nextTurn();
      }
    };
    await run(serve).catch((error: unknown) => {
      if (round.length === 1) return round[0]!.reject(error);
      for (const one of round) run(one.work).then(one.resolve, one.reject);
    });
    if (waiting.length > 0) return open();
    isOpen = false;
  };
  const takeWaiting = () => {
    const taken = waiting;
    waiting = [];
    return taken;
  };
  return <T>(work: (db: Db) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (isOpen) return;
      isOpen = true;
      setImmediate(() => void open());
    });
}

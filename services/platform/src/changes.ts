import { Client } from 'pg';
import type { RowKey } from './loading';
import { describeFault, type Log } from './log';
import type { Db } from './unit-of-work';

/** Tells those who watch a thing that it has changed, once this transaction is through: which thing, never what. */
export async function tellChange(db: Db, { tenantId, id }: RowKey): Promise<void> {
  await db.query('select pg_notify(current_schema(), $1)', [keyText({ tenantId, id })]);
}

/** What a process hears of changes that any process makes. */
export interface Changes {
  /** Calls `wake` after each change of the thing, until the answer is called. */
  watch(key: RowKey, wake: () => void): () => void;
  close(): Promise<void>;
}

const keyText = ({ tenantId, id }: RowKey) => `${tenantId}|${id}`;
const againMs = 1_000;

/**
 * Listens on one connection for the whole process, opened when the first one watches. Whatever was missed while it was
 * away is made up for: all are woken when it is back, and look for themselves.
 */
export function openChanges(databaseUrl: string, channel: string, log: Log): Changes {
  const watchers = new Map<string, Set<() => void>>();
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  function wake(key?: string): void {
    const woken = key === undefined ? [...watchers.values()] : [watchers.get(key) ?? []];
    for (const set of woken) for (const one of set) one();
  }

  async function listen(): Promise<void> {
    const opened = new Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
    });
    client = opened;
    opened.on('notification', ({ payload }) => wake(payload));
    opened.on('error', (error) => again(opened, error));
    opened.on('end', () => again(opened));
    try {
      await opened.connect();
      await opened.query(`listen ${opened.escapeIdentifier(channel)}`);
      wake();
    } catch (error) {
      again(opened, error);
    }
  }

  function again(lost: Client, error?: unknown): void {
    if (closed || client !== lost) return;
    client = undefined;
    if (error) log.warn({ fault: describeFault(error) }, 'changes are not heard');
    void lost.end().catch(() => undefined);
    retry = setTimeout(() => void listen(), againMs);
  }

  return {
    watch(key, wakeOne) {
      const text = keyText(key);
      const set = watchers.get(text) ?? new Set();
      watchers.set(text, set.add(wakeOne));
      if (!client && !retry && !closed) void listen();
      return () => {
        set.delete(wakeOne);
        if (set.size === 0 && watchers.get(text) === set) watchers.delete(text);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}

/**
 * Gives a turn at once, after each change of the thing, and every so often, so that a message that got lost or a right
 * that ended is found out soon. `verify` runs before each turn but the first; what it throws ends the row of turns.
 */
export async function* turnsAt(
  changes: Changes,
  key: RowKey,
  { everyMs, signal, verify }: { everyMs: number; signal: AbortSignal; verify(): Promise<unknown> },
): AsyncGenerator<void, void> {
  let rung = false;
  let awake = () => {};
  const ring = () => {
    rung = true;
    awake();
  };
  const stop = changes.watch(key, ring);
  signal.addEventListener('abort', ring);
  try {
    while (!signal.aborted) {
      yield;
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs);
          awake = () => (clearTimeout(timer), resolve());
        });
      }
      rung = false;
      if (!signal.aborted) await verify();
    }
  } finally {
    stop();
    signal.removeEventListener('abort', ring);
  }
}

import { Pool, type PoolClient } from 'pg';

import type { Log } from '../log';
import { pendingMigrations } from './migrations';
import { newSessionId, sessionKey } from './session-id';
import type { SessionStore, Tokens } from './session-store';
import { tokenCipher } from './token-cipher';

export interface PostgresSessionOptions {
  /** The service role's address; it may read and write sessions and nothing else. */
  databaseUrl: string;
  /** 32 bytes in base64; whoever lacks it cannot read the tokens in the database. */
  sessionKey: string;
  log: Log;
}

const sweepEveryMs = 10 * 60_000;

/** Sessions in PostgreSQL, tokens encrypted. Refuses to start on a schema that is not up to date. */
export async function createPostgresSessionStore(options: PostgresSessionOptions): Promise<SessionStore> {
  const cipher = tokenCipher(options.sessionKey);
  const pool = new Pool({
    connectionString: options.databaseUrl,
    max: 8,
    connectionTimeoutMillis: 1_000,
    statement_timeout: 2_000,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', ({ message }) => options.log.warn({ message }, 'a session database connection was lost'));
  await refuseIfPending(pool);
  const sweep = setInterval(() => {
    pool.query('delete from session where expires_at < now()').catch(({ message }: Error) => {
      options.log.warn({ message }, 'expired sessions could not be removed');
    });
  }, sweepEveryMs).unref();

  const seal = (tokens: Tokens, key: Buffer) => cipher.seal(JSON.stringify(tokens), key);
  const open = (row: { tokens: Buffer } | undefined, key: Buffer): Tokens | null => {
    const text = row && cipher.open(row.tokens, key);
    return text ? (JSON.parse(text) as Tokens) : null;
  };
  const renewals = new Map<string, Promise<Tokens | null>>();

  async function renewLocked(client: PoolClient, key: Buffer, renew: (tokens: Tokens) => Promise<Tokens | null>) {
    // The lock is held while Keycloak answers; whoever waits for it must outwait that.
    await client.query(`set local lock_timeout = '8s'; set local statement_timeout = '8s'`);
    const select = 'select tokens from session where id_hash = $1 and expires_at > now() for update';
    const { rows } = await client.query<{ tokens: Buffer }>(select, [key]);
    const before = open(rows[0], key);
    if (!before) return null;
    const after = await renew(before);
    if (!after) await client.query('delete from session where id_hash = $1', [key]);
    else if (after !== before) await client.query('update session set tokens = $2 where id_hash = $1', [key, seal(after, key)]);
    return after;
  }

  return {
    async create(tokens, expiresAt) {
      const id = newSessionId();
      const key = sessionKey(id);
      await pool.query('insert into session (id_hash, tokens, expires_at) values ($1, $2, $3)', [key, seal(tokens, key), expiresAt]);
      return id;
    },
    async read(id) {
      const key = sessionKey(id);
      const select = 'select tokens from session where id_hash = $1 and expires_at > now()';
      const { rows } = await pool.query<{ tokens: Buffer }>(select, [key]);
      return open(rows[0], key);
    },
    renew(id, renew) {
      // One connection per session in this process; between processes the row's lock takes turns.
      const running = renewals.get(id);
      if (running) return running;
      const renewal = inTransaction(pool, (client) => renewLocked(client, sessionKey(id), renew)).finally(() => renewals.delete(id));
      renewals.set(id, renewal);
      return renewal;
    },
    async remove(id) {
      const key = sessionKey(id);
      const { rows } = await pool.query<{ tokens: Buffer }>('delete from session where id_hash = $1 returning tokens', [key]);
      return open(rows[0], key);
    },
    ready: () => pool.query('select 1').then(() => true, () => false),
    async close() {
      clearInterval(sweep);
      await pool.end();
    },
  };
}

async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function refuseIfPending(pool: Pool): Promise<void> {
  try {
    const pending = await pendingMigrations(pool);
    if (pending.length > 0) throw new Error(`Migrations are pending: ${pending.map(({ name }) => name).join(', ')}`);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

import { Pool, type PoolClient } from 'pg';

import type { Log } from '../log';
import { pendingMigrations } from './migrations';
import { newSessionId, sessionKey } from './session-id';
import type { SessionStore, Tokens } from './session-store';
import { tokenCipher, type TokenCipher } from './token-cipher';

export interface PostgresSessionOptions {
  /** The service role's address; it may read and write sessions and nothing else. */
  databaseUrl: string;
  /** 32 bytes in base64; whoever lacks it cannot read the tokens in the database. */
  sessionKey: string;
  log: Log;
}

const sweepEveryMs = 10 * 60_000;

/** Sessions in PostgreSQL, tokens encrypted. Refuses to start on a schema that is not up to date. */
export async function createPostgresSessionStore({
  databaseUrl,
  sessionKey: key,
  log,
}: PostgresSessionOptions): Promise<SessionStore> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 8,
    connectionTimeoutMillis: 1_000,
    statement_timeout: 2_000,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', ({ message }) => log.warn({ message }, 'a session database connection was lost'));
  try {
    const pending = await pendingMigrations(pool);
    if (pending.length > 0)
      throw new Error(`Migrations are pending: ${pending.map(({ name }) => name).join(', ')}`);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new PostgresSessionStore(pool, tokenCipher(key), log);
}

type Row = { tokens: Buffer };

class PostgresSessionStore implements SessionStore {
  private readonly renewals = new Map<string, Promise<Tokens | null>>();
  private readonly sweep: NodeJS.Timeout;

  constructor(
    private readonly pool: Pool,
    private readonly cipher: TokenCipher,
    log: Log,
  ) {
    const remove = () => pool.query('delete from session where expires_at < now()');
    const warn = ({ message }: Error) => log.warn({ message }, 'expired sessions could not be removed');
    this.sweep = setInterval(() => void remove().catch(warn), sweepEveryMs).unref();
  }

  async create(tokens: Tokens, expiresAt: Date): Promise<string> {
    const id = newSessionId();
    const key = sessionKey(id);
    const insert = 'insert into session (id_hash, tokens, expires_at) values ($1, $2, $3)';
    await this.pool.query(insert, [key, this.seal(tokens, key), expiresAt]);
    return id;
  }

  async read(id: string): Promise<Tokens | null> {
    const key = sessionKey(id);
    const select = 'select tokens from session where id_hash = $1 and expires_at > now()';
    return this.open((await this.pool.query<Row>(select, [key])).rows, key);
  }

  /** One connection per session in this process; between processes the row's lock takes turns. */
  renew(id: string, renew: (tokens: Tokens) => Promise<Tokens | null>): Promise<Tokens | null> {
    const running = this.renewals.get(id);
    if (running) return running;
    const renewal = inTransaction(this.pool, (client) => this.renewLocked(client, sessionKey(id), renew));
    this.renewals.set(id, renewal);
    return renewal.finally(() => this.renewals.delete(id));
  }

  async remove(id: string): Promise<Tokens | null> {
    const key = sessionKey(id);
    const { rows } = await this.pool.query<Row>('delete from session where id_hash = $1 returning tokens', [
      key,
    ]);
    return this.open(rows, key);
  }

  ready(): Promise<boolean> {
    return this.pool.query('select 1').then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    clearInterval(this.sweep);
    await this.pool.end();
  }

  private async renewLocked(
    client: PoolClient,
    key: Buffer,
    renew: (tokens: Tokens) => Promise<Tokens | null>,
  ) {
    // The lock is held while Keycloak answers; whoever waits for it must outwait that.
    await client.query(`set local lock_timeout = '8s'; set local statement_timeout = '8s'`);
    const select = 'select tokens from session where id_hash = $1 and expires_at > now() for update';
    const before = this.open((await client.query<Row>(select, [key])).rows, key);
    if (!before) return null;
    const after = await renew(before);
    if (!after) await client.query('delete from session where id_hash = $1', [key]);
    else if (after !== before) {
      await client.query('update session set tokens = $2 where id_hash = $1', [key, this.seal(after, key)]);
    }
    return after;
  }

  private seal(tokens: Tokens, key: Buffer): Buffer {
    return this.cipher.seal(JSON.stringify(tokens), key);
  }

  private open([row]: Row[], key: Buffer): Tokens | null {
    const text = row && this.cipher.open(row.tokens, key);
    return text ? (JSON.parse(text) as Tokens) : null;
  }
}

async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away, or the next borrower would be inside our transaction.
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

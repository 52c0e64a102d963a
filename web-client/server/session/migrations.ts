import { Client } from 'pg';

interface Migration {
  name: string;
  sql: string;
}

/** In order; never edited once landed. */
const migrations: Migration[] = [
  {
    name: '1764000000000-create-session',
    sql: `
      create table session (
        id_hash bytea primary key check (length(id_hash) = 32),
        tokens bytea not null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now()
      );
      create index session_expires_at on session (expires_at);
      comment on table session is 'Sign-in sessions. No tenant: a session is a person''s, who may be in several. Only the web client may read it.';
      grant select, insert, update, delete on session to web_service;
    `,
  },
];

/** Brings the web client's schema up to date. Run in the deploy step, as the role that owns it; gives the names of what ran. */
export async function migrateWebDatabase(ownerUrl: string): Promise<string[]> {
  const client = new Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
  });
  await client.connect();
  try {
    await client.query('begin');
    // Two deploys at once take turns.
    await client.query(`select pg_advisory_xact_lock(hashtext('medborgarlofte web migrations'))`);
    await client.query(
      'create table if not exists migration (name text primary key, ran_at timestamptz not null default now())',
    );
    await client.query('grant select on migration to web_service');
    const ran: string[] = [];
    for (const { name, sql } of await pendingMigrations(client)) {
      await client.query(sql);
      await client.query('insert into migration (name) values ($1)', [name]);
      ran.push(name);
    }
    await client.query('commit');
    return ran;
  } finally {
    await client.end();
  }
}

/** What this code knows and the database has not run. */
export async function pendingMigrations(client: Pick<Client, 'query'>): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration');
  const done = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

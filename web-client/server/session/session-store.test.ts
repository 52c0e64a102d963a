import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

import { memorySessionStore } from './memory-session-store';
import { migrateWebDatabase } from './migrations';
import { createPostgresSessionStore } from './postgres-session-store';
import type { SessionStore, Tokens } from './session-store';

interface Databases {
  services: { web: { ownerUrl: string; serviceUrl: string } };
}

const { web } = (JSON.parse(process.env['TEST_DATABASES'] ?? '{}') as Databases).services;
const log = { info: () => {}, warn: () => {}, error: () => {} };
const sessionKey = randomBytes(32).toString('base64');
const tokens = (name: string): Tokens => ({
  accessToken: name,
  accessExpiresAt: 1,
  refreshToken: `r-${name}`,
  idToken: `i-${name}`,
});
const inAnHour = () => new Date(Date.now() + 3_600_000);
const open: SessionStore[] = [];

async function postgres(key = sessionKey): Promise<SessionStore> {
  const store = await createPostgresSessionStore({ databaseUrl: web.serviceUrl, sessionKey: key, log });
  open.push(store);
  return store;
}

async function asOwner<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: web.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql).finally(() => client.end());
  return rows;
}

beforeAll(() => migrateWebDatabase(web.ownerUrl));
afterAll(() => Promise.all(open.map((store) => store.close())));

describe.each([
  ['PostgreSQL', () => postgres()],
  ['memory', async () => memorySessionStore()],
])('sessions in %s', (_, make) => {
  it('keeps tokens by an id that tells nothing', async () => {
    const store = await make();
    const id = await store.create(tokens('a'), inAnHour());
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await store.read(id)).toEqual(tokens('a'));
    expect(await store.read(`${id.slice(1)}x`)).toBeNull();
  });

  it('ends at its end, and when it is removed', async () => {
    const store = await make();
    const over = await store.create(tokens('a'), new Date(Date.now() - 1));
    expect(await store.read(over)).toBeNull();
    expect(await store.renew(over, async () => tokens('b'))).toBeNull();
    const id = await store.create(tokens('a'), inAnHour());
    expect(await store.remove(id)).toEqual(tokens('a'));
    expect(await store.remove(id)).toBeNull();
    expect(await store.read(id)).toBeNull();
  });

  it('renews once for all who ask at the same time', async () => {
    const store = await make();
    const id = await store.create(tokens('a'), inAnHour());
    let asked = 0;
    const renew = async (current: Tokens) => {
      if (current.accessToken !== 'a') return current;
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return tokens('b');
    };
    const all = await Promise.all(Array.from({ length: 20 }, () => store.renew(id, renew)));
    expect(asked).toBe(1);
    expect(all.every((one) => one?.accessToken === 'b')).toBe(true);
    expect(await store.read(id)).toEqual(tokens('b'));
  });

  it('ends when renewal says so, and stays when renewal fails', async () => {
    const store = await make();
    const id = await store.create(tokens('a'), inAnHour());
    await expect(store.renew(id, () => Promise.reject(new Error('silence')))).rejects.toThrow('silence');
    expect(await store.read(id)).toEqual(tokens('a'));
    expect(await store.renew(id, async () => null)).toBeNull();
    expect(await store.read(id)).toBeNull();
  });
});

describe('sessions in PostgreSQL', () => {
  it('renew once also from two processes', async () => {
    const [one, other] = [await postgres(), await postgres()];
    const id = await one.create(tokens('a'), inAnHour());
    let asked = 0;
    const renew = async (current: Tokens) => {
      if (current.accessToken !== 'a') return current;
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return tokens('b');
    };
    const [first, second] = await Promise.all([one.renew(id, renew), other.renew(id, renew)]);
    expect([asked, first?.accessToken, second?.accessToken]).toEqual([1, 'b', 'b']);
  });

  it('show neither id nor token to who reads the database', async () => {
    const store = await postgres();
    const id = await store.create(tokens('secret-token'), inAnHour());
    const [row] = await asOwner<{ all: string }>(
      'select string_agg(session::text, chr(10)) as all from session',
    );
    const hex = (text: string) => Buffer.from(text).toString('hex');
    expect(row!.all).not.toContain(hex('secret-token'));
    expect(row!.all).not.toContain(hex(id));
    expect(row!.all).not.toContain(id);
  });

  it('open with their key alone', async () => {
    const id = await (await postgres()).create(tokens('a'), inAnHour());
    expect(await (await postgres(randomBytes(32).toString('base64'))).read(id)).toBeNull();
  });

  it('let the service change sessions and nothing else', async () => {
    const client = new Client({ connectionString: web.serviceUrl });
    await client.connect();
    for (const sql of [
      'drop table session',
      'truncate session',
      'alter table session add x int',
      `insert into migration (name) values ('x')`,
    ]) {
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await client.end();
  });

  it('do not start on a schema that is behind', async () => {
    await asOwner(
      `alter table migration rename to hidden; create table migration (name text, ran_at timestamptz); grant select on migration to web_service`,
    );
    await expect(
      createPostgresSessionStore({ databaseUrl: web.serviceUrl, sessionKey, log }),
    ).rejects.toThrow(/pending: \d+-create-session/);
    await asOwner('drop table migration; alter table hidden rename to migration');
    expect(await migrateWebDatabase(web.ownerUrl)).toEqual([]);
  });
});

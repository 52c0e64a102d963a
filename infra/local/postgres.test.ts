import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from './ports';
import { startPostgres, type RunningPostgres } from './postgres';
import { StartError } from './start-error';

let dataFolder: string;
let port: number;
let running: RunningPostgres | undefined;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'medborgarlofte-postgres-'));
  // Open, as a clone's folder is: root's server runs as another user.
  await chmod(dataFolder, 0o755);
  port = await freePort();
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

afterAll(() => rm(dataFolder, { recursive: true, force: true }));

const start = (changes = {}) =>
  startPostgres({
    dataFolder,
    port,
    password: 'one',
    initFlags: ['--no-sync'],
    settings: ['fsync=off'],
    ...changes,
  });

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

function occupy(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });
}

describe('the local PostgreSQL', () => {
  it('says which port is taken, and leaves no half-made database', async () => {
    const other = await occupy();
    const attempt = await start().catch((error: unknown) => error);
    other.close();
    expect(attempt).toBeInstanceOf(StartError);
    expect((attempt as StartError).message).toContain(`Port ${port}`);
    expect((attempt as StartError).fix).toContain('POSTGRES_PORT');
  });

  it('starts, sorts as Swedes do, listens on loopback alone and keeps what it was given', async () => {
    running = await start();
    const names = `(values ('Ö'), ('A'), ('Å'), ('Z'), ('Ä')) as town(name)`;
    expect(await ask(running.adminUrl, `select name from ${names} order by name`)).toEqual([
      'A',
      'Z',
      'Å',
      'Ä',
      'Ö',
    ]);
    expect(await ask(running.adminUrl, `select current_setting('listen_addresses')`)).toEqual(['127.0.0.1']);
    await ask(running.adminUrl, 'create table kept as select 7 as n');
    await running.stop();
    running = await start();
    expect(await ask(running.adminUrl, 'select n from kept')).toEqual([7]);
  });

  it('takes over the server that a killed start left', async () => {
    await start();
    running = await start();
    expect(running.adopted).toBe(true);
    expect(await ask(running.adminUrl, 'select n from kept')).toEqual([7]);
  });

  it('moves a server left on another port', async () => {
    await start();
    port = await freePort();
    running = await start();
    expect(running.adopted).toBe(false);
    expect(await ask(running.adminUrl, 'select n from kept')).toEqual([7]);
  });

  it('is not fooled by the note of a dead server whose number another program got', async () => {
    running = await start();
    const note = path.join(dataFolder, 'postgres', 'postmaster.pid');
    const lines = (await readFile(note, 'utf8')).split('\n');
    await running.stop();
    await writeFile(note, [process.pid, ...lines.slice(1)].join('\n'));
    running = await start();
    expect(running.adopted).toBe(false);
    expect(await ask(running.adminUrl, 'select n from kept')).toEqual([7]);
  });

  it('says so when the password kept beside the database is not its own', async () => {
    const attempt = await start({ password: 'another' }).catch((error: unknown) => error);
    expect(attempt).toBeInstanceOf(StartError);
    expect((attempt as StartError).fix).toContain('npm run reset');
    running = await start();
  });
});

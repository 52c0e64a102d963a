import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabases } from '@medborgarlofte/platform/test-kit';

const program = [
  '/usr/sbin/pgbouncer',
  '/usr/bin/pgbouncer',
  '/usr/local/bin/pgbouncer',
  '/opt/homebrew/bin/pgbouncer',
].find(existsSync);

/** Whether the system has PgBouncer. */
export const hasPgBouncer = program !== undefined;

/** A pooler of our own before the test run's database. */
export interface PgBouncer {
  /** The same database and role, through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/** Starts PgBouncer in transaction mode, with so few connections that clients take turns on them. */
export async function startPgBouncer(connections: number): Promise<PgBouncer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'medborgarlofte-pgbouncer-'));
  await chmod(folder, 0o755);
  const urls = Object.values(testDatabases().services).map(({ serviceUrl }) => new URL(serviceUrl));
  const port = await freePort();
  await writeFile(
    path.join(folder, 'users.txt'),
    urls.map(({ username, password }) => `"${username}" "${decodeURIComponent(password)}"`).join('\n'),
  );
  await writeFile(
    path.join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=127.0.0.1 port=${urls[0]!.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 500
query_wait_timeout = 10
logfile =
`,
  );
  const child = start(folder);
  await listening(child, port);
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).toString(),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PgBouncer refuses to run as root, and may then be anybody else. */
function start(folder: string): ChildProcess {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return spawn(program!, [path.join(folder, 'pgbouncer.ini')], { stdio: 'ignore', ...nobody });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended with ${child.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('PgBouncer does not listen');
}

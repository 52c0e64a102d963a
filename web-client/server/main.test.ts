import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

import { migrateWebDatabase } from './session/migrations';

const run = promisify(execFile);
const folder = path.join(__dirname, '..');
const program = path.join(folder, 'build/server/main.js');

interface Databases {
  services: { web: { ownerUrl: string; serviceUrl: string } };
}

const { web } = (JSON.parse(process.env['TEST_DATABASES'] ?? '{}') as Databases).services;
const nobody = 'http://127.0.0.1:9';

const started: ChildProcess[] = [];
afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

/** The process as `start:apart` runs it; gateway and Keycloak as the test wants them. */
class WebClient {
  private constructor(
    readonly process: ChildProcess,
    readonly url: string,
    readonly ended: Promise<number | null>,
  ) {}

  static async start(settings: Record<string, string>): Promise<WebClient> {
    const env = {
      PATH: process.env['PATH'],
      PORT: '0',
      WEB_PUBLIC_URL: 'http://localhost:3000',
      GATEWAY_URL: nobody,
      WEB_DATABASE_URL: web.serviceUrl,
      WEB_SESSION_KEY: randomBytes(32).toString('base64'),
      WEB_CLIENT_SECRET: 'secret',
      KEYCLOAK_ISSUER: `${nobody}/realms/medborgarlofte`,
      ...settings,
    };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const port = await new Promise<number>((resolve, reject) => {
      child.once('exit', () => reject(new Error('The web client ended at once')));
      child.stdout.on('data', (chunk: Buffer) => {
        const listening = /"port":(\d+).*"listening"/.exec(chunk.toString());
        if (listening) resolve(Number(listening[1]));
      });
    });
    return new WebClient(child, `http://127.0.0.1:${port}`, ended);
  }

  get(address: string): Promise<Response> {
    return fetch(this.url + address, { redirect: 'manual' });
  }

  stop(): Promise<number | null> {
    this.process.kill('SIGTERM');
    return this.ended;
  }
}

beforeAll(async () => {
  await Promise.all([
    migrateWebDatabase(web.ownerUrl),
    run(process.execPath, [path.join(folder, 'build-if-stale.js')]),
  ]);
}, 60_000);

describe('with gateway and sign-in service down', () => {
  let client: WebClient;
  beforeAll(async () => void (client = await WebClient.start({})));
  afterAll(() => client.stop());

  it.each(['/', '/kommun/fagersta', '/en/kommun/fagersta/lofte/1'])(
    '%s says so, with the number to ask about',
    async (address) => {
      const response = await client.get(address);
      const html = await response.text();
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('30');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(html).toContain(response.headers.get('x-request-id'));
      expect(html).toMatch(/kan inte hämtas just nu|cannot be fetched right now/);
      expect(html).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|<script/);
    },
  );

  it('shows what needs no service', async () => {
    for (const address of ['/om', '/tillganglighet', '/robots.txt', '/favicon.svg', '/livez', '/readyz']) {
      expect([address, (await client.get(address)).status]).toEqual([address, 200]);
    }
  });

  it('tells who wants to sign in that it is not possible now', async () => {
    const response = await client.get('/logga-in?till=%2Fen%2Fmitt');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('The sign-in service does not answer');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('sends nobody into the rooms behind sign-in', async () => {
    const response = await client.get('/mitt/municipality/1982?sida=2');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/logga-in?till=%2Fmitt%2Fmunicipality%2F1982%3Fsida%3D2');
  });
});

describe('a gateway that is stopped, not dead', () => {
  let silent: Server;
  beforeAll(
    () => new Promise<void>((resolve) => (silent = createServer(() => {}).listen(0, '127.0.0.1', resolve))),
  );
  afterAll(() => silent.closeAllConnections());
  afterAll(() => new Promise((resolve) => silent.close(resolve)));

  it('costs a page three seconds at most', async () => {
    const { port } = silent.address() as AddressInfo;
    const client = await WebClient.start({ GATEWAY_URL: `http://127.0.0.1:${port}/graphql` });
    const begun = Date.now();
    expect((await client.get('/')).status).toBe(503);
    expect(Date.now() - begun).toBeLessThan(4_000);
    await client.stop();
  });
});

describe('the process', () => {
  it('ends well on SIGTERM', async () => {
    const client = await WebClient.start({});
    expect(await client.stop()).toBe(0);
  });

  it('names every setting that is missing or wrong, and does not start', async () => {
    const env = { PATH: process.env['PATH'], WEB_SESSION_KEY: 'short' };
    const failed = await run(process.execPath, [program], { env }).catch(
      (error: { code: number; stderr: string }) => error,
    );
    expect(failed).toMatchObject({ code: 1 });
    for (const name of [
      'WEB_PUBLIC_URL',
      'GATEWAY_URL',
      'WEB_DATABASE_URL',
      'WEB_SESSION_KEY',
      'WEB_CLIENT_SECRET',
      'KEYCLOAK_ISSUER',
    ]) {
      expect(failed.stderr).toContain(`${name}: `);
    }
  });

  it('does not start without its database', async () => {
    const settings = { WEB_DATABASE_URL: 'postgres://web_service:x@127.0.0.1:9/x' };
    await expect(WebClient.start(settings)).rejects.toThrow('ended at once');
  });
});

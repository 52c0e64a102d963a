import { post, serveTowns, type ServedTowns } from '../testing/serve-towns';
import { createClients, network } from './clients';
import { createBuckets } from './rate-limit';

const servers: ServedTowns[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function limited(costPerMinute: number, options = {}): Promise<ServedTowns> {
  const server = await serveTowns({ limits: { costPerMinute }, ...options });
  servers.push(server);
  return server;
}

const tokenOf = (sub: string, salt = '') =>
  `x.${Buffer.from(JSON.stringify({ sub, salt })).toString('base64url')}.y`;
const statuses = async (count: number, one: (index: number) => Promise<{ status: number }>) =>
  (await Promise.all(Array.from({ length: count }, (_, index) => one(index)))).map(({ status }) => status);

describe('a client that asks too much (A10)', () => {
  test('100 requests at once are counted by what they do, then refused with the time to wait', async () => {
    const { graphql } = await limited(5_000);
    const mutation = {
      query: `mutation { ${Array.from({ length: 10 }, (_, n) => `m${n}: rename(to: "x") { name }`).join(' ')} }`,
    };
    const told = await statuses(100, () => post(graphql, mutation));
    expect(told.filter((status) => status === 200).length).toBeLessThanOrEqual(5);
    expect(told.filter((status) => status !== 200 && status !== 429)).toEqual([]);
    const { status, headers, body } = await post(graphql, mutation);
    expect([status, body.errors?.[0]?.extensions]).toEqual([
      429,
      { code: 'RATE_LIMITED', requestId: expect.any(String) },
    ]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=5000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=\d+;t=\d+$/);
  });

  test('what does not run counts too', async () => {
    const { graphql } = await limited(20);
    const told = await statuses(40, () => post(graphql, { query: '{ nothing }' }));
    expect(told.filter((status) => status === 400).length).toBeLessThanOrEqual(21);
    expect(told).toContain(429);
  });

  test('a person has a budget of their own, wherever they come from and with every new token', async () => {
    const { graphql } = await limited(30);
    const ask = (token?: string) =>
      post(graphql, { query: '{ towns { name } }' }, token ? { authorization: `Bearer ${token}` } : {});
    expect((await ask(tokenOf('anna'))).status).toBe(200);
    expect((await ask(tokenOf('anna', 'renewed'))).status).toBe(200);
    const own = await statuses(20, (index) => ask(tokenOf('anna', index % 2 ? 'renewed' : '')));
    expect(own.filter((status) => status === 200)).toHaveLength(15);
    expect((await ask()).status).toBe(200);
  });

  test('tokens that no service accepts are counted for the address', async () => {
    const refusing = () =>
      Promise.resolve({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] } as never);
    const { graphql } = await limited(20, { subgraphs: { towns: refusing, works: refusing } });
    const told = await statuses(30, (index) =>
      post(
        graphql,
        { query: '{ towns { name } }' },
        { authorization: `Bearer ${tokenOf(`invented-${index}`)}` },
      ),
    );
    expect(told.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(told).toContain(429);
  });

  test('an address in a header counts only from a trusted peer', async () => {
    const ask = (graphql: string) =>
      statuses(12, (index) =>
        post(graphql, { query: '{ __typename }' }, { 'x-forwarded-for': `198.51.100.${index}` }),
      );
    expect(await ask((await limited(10)).graphql)).toContain(429);
    expect(await ask((await limited(10, { trustedPeers: ['127.0.0.1'] })).graphql)).not.toContain(429);
  });
});

describe('buckets', () => {
  test('fill evenly and never above the quota', () => {
    let now = 0;
    const charge = createBuckets(60, () => now);
    expect(charge('a', 60)).toEqual({ allowed: true, quota: 60, remaining: 0, seconds: 60 });
    expect(charge('a', 1)).toMatchObject({ allowed: false, seconds: 1 });
    expect(charge('b', 1).allowed).toBe(true);
    now += 10_000;
    expect(charge('a', 10).allowed).toBe(true);
    now += 3_600_000;
    expect(charge('a', 0).remaining).toBe(60);
  });

  test('a flood of clients does not grow without bound', () => {
    const charge = createBuckets(60);
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 50_000; index++) charge(`client ${index}`, 1);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(40_000_000);
  });
});

describe('clients', () => {
  test('a token counts for its subject only once it has held, and not for ever', () => {
    let now = 0;
    const clients = createClients(() => now);
    const token = tokenOf('anna');
    expect(clients.of(token, '192.0.2.1')).toBe('192.0.2.1');
    clients.held(token);
    expect(clients.of(token, '192.0.2.1')).toMatch(/^subject /);
    expect(clients.of(token, '192.0.2.1')).not.toContain('anna');
    now += 300_001;
    expect(clients.of(token, '192.0.2.1')).toBe('192.0.2.1');
    expect(clients.of('no.token', '192.0.2.1')).toBe('192.0.2.1');
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, counted) => expect(network(address)).toBe(counted));
});

import { auditServer } from 'graphql-http';
import { post, serveTowns, type ServedTowns } from '../testing/serve-towns';

let gateway: ServedTowns;
beforeAll(async () => (gateway = await serveTowns()));
afterAll(() => gateway.close());
beforeEach(() => gateway.asked.splice(0));

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.graphql}?query=${encodeURIComponent(query)}`, { headers });

describe('GraphQL over HTTP', () => {
  test('every audit of graphql-http is met, warnings too (C10)', async () => {
    const results = await auditServer({ url: gateway.graphql });
    expect(
      results
        .filter(({ status }) => status !== 'ok')
        .map((audit) => `${audit.id} ${audit.name}: ${'reason' in audit ? audit.reason : ''}`),
    ).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(58);
  });

  test('a query by GET is answered, a mutation is not (C05)', async () => {
    const read = await get('{ town(code: "1982") { name } }');
    expect([read.status, await read.json()]).toMatchObject([200, { data: { town: { name: 'Fagersta' } } }]);
    gateway.asked.splice(0);
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      expect((await get('mutation { rename(to: "x") { name } }', { accept })).status).toBe(400);
    }
    expect(gateway.asked).toEqual([]);
  });

  test('forms, plain text and batches are refused (C05)', async () => {
    const request = { query: 'mutation { rename(to: "x") { name } }' };
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/graphql',
      'text/plain; application/json',
    ]) {
      const { status, body } = await post(gateway.graphql, request, { 'content-type': type });
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'INVALID_INPUT']);
    }
    expect((await post(gateway.graphql, [request, request])).status).toBe(400);
    expect(gateway.asked).toEqual([]);
  });

  test('a request that another site makes a browser send is refused', async () => {
    expect(
      (await get('{ towns { name } }', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }))
        .status,
    ).toBe(400);
  });

  test('a browser gets a page of text, with nothing from elsewhere', async () => {
    for (const path of ['/', '/graphql']) {
      const page = await fetch(gateway.url + path, {
        headers: { accept: 'text/html,application/xhtml+xml' },
      });
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(await page.text()).not.toMatch(/https?:|<script/);
    }
  });

  test('a body that is too large is 413 before it is read, one too deep is 400 (C07)', async () => {
    const before = process.memoryUsage().rss;
    const large = await post(
      gateway.graphql,
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(60_000_000) } }),
    ).catch((error: { cause?: { code?: string } }) => error.cause?.code);
    expect([413, 'EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET']).toContain(
      typeof large === 'object' ? large.status : large,
    );
    const deep = await post(
      gateway.graphql,
      `{"query": "{ __typename }", "variables": {"x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    );
    expect([deep.status, deep.body.errors?.[0]?.extensions['reason']]).toEqual([400, 'limit.jsonDepth']);
    expect(
      (
        await post(
          gateway.graphql,
          `{"query": "{ __typename }", "variables": {"x": "${'['.repeat(1000)}\\\\\\"${'{'.repeat(1000)}"}}`,
        )
      ).status,
    ).toBe(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  test('a compressed body is refused, so that it cannot unfold', async () => {
    expect(
      (await post(gateway.graphql, { query: '{ __typename }' }, { 'content-encoding': 'gzip' })).status,
    ).toBe(415);
  });

  test('other methods are refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await fetch(gateway.graphql, { method })).status).toBe(405);
  });
});

describe('the caller', () => {
  const headersSeen = async (headers: Record<string, string>) =>
    JSON.parse((await post(gateway.graphql, { query: '{ headers }' }, headers)).body.data.headers) as Record<
      string,
      unknown
    >;

  test('only token, organisation and language go along, whatever else is sent (A08)', async () => {
    const sent = {
      authorization: 'Bearer a.b.c',
      'medborgarlofte-acting-in': 'municipality/1982',
      'accept-language': 'en-GB,en;q=0.9',
      'x-tenant-id': '1783',
      'x-role': 'coordinator',
      'x-user': 'admin',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil',
      forwarded: 'for=10.0.0.1',
      cookie: 'session=1',
      'x-hasura-role': 'admin',
    };
    const seen = await headersSeen(sent);
    expect(seen).toEqual({
      token: 'a.b.c',
      actingIn: 'municipality/1982',
      language: 'en',
      requestId: expect.any(String),
    });
  });

  test('a request id from anybody is replaced, and told back', async () => {
    const mine = '11111111-1111-4111-8111-111111111111';
    const answer = await post(gateway.graphql, { query: '{ headers leaky }' }, { 'x-request-id': mine });
    const given = answer.headers.get('x-request-id');
    expect(given).not.toBe(mine);
    expect(JSON.parse(answer.body.data.headers)).toMatchObject({ requestId: given, language: 'sv' });
    expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(given);
  });

  test('a trusted peer may bring its request id, if it is one', async () => {
    const trusting = await serveTowns({ trustedPeers: ['127.0.0.1'] });
    const mine = '11111111-1111-4111-8111-111111111111';
    expect(
      (await post(trusting.graphql, { query: '{ headers }' }, { 'x-request-id': mine })).headers.get(
        'x-request-id',
      ),
    ).toBe(mine);
    expect(
      (await post(trusting.graphql, { query: '{ headers }' }, { 'x-request-id': 'a" OR 1=1' })).headers.get(
        'x-request-id',
      ),
    ).toMatch(/^[0-9a-f-]{36}$/);
    await trusting.close();
  });

  test.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'a.b.c', 'Bearer \u00e5'])(
    'the authorization header %j is refused, not taken for nobody',
    async (authorization) => {
      const { status, body, headers } = await post(
        gateway.graphql,
        { query: '{ headers }' },
        { authorization },
      );
      expect([status, body.errors?.[0]?.extensions['code'], headers.get('www-authenticate')]).toEqual([
        401,
        'UNAUTHENTICATED',
        'Bearer',
      ]);
      expect(gateway.asked).toEqual([]);
    },
  );

  test.each([
    '1982',
    'municipality/',
    'municipality/1982/coordinator',
    'Municipality/1982',
    'municipality/../1783',
  ])('the organisation %j is refused', async (actingIn) => {
    const { status, body } = await post(
      gateway.graphql,
      { query: '{ headers }' },
      { 'medborgarlofte-acting-in': actingIn },
    );
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'INVALID_INPUT']);
  });
});

describe('the status says what the answer holds', () => {
  test('401 when nothing but a sign-in is missing, 200 with any data', async () => {
    const bare = await post(gateway.graphql, { query: '{ needsSignIn }' });
    expect([
      bare.status,
      bare.headers.get('www-authenticate'),
      bare.body.errors?.[0]?.extensions['code'],
    ]).toEqual([401, 'Bearer', 'UNAUTHENTICATED']);
    expect(
      (await post(gateway.graphql, { query: '{ needsSignIn town(code: "1982") { name } }' })).status,
    ).toBe(200);
  });

  test('503 with Retry-After when the key server is away', async () => {
    const { status, headers, body } = await post(gateway.graphql, { query: '{ noKeyServer }' });
    expect([status, headers.get('retry-after'), body.errors?.[0]?.extensions['code']]).toEqual([
      503,
      '5',
      'INTERNAL',
    ]);
  });

  test('an unknown operation name is 400', async () => {
    expect(
      (await post(gateway.graphql, { query: 'query A { headers } query B { headers }', operationName: 'C' }))
        .status,
    ).toBe(400);
    expect((await post(gateway.graphql, { query: 'query A { headers } query B { headers }' })).status).toBe(
      400,
    );
  });
});

describe('errors tell nothing of the inside (B12, C04)', () => {
  test.each([
    '{ leaky }',
    '{ towns { broken strict } }',
    '{ townz }',
    '{',
    '{ town(code: 1) { name } }',
    'query ($a: String!) { town(code: $a) { name } }',
  ])('%s', async (query) => {
    const { body } = await post(gateway.graphql, { query });
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/secret|db\.internal|5432|stack|node_modules|at \w+ \(|GRAPHQL_|GraphQLError/);
    for (const { extensions } of body.errors ?? []) {
      expect(
        Object.keys(extensions).filter((key) => !['code', 'service', 'requestId', 'reason'].includes(key)),
      ).toEqual([]);
      expect(['INTERNAL', 'INVALID_INPUT']).toContain(extensions['code']);
      expect(extensions['requestId']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

test('the gateway tells that it lives and is ready', async () => {
  expect((await fetch(`${gateway.url}/livez`)).status).toBe(200);
  expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${gateway.url}/metrics`)).text()).toContain('http_request_seconds');
});

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog } from '@medborgarlofte/platform/log';
import { createGateway } from '../gateway';
import { post, serveTowns } from '../testing/serve-towns';
import { townServices } from '../testing/towns';
import { httpSubgraph } from './http-subgraph';
import type { SubgraphExecutor } from './subgraph';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listen(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server };
}

/** Puts a toy service behind HTTP, with the headers as the gateway sends them. */
function behindHttp(execute: SubgraphExecutor, seen: Record<string, unknown>[] = []): RequestListener {
  return async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    seen.push({ ...request.headers });
    const token = request.headers.authorization?.slice(7);
    const result = await execute({
      ...JSON.parse(text),
      token,
      requestId: 'r',
      language: 'sv',
      signal: new AbortController().signal,
    });
    response.setHeader('content-type', 'application/graphql-response+json');
    response.end(JSON.stringify(result));
  };
}

function reach(url: string, options = {}): SubgraphExecutor {
  const subgraph = httpSubgraph(url, options);
  closers.push(() => subgraph.close());
  return subgraph.execute;
}

const request = (query = '{ whoAmI }') => ({
  query,
  requestId: 'r',
  language: 'sv' as const,
  signal: AbortSignal.timeout(5_000),
});

test('over HTTP the answer is the same, and only known headers go along', async () => {
  const seen: Record<string, unknown>[] = [];
  const { subgraphs } = townServices();
  const { url } = await listen(behindHttp(subgraphs['towns']!, seen));
  const gateway = await serveTowns({ subgraphs: { ...subgraphs, towns: reach(url) } });
  closers.push(() => gateway.close());
  const sent = {
    authorization: 'Bearer t.o.k',
    'medborgarlofte-acting-in': 'municipality/1982',
    'accept-language': 'en',
    'x-tenant': '1783',
    cookie: 'a=b',
    'x-forwarded-for': '1.1.1.1',
  };
  const { body } = await post(
    gateway.graphql,
    {
      query: 'query ($code: String!) { town(code: $code) { name works { title } } }',
      variables: { code: '1982' },
    },
    sent,
  );
  expect(body.data).toEqual({ town: { name: 'Fagersta', works: [{ title: 'work of Fagersta' }] } });
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = seen[0]!;
  expect(headers).toEqual({
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    'accept-language': 'en',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    authorization: 'Bearer t.o.k',
    'medborgarlofte-acting-in': 'municipality/1982',
  });
});

describe('two callers in flight at once with the same question', () => {
  const names = ['anna', 'bo', ''];
  const ask = async (execute: SubgraphExecutor) => {
    const { supergraphSdl, subgraphs } = townServices();
    const gateway = await createGateway({
      supergraphSdl,
      subgraphs: { ...subgraphs, towns: execute },
      log: createLog('test', 'silent'),
    });
    closers.push(() => gateway.close());
    const answers = await Promise.all(
      names.map((token) =>
        gateway.execute({ query: '{ whoAmI }', token: token || undefined, requestId: 'r' }),
      ),
    );
    return answers.map(({ data }) => data?.['whoAmI']);
  };

  test('each get their own answer', async () => {
    const { url } = await listen(behindHttp(townServices().subgraphs['towns']!));
    expect(await ask(reach(url))).toEqual(['anna', 'bo', 'nobody']);
  });

  test('and this test would see it if they did not', async () => {
    const { url } = await listen(behindHttp(townServices().subgraphs['towns']!));
    const underway = new Map<string, ReturnType<SubgraphExecutor>>();
    const execute = reach(url);
    const merging: SubgraphExecutor = (one) => {
      const key = JSON.stringify([one.query, one.variables]);
      const shared = underway.get(key) ?? execute(one);
      underway.set(key, shared);
      return shared;
    };
    expect(await ask(merging)).toEqual(['anna', 'anna', 'anna']);
  });
});

describe('a service that does not do as it should is a failure, in bounded time', () => {
  const fails = async (listener: RequestListener, options = {}) => {
    const { url } = await listen(listener);
    const begun = Date.now();
    await expect(reach(url, options)(request())).rejects.toThrow();
    expect(Date.now() - begun).toBeLessThan(2_500);
  };

  test('silence', () => fails(() => undefined, { answerMs: 300 }));
  test('silence in the midst', () =>
    fails(
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"data"'),
      { answerMs: 300 },
    ));
  test('HTML', () =>
    fails((_, response) => void response.setHeader('content-type', 'text/html').end('<h1>Bad gateway</h1>')));
  test('not JSON', () =>
    fails((_, response) => void response.setHeader('content-type', 'application/json').end('{')));
  test('JSON of another kind', () =>
    fails((_, response) => void response.setHeader('content-type', 'application/json').end('[]')));
  test('too much', () =>
    fails(
      (_, response) =>
        void response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ data: 'x'.repeat(10_000) })),
      { maxAnswerBytes: 1_000 },
    ));
  test('nobody there', async () => {
    await expect(reach('http://127.0.0.1:9/graphql')(request())).rejects.toThrow();
  });

  test('a whole request ends within 2.5 s though each of its steps hangs (F03)', async () => {
    const { url } = await listen(() => undefined);
    const { subgraphs } = townServices();
    const gateway = await serveTowns({ subgraphs: { ...subgraphs, works: reach(url) } });
    closers.push(() => gateway.close());
    const begun = Date.now();
    const { body } = await post(gateway.graphql, {
      query: '{ towns { name works { title town { name } } } }',
    });
    expect(Date.now() - begun).toBeLessThan(2_500);
    expect(body.data.towns).toEqual([
      { name: 'Fagersta', works: null },
      { name: 'Hagfors', works: null },
    ]);
    expect(body.errors?.[0]).toMatchObject({
      path: ['towns', 0, 'works'],
      extensions: { code: 'INTERNAL', service: 'works' },
    });
  });
});

test('a kept connection that was closed meanwhile costs a query nothing, and a mutation is not sent again', async () => {
  let calls = 0;
  const { url } = await listen((incoming, response) => {
    calls++;
    if (calls === 2 || calls === 4) return void incoming.socket.destroy();
    response.setHeader('content-type', 'application/json').end('{"data": {"whoAmI": "me"}}');
  });
  const execute = reach(url);
  await execute(request());
  expect((await execute(request())).data).toEqual({ whoAmI: 'me' });
  await expect(execute(request('mutation { rename(to: "x") { id } }'))).rejects.toThrow();
  expect(calls).toBe(4);
});

import { randomUUID } from 'node:crypto';
import { readEvents } from '@medborgarlofte/platform/event-stream';
import { serve, type Running } from '@medborgarlofte/platform/http';
import { createLog } from '@medborgarlofte/platform/log';
import type { ExecutionResult } from 'graphql';
import { composeSupergraph } from './composition';
import { createGateway, type Gateway } from './gateway';
import { httpSubgraph } from './subgraphs/http-subgraph';
import type { SubgraphRequest } from './subgraphs/subgraph';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { weather: Weather } type Weather { text: String wind: Wind } type Wind { speed: Int }
  type Subscription { weatherChanged(town: ID!): Weather storms: Int }`;

let gateway: Gateway;
let running: Running;
let asked: SubgraphRequest[];
let ended: boolean;
let answers: () => AsyncGenerator<ExecutionResult, void>;

async function* stream(request: SubgraphRequest): AsyncGenerator<ExecutionResult, void> {
  asked.push(request);
  try {
    yield* answers();
    if (request.variables?.['town'] === 'calm')
      await new Promise<void>((resolve) => request.signal.addEventListener('abort', () => resolve()));
  } finally {
    ended = true;
  }
}

beforeAll(async () => {
  const log = createLog('test', 'silent');
  const { supergraphSdl } = composeSupergraph({ weather: sdl });
  gateway = await createGateway({
    ...{ supergraphSdl, log, streams: { weather: stream } },
    subgraphs: { weather: () => Promise.resolve({ data: { weather: null } }) },
  });
  const ready = () => gateway.ready();
  running = await serve(
    { name: 'gateway', log, ready, routes: (app) => gateway.mount(app), close: () => gateway.close() },
    0,
  );
});
beforeEach(() => {
  asked = [];
  ended = false;
  answers = async function* () {
    yield { data: { weatherChanged: { text: 'Sol' } } };
    yield { data: { weatherChanged: { text: 'Regn' } } };
  };
});
afterAll(() => running.close());

const query = 'subscription ($town: ID!) { weatherChanged(town: $town) { text } }';
const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
  });

test('a subscription goes to its service as it came, and what is told comes back as it is told', async () => {
  const headers = { authorization: 'Bearer a.b.c', 'medborgarlofte-acting-in': 'municipality/1982' };
  const response = await post({ query, variables: { town: 'F' } }, headers);
  const told = [];
  for await (const one of readEvents(response.body as AsyncIterable<Uint8Array>)) told.push(one);
  expect(told).toEqual([
    { data: { weatherChanged: { text: 'Sol' } } },
    { data: { weatherChanged: { text: 'Regn' } } },
  ]);
  expect(asked).toMatchObject([
    { query, variables: { town: 'F' }, token: 'a.b.c', actingIn: 'municipality/1982', language: 'sv' },
  ]);
  expect(response.headers.get('ratelimit')).toContain('"cost"');
});

test('another gateway, or a service, is reached over HTTP in the same way, until the asker has heard enough', async () => {
  const far = httpSubgraph(`${running.url}/graphql`);
  const halt = new AbortController();
  const request = { query, variables: { town: 'calm' }, requestId: randomUUID(), language: 'en' as const };
  const heard = far.stream({ ...request, signal: halt.signal })[Symbol.asyncIterator]();
  expect((await heard.next()).value).toEqual({ data: { weatherChanged: { text: 'Sol' } } });
  expect((await heard.next()).value).toEqual({ data: { weatherChanged: { text: 'Regn' } } });
  const last = heard.next();
  halt.abort();
  await expect(last).rejects.toThrow(/abort/i);
  while (!ended) await new Promise((resolve) => setTimeout(resolve, 10));
  await far.close();
});

test('what a service says of a failure is cut to what may be told, and a fault is a fault', async () => {
  const first = async (make: typeof answers) => {
    answers = make;
    const signal = new AbortController().signal;
    const request = { query, variables: { town: 'F' }, requestId: 'abc', signal };
    const { value } = await gateway.subscribe(request)[Symbol.asyncIterator]().next();
    return JSON.parse(JSON.stringify(value));
  };
  const refused = { message: 'No', extensions: { code: 'NOT_FOUND', sql: 'select 1' } };
  expect(
    await first(async function* () {
      yield { errors: [refused] } as unknown as ExecutionResult;
    }),
  ).toEqual({
    data: null,
    errors: [{ message: 'No', extensions: { code: 'NOT_FOUND', service: 'weather', requestId: 'abc' } }],
  });
  const fault = await first(async function* () {
    await Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7'));
    yield {};
  });
  expect(fault.errors).toMatchObject([{ message: 'Internal error', extensions: { code: 'INTERNAL' } }]);
});

test.each([
  ['a query', '{ weather { text } }'],
  ['two subscriptions', 'subscription { storms other: storms }'],
  ['what leads on to other things', 'subscription { weatherChanged(town: "F") { wind { speed } } }'],
  ['what the schema does not know', 'subscription { floods }'],
  ['no GraphQL', 'subscription {'],
])('%s is no stream', async (_, text) => {
  const response = await post({ query: text });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
  expect(asked).toEqual([]);
});

test('a subscription has no single answer', async () => {
  const response = await post({ query: 'subscription { storms }' }, { accept: 'application/json' });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'INVALID_INPUT', reason: 'subscription.single-answer' } }] },
  ]);
});

import { connect } from 'node:net';
import { AppError } from './errors';
import { serveService, type Running } from './http';
import { createLog } from './log';
import { actorIn, anyTenant, openSample, type Note, type Sample } from './test-sample';

const tenant = anyTenant();
let sample: Sample;
let running: Running;
let note: Note;
let release: () => void = () => undefined;

/** Sign-in as the tokens of this test name it. */
async function signIn(token: string) {
  if (token === 'coordinator') return actorIn(tenant);
  if (token === 'reporter') return actorIn(tenant, 'reporter');
  if (token === 'slow') await new Promise<void>((resolve) => (release = resolve));
  if (token === 'slow') return actorIn(tenant);
  if (token === 'no-keys')
    throw new AppError('INTERNAL', {
      reason: 'sign-in.unavailable',
      http: { status: 503, headers: { 'retry-after': '5' } },
    });
  if (token === 'fault') throw new Error('a secret address: 10.0.0.1');
  throw new AppError('UNAUTHENTICATED', { reason: 'token.invalid' });
}

beforeAll(async () => {
  sample = await openSample({ signIn });
  [note] = (await sample.add(tenant, { text: 'own' })) as [Note];
  running = await serveService(sample.service, createLog('test', 'silent'), 0);
});
// The last test ends the service; what is left is the sample's own connection.
afterAll(() => sample.close().catch(() => undefined));

const query = '{ __typename }';
const send = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const as = (token: string) => ({ authorization: `Bearer ${token}` });

test('an answer is data, as GraphQL over HTTP says it', async () => {
  const response = await send(
    { query: 'query ($id: ID!) { note(id: $id) { text } }', variables: { id: note.globalId } },
    as('coordinator'),
  );
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/graphql-response+json; charset=utf-8',
  ]);
  expect(await response.json()).toEqual({ data: { note: { text: 'own' } } });
});

describe('refusals', () => {
  test.each<[string, number, string, Record<string, string>]>([
    ['a token that does not hold', 401, 'UNAUTHENTICATED', as('x')],
    ['a header without a token', 401, 'UNAUTHENTICATED', { authorization: 'Bearer' }],
    ['a token with a space in it', 401, 'UNAUTHENTICATED', { authorization: 'Bearer coordinator x' }],
    ['another scheme', 401, 'UNAUTHENTICATED', { authorization: 'Basic Y29vcmRpbmF0b3I6' }],
    [
      'an organisation that the caller is not in',
      403,
      'FORBIDDEN',
      { ...as('coordinator'), 'medborgarlofte-acting-in': 'municipality/1783' },
    ],
    ['a fault', 500, 'INTERNAL', as('fault')],
  ])('of %s: %i', async (_, status, code, headers) => {
    const response = await send({ query }, headers);
    const text = await response.text();
    expect([response.status, JSON.parse(text).errors[0].extensions.code]).toEqual([status, code]);
    expect(JSON.parse(text).errors[0].extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toMatch(/secret|10\.0\.0\.1|\.ts/);
  });

  test('while the keys cannot be had: 503 with Retry-After (A06)', async () => {
    const response = await send({ query }, as('no-keys'));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });

  test.each<[string, unknown, number]>([
    ['no query', {}, 400],
    ['a list of requests', [{ query }, { query }], 400],
    ['no JSON', '{', 400],
    ['a query that is no text', { query: { a: 1 } }, 400],
    ['a query that does not parse', { query: '{' }, 400],
    ['a field that is not there', { query: '{ secret }' }, 400],
    ['two megabytes', { query: `{ __typename } #${'x'.repeat(2_000_000)}` }, 413],
    ['a long query', { query: `{ __typename } #${'x'.repeat(300_000)}` }, 413],
  ])("of %s: told as the caller's mistake", async (_, body, status) => {
    const response = await send(body);
    expect(response.status).toBe(status);
    expect(
      ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code,
    ).toBe('INVALID_INPUT');
  });

  test('of another content type, which a foreign page could send without asking: 400 (C05)', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect((await send({ query }, { 'content-type': type })).status).toBe(400);
    expect((await fetch(`${running.url}/graphql?query=${encodeURIComponent(query)}`)).status).toBe(404);
  });
});

describe('expected failures of a mutation are its payload, in the language asked for', () => {
  const change = (input: object, headers: Record<string, string>) =>
    send(
      {
        query:
          'mutation ($input: ChangeNoteInput!) { changeNote(input: $input) { note { text } userErrors { code message path } } }',
        variables: { input },
      },
      headers,
    ).then((response) => response.json());

  test('a text that is too long', async () => {
    const input = { id: note.globalId, text: 'far too long for this' };
    expect(await change(input, { ...as('coordinator'), 'accept-language': 'en' })).toEqual({
      data: {
        changeNote: {
          note: null,
          userErrors: [
            {
              code: 'INVALID_INPUT',
              message: 'The text is too long. Shorten it and save again.',
              path: ['input', 'text'],
            },
          ],
        },
      },
    });
    expect(JSON.stringify(await change(input, as('coordinator')))).toContain('Texten är för lång');
  });

  test('a text of blanks alone; blanks around a text are not kept', async () => {
    const changed = (text: string, headers: object) =>
      change({ id: note.globalId, text }, { ...as('coordinator'), ...headers });
    const refused = (message: string) => ({
      data: {
        changeNote: { note: null, userErrors: [{ code: 'INVALID_INPUT', message, path: ['input', 'text'] }] },
      },
    });
    expect(await changed(' \n\t', {})).toEqual(refused('Fältet får inte vara tomt.'));
    expect(await changed('\u200b\u00a0', { 'accept-language': 'en' })).toEqual(
      refused('The field must not be empty.'),
    );
    expect(await changed(`  ${'x'.repeat(10)}\n`, {})).toEqual({
      data: { changeNote: { note: { text: 'x'.repeat(10) }, userErrors: [] } },
    });
  });

  test('a refusal is an error, with no data', async () => {
    const code = async (token?: string) =>
      (
        (await change({ id: note.globalId, text: 'x' }, token ? as(token) : {})) as {
          errors: { extensions: { code: string } }[];
        }
      ).errors[0]!.extensions.code;
    expect([await code(), await code('reporter')]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });
});

test('says whether it lives and is ready, and what it measures', async () => {
  const get = (path: string) => fetch(`${running.url}${path}`);
  expect([(await get('/livez')).status, (await get('/readyz')).status, (await get('/x')).status]).toEqual([
    200, 200, 404,
  ]);
  expect(await (await get('/metrics')).text()).toContain('http_request_seconds_count');
});

// Last: it ends the service.
test('an end sends the balancer away, then closes the door, and lets what is under way finish (F12)', async () => {
  const idle = connect(running.port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  const underWay = send({ query }, as('slow'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = running.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await fetch(`${running.url}/readyz`)).status).toBe(503);
  expect((await send({ query })).headers.get('connection')).toBe('close');
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  await expect(send({ query })).rejects.toThrow();
  release();
  expect((await underWay).status).toBe(200);
  idle.destroy();
  await closed;
});

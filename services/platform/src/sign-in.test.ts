import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from './errors';
import { createSignIn, type SignIn } from './sign-in';

const issuer = 'https://keys.example/realms/medborgarlofte';
const start = Date.UTC(2026, 10, 24, 8);
const seconds = 1000;

interface RealmKey {
  kid: string;
  alg: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

function rsaKey(kid: string, alg = 'RS256'): RealmKey {
  return { kid, alg, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

const rsa = rsaKey('rsa');
const foreign = rsaKey('rsa');
const ecdsa: RealmKey = { kid: 'ec', alg: 'ES256', ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };

const now = () => Math.floor(Date.now() / seconds);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Claims as Keycloak writes them into an access token; `undefined` leaves one out. */
const claims = (changes: object = {}) => ({
  iss: issuer,
  aud: ['medborgarlofte-api', 'account'],
  sub: '0f6f1c1e-0000-4000-8000-000000000001',
  typ: 'Bearer',
  iat: now(),
  exp: now() + 300,
  name: 'Samordnare',
  scope: 'openid promises:read',
  groups: ['/municipality/1982/coordinator'],
  realm_access: { roles: ['coordinator'] },
  ...changes,
});

function signed(content: object, key: RealmKey = rsa, header: object = {}): string {
  const text = `${part({ alg: key.alg, typ: 'JWT', kid: key.kid, ...header })}.${part(content)}`;
  const signature = sign('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

const keysOf = (...keys: RealmKey[]) =>
  JSON.stringify({
    keys: keys.map(({ kid, alg, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      alg,
      use: 'sig',
    })),
  });

/** A key server on loopback whose answer each test decides. */
let server: Server;
let jwksUrl: string;
let fetches: number;
let answer: (response: ServerResponse) => void;
let signIn: SignIn;

const serveKeys =
  (...keys: RealmKey[]) =>
  (response: ServerResponse) =>
    void response.setHeader('content-type', 'application/json').end(keysOf(...keys));
const hangUp = (response: ServerResponse) => void response.destroy();

beforeAll(async () => {
  server = createServer((_, response) => {
    fetches += 1;
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`;
});
afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));

beforeEach(() => {
  // The date alone: requests to the key server are real.
  const others = [
    'hrtime',
    'nextTick',
    'performance',
    'queueMicrotask',
    'setImmediate',
    'clearImmediate',
    'setInterval',
    'clearInterval',
    'setTimeout',
    'clearTimeout',
  ] as const;
  jest.useFakeTimers({ now: start, doNotFake: [...others] });
  fetches = 0;
  answer = serveKeys(rsa, ecdsa);
  signIn = createSignIn({ issuer, jwksUrl, timeout: 1_500 });
});
afterEach(() => {
  jest.useRealTimers();
});

/** Long enough for a request that nobody waits for to reach the key server. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 60));

const later = (milliseconds: number) => void jest.setSystemTime(Date.now() + milliseconds);

/** What became of a token: `ok`, or the error's code. */
async function outcome(token: string): Promise<string> {
  return signIn(token).then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : `fault: ${String(error)}`),
  );
}

describe('a good token', () => {
  test('is its bearer, with the memberships that groups and realm roles both give', async () => {
    const groups = [
      '/municipality/1982/coordinator',
      '/municipality/1982/organisation/skolorna/reporter',
      '/county/19/county-evaluator',
      '/municipality/1783/coordinator/x',
      'municipality',
    ];
    const token = signed(
      claims({ groups, realm_access: { roles: ['coordinator', 'reporter', 'default-roles'] } }),
    );
    expect(await signIn(token)).toEqual({
      subject: '0f6f1c1e-0000-4000-8000-000000000001',
      name: 'Samordnare',
      memberships: [
        { kind: 'municipality', key: '1982', unit: null, role: 'coordinator' },
        { kind: 'municipality', key: '1982', unit: 'skolorna', role: 'reporter' },
      ],
      scopes: ['openid', 'promises:read'],
    });
  });

  test('without groups, roles, scope or name is somebody without rights', async () => {
    const token = signed(
      claims({
        groups: undefined,
        realm_access: undefined,
        scope: undefined,
        name: undefined,
        preferred_username: 'samordnare.fagersta',
      }),
    );
    expect(await signIn(token)).toMatchObject({ name: 'samordnare.fagersta', memberships: [], scopes: [] });
  });

  test('may be signed with ES256', async () => {
    expect(await signIn(signed(claims(), ecdsa))).toMatchObject({ memberships: [{ role: 'coordinator' }] });
  });

  test('is verified once per minute, not once per request', async () => {
    const token = signed(claims());
    const actors = [await signIn(token), await signIn(token), await signIn(token)];
    expect(fetches).toBe(1);
    expect(actors[2]).toBe(actors[1]);
  });
});

describe('a bad token is refused', () => {
  const hmacToken = () => {
    const text = `${part({ alg: 'HS256', typ: 'JWT', kid: 'rsa' })}.${part(claims())}`;
    const secret = rsa.publicKey.export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const unsigned = (alg: string) => `${part({ alg, typ: 'JWT', kid: 'rsa' })}.${part(claims())}.`;
  const changedAfterSigning = () => {
    const [header, , signature] = signed(claims()).split('.');
    return [header, part(claims({ groups: ['/municipality/1783/coordinator'] })), signature].join('.');
  };

  test.each<[string, () => string]>([
    ['expired', () => signed(claims({ iat: now() - 600, exp: now() - 60 }))],
    ['without exp', () => signed(claims({ exp: undefined }))],
    ['with an exp that is no number', () => signed(claims({ exp: 'never' }))],
    ['not valid until a minute from now', () => signed(claims({ nbf: now() + 60 }))],
    ['issued a minute from now', () => signed(claims({ iat: now() + 60 }))],
    ['without iat', () => signed(claims({ iat: undefined }))],
    ['without sub', () => signed(claims({ sub: undefined }))],
    ['of another realm', () => signed(claims({ iss: 'https://keys.example/realms/another' }))],
    ['of a realm whose name begins alike', () => signed(claims({ iss: `${issuer}2` }))],
    ['for account only', () => signed(claims({ aud: 'account' }))],
    ['for another client', () => signed(claims({ aud: ['another', 'account'], azp: 'another' }))],
    ['for nobody', () => signed(claims({ aud: undefined }))],
    ['that is an ID token', () => signed(claims({ typ: 'ID' }))],
    ['that is a refresh token', () => signed(claims({ typ: 'Refresh' }))],
    ['of no type', () => signed(claims({ typ: undefined }))],
    ['unsigned, alg none', () => unsigned('none')],
    ['unsigned, alg nOnE', () => unsigned('nOnE')],
    ['with an empty signature', () => unsigned('RS256')],
    ['signed with HS256 and the public key', hmacToken],
    ['of another algorithm than its key', () => signed(claims(), rsa, { alg: 'PS256' })],
    ['signed with RSA under the kid of the elliptic key', () => signed(claims(), rsa, { kid: 'ec' })],
    ['with a foreign signature', () => signed(claims(), foreign)],
    [
      'with a foreign key inside',
      () => signed(claims(), foreign, { jwk: foreign.publicKey.export({ format: 'jwk' }) }),
    ],
    ['changed after signing', changedAfterSigning],
    ['with a crit that nobody knows', () => signed(claims(), rsa, { crit: ['x'], x: true })],
    ['without a kid', () => signed(claims(), rsa, { kid: undefined })],
    ['that is empty', () => ''],
    ['that is no token', () => 'abc'],
    ['of dots', () => '..'],
    ['far too long', () => signed(claims({ groups: ['x'.repeat(20_000)] }))],
    [
      'with groups that are no texts',
      () => signed(claims({ groups: [{ path: '/municipality/1982/coordinator' }] })),
    ],
  ])('%s', async (_, token) => expect(await outcome(token())).toBe('UNAUTHENTICATED'));
});

test.each([
  ['expired 30 s ago', { exp: -30 }, 'ok'],
  ['expired 60 s ago', { exp: -60 }, 'UNAUTHENTICATED'],
  ['valid in 30 s', { nbf: 30 }, 'ok'],
  ['valid in 60 s', { nbf: 60 }, 'UNAUTHENTICATED'],
  ['issued in 30 s', { iat: 30 }, 'ok'],
  ['issued in 60 s', { iat: 60 }, 'UNAUTHENTICATED'],
])('clocks apart (A03): a token %s', async (_, times, expected) => {
  const shifted = Object.fromEntries(Object.entries(times).map(([claim, offset]) => [claim, now() + offset]));
  expect(await outcome(signed(claims({ iat: now() - 300, ...shifted })))).toBe(expected);
});

test('a token that was good is refused when it has expired, known or not', async () => {
  const token = signed(claims({ exp: now() + 10 }));
  expect(await outcome(token)).toBe('ok');
  later(80 * seconds);
  expect(await outcome(token)).toBe('UNAUTHENTICATED');
});

describe('the key server (A06)', () => {
  const unknown = (n: number) => signed(claims({ sub: `person-${n}` }), foreign, { kid: `unknown-${n}` });

  test('is asked once by fifty first requests', async () => {
    const tokens = Array.from({ length: 50 }, (_, n) => signed(claims({ sub: `person-${n}` })));
    expect(new Set(await Promise.all(tokens.map(outcome)))).toEqual(new Set(['ok']));
    expect(fetches).toBe(1);
  });

  test('is asked once for fifty unknown kids, and again after 30 s at the earliest', async () => {
    await signIn(signed(claims()));
    const flood = async () =>
      new Set(await Promise.all(Array.from({ length: 50 }, (_, n) => outcome(unknown(n)))));
    expect(await flood()).toEqual(new Set(['UNAUTHENTICATED']));
    expect(fetches).toBe(2);
    for (let second = 4; second < 30; second += 4) {
      later(4 * seconds);
      await flood();
    }
    expect(fetches).toBe(2);
    later(2 * seconds);
    await flood();
    expect(fetches).toBe(3);
  });

  test('is asked for a key that was just added, which then works at once', async () => {
    await signIn(signed(claims()));
    const added = rsaKey('added');
    answer = serveKeys(rsa, ecdsa, added);
    later(1 * seconds);
    expect(await outcome(signed(claims(), added))).toBe('ok');
    expect(fetches).toBe(2);
  });

  test.each([0, 30, 54])(
    'took a key out %i s ago or less: within the minute its tokens are refused, known ones too',
    async (used) => {
      const token = signed(claims());
      expect(await outcome(token)).toBe('ok');
      answer = serveKeys(ecdsa);
      later(used * seconds);
      await outcome(token);
      later((60 - used) * seconds);
      expect(await outcome(token)).toBe('UNAUTHENTICATED');
      expect(await outcome(signed(claims({ sub: 'another' })))).toBe('UNAUTHENTICATED');
      expect(await outcome(signed(claims(), ecdsa))).toBe('ok');
    },
  );

  test('away for ten minutes: the keys that were fetched keep serving, and it is tried again unnoticed', async () => {
    await signIn(signed(claims()));
    answer = hangUp;
    for (let minute = 1; minute <= 10; minute += 1) {
      later(60 * seconds);
      expect(await outcome(signed(claims({ sub: `person-${minute}` })))).toBe('ok');
      expect(await outcome(signed(claims({ sub: `colleague-${minute}` })))).toBe('ok');
      await aMoment();
    }
    expect(fetches).toBe(11);
    answer = serveKeys(ecdsa);
    later(60 * seconds);
    await outcome(signed(claims()));
    await aMoment();
    expect(await outcome(signed(claims()))).toBe('UNAUTHENTICATED');
  });

  test('silent: only the first request after the minute waits for it', async () => {
    await signIn(signed(claims()));
    answer = () => undefined;
    later(60 * seconds);
    const took = async (token: string) => {
      const before = performance.now();
      expect(await outcome(token)).toBe('ok');
      return performance.now() - before;
    };
    expect(await took(signed(claims({ sub: 'a' })))).toBeGreaterThan(250);
    later(6 * seconds);
    expect(await took(signed(claims({ sub: 'b' })))).toBeLessThan(250);
    await aMoment();
    expect(fetches).toBe(3);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    [
      'HTML',
      (response) => void response.setHeader('content-type', 'text/html').end('<html>Bad gateway</html>'),
    ],
    ['an error', (response) => void response.writeHead(502).end('Bad gateway')],
    ['JSON that is no key set', (response) => void response.end('{"error":"not found"}')],
    [
      'half an answer',
      (response) =>
        void (
          response.writeHead(200, { 'content-length': '500' }),
          response.write('{"keys":'),
          response.destroy()
        ),
    ],
    ['no answer', () => undefined],
    ['a closed connection', hangUp],
  ])('answers %s: 503 with Retry-After, no crash, and it works when the keys come', async (_, broken) => {
    answer = broken;
    const token = signed(claims());
    const failure = await signIn(token).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({
      code: 'INTERNAL',
      details: { reason: 'sign-in.unavailable', http: { status: 503, headers: { 'retry-after': '5' } } },
    });
    expect(await outcome(signed(claims({ sub: 'another' })))).toBe('INTERNAL');
    expect(fetches).toBe(1);
    answer = serveKeys(rsa);
    later(5 * seconds);
    expect(await outcome(token)).toBe('ok');
  });

  test('is a closed port: 503 as well', async () => {
    signIn = createSignIn({ issuer, jwksUrl: 'http://127.0.0.1:54999/certs', timeout: 1_500 });
    expect(await outcome(signed(claims()))).toBe('INTERNAL');
  });
});

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from './errors';
import { createMembershipsNow, type MembershipsNow } from './memberships-now';
import { anyTenant, openSample, type Note, type Sample } from './test-sample';
import { testRealm, type TestRealm } from './test-kit';

describe('Keycloak is asked', () => {
  let server: Server;
  let requests: IncomingMessage[];
  let answer: (response: ServerResponse) => void;
  let membershipsNow: MembershipsNow;
  const json =
    (body: object, status = 200) =>
    (response: ServerResponse) =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ sub: 'me', ...body }));
  const groups = ['/municipality/1982/coordinator', '/municipality/1982/politician'];
  const outcome = () =>
    membershipsNow('token', 'me').then(
      (held) => held.map(({ key, role }) => `${key}/${role}`).join(' '),
      (error: AppError) => [error.code, error.details.reason, error.details.http?.status].join(' ').trim(),
    );

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.push(request);
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    membershipsNow = createMembershipsNow({
      jwksUrl: `http://127.0.0.1:${port}/realms/r/protocol/openid-connect/certs`,
      timeout: 1_000,
    });
  });
  afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));
  beforeEach(() => void (requests = []));

  test("beside its keys, with the caller's own token, each time anew", async () => {
    answer = json({ groups, realm_access: { roles: ['coordinator', 'politician'] } });
    expect(await outcome()).toBe('1982/coordinator 1982/politician');
    answer = json({ groups: [], realm_access: { roles: [] } });
    expect(await outcome()).toBe('');
    expect(requests.map(({ url, headers }) => [url, headers.authorization])).toEqual(
      Array(2).fill(['/realms/r/protocol/openid-connect/userinfo', 'Bearer token']),
    );
  });

  const unavailable = 'INTERNAL sign-in.unavailable 503';
  test.each<[string, (response: ServerResponse) => void, string]>([
    [
      'a group without its realm role',
      json({ groups, realm_access: { roles: ['coordinator'] } }),
      '1982/coordinator',
    ],
    ['a user without any group', json({}), ''],
    [
      'an ended session or a disabled user',
      json({ error: 'invalid_token' }, 401),
      'UNAUTHENTICATED sign-in.ended',
    ],
    ['a token without openid', json({ error: 'insufficient_scope' }, 403), 'FORBIDDEN token.no-openid'],
    ['somebody else', json({ sub: 'other', groups }), 'UNAUTHENTICATED token.invalid'],
    ['a fault', json({}, 500), unavailable],
    ['an empty answer', (response) => void response.writeHead(204).end(), unavailable],
    ['a page', (response) => void response.end('<html>'), unavailable],
    ['claims of another shape', json({ groups: 'all' }), unavailable],
    ['another address', (response) => void response.writeHead(302, { location: '/x' }).end(), unavailable],
    ['a broken connection', (response) => void response.destroy(), unavailable],
    ['nothing in time', () => undefined, unavailable],
  ])('%s', async (_, given, expected) => {
    answer = given;
    expect(await outcome()).toBe(expected);
    expect(requests).toHaveLength(1);
  });
});

describe('an act that asks what is held now (A07)', () => {
  let realm: TestRealm;
  let sample: Sample;
  let note: Note;
  let subject: string;
  let tenant: string;

  beforeAll(async () => {
    realm = await testRealm();
    sample = await openSample(realm);
  });
  afterAll(() => sample.close());
  beforeEach(async () => {
    [subject, tenant, realm.away] = [randomUUID(), anyTenant(), false];
    [note] = (await sample.add(tenant, { text: 'own' })) as [Note];
  });

  const role = (of: string, name = 'coordinator') => `/municipality/${of}/${name}`;
  const ask = async (query: string, groups = [role(tenant)], actingIn?: string) => {
    const token = await realm.token({ subject, groups });
    const request = { query, variables: { id: note.globalId }, token, requestId: randomUUID(), actingIn };
    const { data, errors } = JSON.parse(JSON.stringify(await sample.service.execute(request)));
    return errors ? errors[0].extensions : Object.values(data)[0];
  };
  const publish = 'mutation ($id: ID!) { publishNote(id: $id) { note { text } } }';
  const change = 'mutation ($id: ID!) { changeNote(input: { id: $id, text: "new" }) { note { text } } }';
  const done = { note: { text: 'own' } };
  const publishedNote = () => sample.asOwner('select published from web.note where tenant_id = $1', [tenant]);

  test('is done by who still holds the role', async () => {
    expect(await ask(publish)).toEqual(done);
    expect(await publishedNote()).toEqual([{ published: true }]);
  });

  test('is refused at once to who has lost it, while other acts go on for as long as the token lives', async () => {
    realm.change(subject, []);
    expect(await ask(publish)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await publishedNote()).toEqual([{ published: false }]);
    expect(await ask(change)).toEqual({ note: { text: 'new' } });
  });

  test('looks at the tenant of the act: a role kept elsewhere does not help', async () => {
    const elsewhere = anyTenant();
    realm.change(subject, [role(elsewhere)]);
    expect(await ask(publish, [role(tenant), role(elsewhere)])).toMatchObject({ code: 'NOT_FOUND' });
    realm.change(subject, [role(elsewhere), role(tenant, 'reporter')]);
    expect(await ask(publish, [role(tenant), role(elsewhere)])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await publishedNote()).toEqual([{ published: false }]);
  });

  test('gives nothing that the token does not say, nor beside the chosen organisation', async () => {
    const elsewhere = anyTenant();
    realm.change(subject, [role(tenant), role(elsewhere)]);
    expect(await ask(publish, [role(elsewhere)])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(publish, [role(tenant), role(elsewhere)], `municipality/${elsewhere}`)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await ask(publish, [role(tenant), role(elsewhere)], `municipality/${tenant}`)).toEqual(done);
  });

  test('knows a session that has ended', async () => {
    realm.change(subject, undefined);
    expect(await ask(publish)).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'sign-in.ended' });
  });

  test('is not done while Keycloak cannot be asked; the rest is (F11)', async () => {
    realm.away = true;
    expect(await ask(publish)).toMatchObject({
      code: 'INTERNAL',
      reason: 'sign-in.unavailable',
      http: { status: 503, headers: { 'retry-after': '5' } },
    });
    expect(await publishedNote()).toEqual([{ published: false }]);
    expect(await ask(change)).toEqual({ note: { text: 'new' } });
  });

  test('does not ask for who has no such role anyway', async () => {
    realm.away = true;
    expect(await ask(publish, [role(tenant, 'reporter')])).toMatchObject({ code: 'FORBIDDEN' });
  });
});

import { randomUUID } from 'node:crypto';
import { readEvents } from '@medborgarlofte/platform/event-stream';
import { serveService } from '@medborgarlofte/platform/http';
import { createLog } from '@medborgarlofte/platform/log';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { situationService } from '../service';
import { entriesOf, lock, newGroup, operations, paint, report, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let admin: Client;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  admin = new Client({ connectionString: testDatabases().admin });
  await admin.connect();
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(async () => {
  await admin.end();
  await kit.close();
});

const query =
  'subscription ($id: ID!) { pictureChanged(meetingId: $id) { meetingId pictureId revision version state } }';
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));
const variables = () => ({ id: group.meetings[0] });

/** Watches the first meeting as somebody; each call gives what is told next: a change, a code, or undefined at the end. */
async function watch(path: string, document = query) {
  const halt = new AbortController();
  stops.push(() => halt.abort());
  const token = await kit.token({ groups: [path], scopes: ['situation:read'] });
  const request = { query: document, variables: variables(), requestId: randomUUID(), signal: halt.signal };
  const stream = kit.service.subscribe({ ...request, token })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await stream.next();
    if (done) return undefined;
    return value.errors?.[0]?.extensions?.['code'] ?? value.data?.['pictureChanged'];
  };
}

const set = (meeting: number, code: string) =>
  coordinator(operations.set, {
    input: {
      ...{ meetingId: group.meetings[meeting], areaId: group.areas.get(code) },
      ...{ expectedAreaVersion: 0, level: 'GREEN' },
    },
  });
const member = (role: string) => `/municipality/${group.tenantId}/${role}`;
const none = () => ({ meetingId: group.meetings[0], pictureId: null, revision: 0, version: 0, state: null });

test('what one person enters, the others are told within a second, and of other meetings nothing', async () => {
  const next = await watch(member('kommunpolis'));
  expect(await next()).toEqual(none());
  const told = next();
  await set(1, 'disorder');
  await set(0, 'disorder');
  const since = performance.now();
  expect(await told).toMatchObject({ meetingId: group.meetings[0], revision: 1, version: 1, state: 'OPEN' });
  expect(performance.now() - since).toBeLessThan(1_000);
});

test('locking and unlocking are told too', async () => {
  const picture = await paint(coordinator, group, 0);
  const next = await watch(member('coordinator'));
  expect(await next()).toMatchObject({ state: 'AGREED', version: picture.version });
  const { picture: locked } = await lock(coordinator, picture);
  expect(await next()).toMatchObject({ state: 'LOCKED', pictureId: locked.id });
  await coordinator(
    'mutation ($input: UnlockPictureInput!) { unlockPicture(input: $input) { picture { id } } }',
    { input: { pictureId: locked.id, expectedVersion: locked.version, reason: 'Fel' } },
  );
  expect(await next()).toMatchObject({ state: 'AGREED', revision: 2, version: 1 });
});

describe('what stands beside the picture', () => {
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  beforeEach(async () => {
    group = await newGroup(kit, inAWeek);
    coordinator = kit.as('coordinator', group.tenantId);
  });
  const marks = 'subscription ($id: ID!) { pictureChanged(meetingId: $id) { mark version } }';
  const markOf = async (ask: Caller) =>
    (await ask('query ($id: ID!) { meeting(id: $id) { mark } }', variables())).data!.meeting.mark as string;
  const within = async (told: Promise<unknown>) => {
    const since = performance.now();
    const { mark, version } = (await told) as { mark: string; version: number };
    expect(performance.now() - since).toBeLessThan(1_000);
    expect(version).toBe(0);
    expect(mark).toBe(await markOf(coordinator));
    return mark;
  };
  const act = async (ask: Caller, field: string, input: object) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${field}(input: $input) { userErrors { code } } }`;
    expect((await ask(document, { input })).data![field].userErrors).toEqual([]);
  };

  test('a report that comes, is taken back, is sent back or answered is told to the coordinator within a second, and that alone', async () => {
    const next = await watch(member('coordinator'), marks);
    const school = kit.as('reporter', group.tenantId, 'skolorna');
    const seen = [await within(next())];
    const change = async (doIt: () => Promise<unknown>) => {
      const told = next();
      const done = await doIt();
      seen.push(await within(told));
      return done as string;
    };
    const reportId = await change(() => report(school, group, 0, 'skolorna', entriesOf(group)));
    await change(() => act(school, 'withdrawReport', { reportId, expectedVersion: 2 }));
    await change(() => act(school, 'submitReport', { reportId, expectedVersion: 3 }));
    await change(() =>
      act(coordinator, 'returnReport', { reportId, expectedVersion: 4, comment: 'Vilka dagar?' }),
    );
    await change(() => act(school, 'commentReport', { reportId, text: 'Måndag' }));
    const [empty, ...others] = seen;
    expect(others[1]).toBe(empty);
    expect(new Set(others).size).toBe(others.length);
  });

  test('who does not see the reports of others hears nothing of them, and no mark betrays them', async () => {
    const health = kit.as('reporter', group.tenantId, 'socialtjansten');
    const before = await markOf(health);
    await report(kit.as('reporter', group.tenantId, 'skolorna'), group, 0, 'skolorna', entriesOf(group));
    expect(await markOf(health)).toBe(before);
  });

  test('a deficiency that is noted is told to those who see it', async () => {
    const next = await watch(member('coordinator'), marks);
    await within(next());
    const told = next();
    await act(coordinator, 'noteDeficiency', {
      ...{ source: 'OTHER', areaId: group.areas.get('disorder'), description: 'Mörkt vid busstationen' },
    });
    await within(told);
  });
});

test("another municipality's meeting cannot be watched, and nobody watches without signing in", async () => {
  const other = await newGroup(kit);
  const stranger = await watch(`/municipality/${other.tenantId}/coordinator`);
  expect([await stranger(), await stranger()]).toEqual(['NOT_FOUND', undefined]);
  const unscoped = await watch(`/municipality/${group.tenantId}/platform-administrator`);
  expect([await unscoped(), await unscoped()]).toEqual(['FORBIDDEN', undefined]);
  const nobody = kit.service.subscribe({ query, variables: variables(), requestId: randomUUID() });
  const answers = [];
  for await (const one of nobody) answers.push(one.errors?.[0]?.extensions?.['code']);
  expect(answers).toEqual(['UNAUTHENTICATED']);
});

test('a county that reads by a grant is told of what is locked, until the grant is taken back (B19)', async () => {
  await admin.query(
    `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to) values ($1, gen_random_uuid(), 'joint_pictures', 'county/18', '2020-01-01', '2199-12-31')`,
    [group.tenantId],
  );
  const { picture } = await lock(coordinator, await paint(coordinator, group, 0));
  const next = await watch('/county/18/county-coordinator');
  expect(await next()).toMatchObject({ pictureId: picture.id, revision: 1, state: 'LOCKED' });
  await admin.query(`update access.reach set revoked_at = now() where tenant_id = $1`, [group.tenantId]);
  const told = next();
  await coordinator(
    'mutation ($input: UnlockPictureInput!) { unlockPicture(input: $input) { picture { id } } }',
    { input: { pictureId: picture.id, expectedVersion: picture.version, reason: 'Fel' } },
  );
  expect([await told, await next()]).toEqual(['NOT_FOUND', undefined]);
});

test('what is no subscription is refused as a stream, and a subscription as a single answer', async () => {
  const asked = await watch(member('coordinator'), '{ myReports { totalCount } }');
  expect([await asked(), await asked()]).toEqual(['INVALID_INPUT', undefined]);
  const { errors } = await coordinator(query, variables());
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
});

test('one person has so many streams and no more', async () => {
  const token = await kit.token({ groups: [member('coordinator')] });
  const halt = new AbortController();
  stops.push(() => halt.abort());
  const first = async () => {
    const request = { query, variables: variables(), requestId: randomUUID(), token, signal: halt.signal };
    return (await kit.service.subscribe(request)[Symbol.asyncIterator]().next()).value.errors?.[0]
      ?.extensions;
  };
  for (let count = 0; count < 20; count += 1) expect(await first()).toBeUndefined();
  expect(await first()).toMatchObject({ code: 'RATE_LIMITED' });
});

test('messages that were missed while the line was down are made up for', async () => {
  const next = await watch(member('coordinator'));
  expect(await next()).toEqual(none());
  const told = next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen "situation"'`,
  );
  expect(rowCount).toBeGreaterThan(0);
  await set(0, 'disorder');
  expect(await told).toMatchObject({ version: 1 });
});

test('over HTTP it comes as server-sent events, and an end of the service ends the stream', async () => {
  const { service } = kit;
  const log = createLog('test', 'silent');
  const running = await serveService({ ...service, close: () => Promise.resolve() }, log, 0);
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await kit.token({ groups: [member('coordinator')] })}`,
    },
    body: JSON.stringify({ query, variables: variables() }),
  });
  expect(response.headers.get('content-type')).toMatch('text/event-stream');
  const events = readEvents(response.body as AsyncIterable<Uint8Array>);
  expect((await events.next()).value).toEqual({ data: { pictureChanged: none() } });
  await set(0, 'disorder');
  expect((await events.next()).value).toMatchObject({ data: { pictureChanged: { version: 1 } } });
  const closed = running.close();
  expect((await events.next()).done).toBe(true);
  await closed;
});

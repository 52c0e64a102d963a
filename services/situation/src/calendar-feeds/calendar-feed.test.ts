import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { newGroup, type TestGroup } from '../testing';

const create = `mutation ($input: CreateCalendarFeedInput!) { result: createCalendarFeed(input: $input) { secret calendarFeed { id revokedAt } userErrors { code } } }`;
const revoke = `mutation ($input: RevokeCalendarFeedInput!) { result: revokeCalendarFeed(input: $input) { calendarFeed { id revokedAt } userErrors { code } } }`;
const read =
  'query ($secret: String!) { calendar(secret: $secret) { uid date startsAt endsAt cancelled updatedAt } }';
const feeds = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { calendarFeeds { nodes { id role } } } } }`;

let kit: TestKit;
let group: TestGroup;
let school: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2126-01-15', '2126-01-29');
  school = kit.signedIn({
    subject: 'school',
    groups: [`/municipality/${group.tenantId}/organisation/skolorna/reporter`],
  });
});
afterAll(() => kit.close());

const ask = async (document: string, input: object, caller = school) =>
  (await caller(document, { input })).data!.result;
const make = (caller = school, idempotencyKey?: string) =>
  ask(create, { municipalityId: encodeId('Municipality', group.tenantId), idempotencyKey }, caller);
const calendar = async (secret: string, caller = kit.anonymous) =>
  (await caller(read, { secret })).data!.calendar;
const seenBy = async (caller: Caller) =>
  (await caller(feeds, { m: [{ __typename: 'Municipality', id: encodeId('Municipality', group.tenantId) }] }))
    .data!._entities[0].calendarFeeds.nodes;
const cancel = (caller: Caller) =>
  caller(`mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { userErrors { code } } }`, {
    input: { meetingId: group.meetings[1], expectedVersion: 1, reason: 'Sjukdom' },
  });

test('the secret address tells when meetings are, which are cancelled, and nothing else, to whoever has it', async () => {
  const { secret } = await make();
  await cancel(kit.as('coordinator', group.tenantId));
  const entries = await calendar(secret);
  expect(entries).toMatchObject([
    { date: '2126-01-15', cancelled: false, startsAt: null },
    { date: '2126-01-29', cancelled: true },
  ]);
  expect(JSON.stringify(entries)).not.toContain('Sjukdom');
  expect(await calendar(secret, kit.as('coordinator', await kit.newTenant()))).toEqual(entries);
});

test('of the secret only a hash is kept, and a wrong one answers nothing', async () => {
  const { secret, calendarFeed } = await make();
  const rows = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query(
      'select feed::text as row, (select string_agg(audit::text, $2) from audit where tenant_id = $1) as log from calendar_feed feed where tenant_id = $1',
      [group.tenantId, ' '],
    ),
  );
  expect(JSON.stringify(rows)).not.toContain(secret);
  for (const wrong of ['', 'x', calendarFeed.id, `${secret} `]) expect(await calendar(wrong)).toBeNull();
});

test('revoked it answers no more: by oneself, or by coordinator and deputy; a colleague reaches none of it', async () => {
  const mine = await make();
  const colleague = kit.as('reporter', group.tenantId, 'skolorna');
  expect(await seenBy(colleague)).toEqual([]);
  const refused = await colleague(revoke, { input: { calendarFeedId: mine.calendarFeed.id } });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await seenBy(kit.as('deputy', group.tenantId))).toEqual([
    { id: mine.calendarFeed.id, role: 'reporter' },
  ]);
  const { calendarFeed } = await ask(
    revoke,
    { calendarFeedId: mine.calendarFeed.id },
    kit.as('deputy', group.tenantId),
  );
  expect(calendarFeed.revokedAt).toEqual(expect.any(String));
  expect(await calendar(mine.secret)).toBeNull();
  expect(await seenBy(school)).toEqual([]);
});

test('asked twice with one key there is one address, whose secret is told once; five at most', async () => {
  const [first, second] = [await make(school, 'k'), await make(school, 'k')];
  expect([second.calendarFeed.id, second.secret]).toEqual([first.calendarFeed.id, null]);
  for (let more = 0; more < 4; more += 1) expect((await make()).userErrors).toEqual([]);
  expect((await make()).userErrors).toEqual([{ code: 'RULE_BROKEN' }]);
});

test('a secret opens the meetings in its own use case alone', async () => {
  const { secret } = await make();
  const { data } = await kit.anonymous(
    'query ($secret: String!, $r: [_Any!]!) { calendar(secret: $secret) { date } _entities(representations: $r) { ... on Meeting { date } } }',
    { secret, r: [{ __typename: 'Meeting', id: group.meetings[0] }] },
  );
  expect(data).toMatchObject({ calendar: [{}, {}], _entities: [null] });
});

import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { todayOf } from '../caller';
import { daysAfter } from '../days';
import { move, note } from '../deficiencies/testing';
import { askMunicipality } from '../feedback/testing';
import { situationService } from '../service';
import { lock, newGroup, paint, type TestGroup } from '../testing';

const create = `mutation ($input: CreatePriorityLinkInput!) { result: createPriorityLink(input: $input) { secret priorityLink { id organisationSlug organisationName expiresOn revokedAt } userErrors { code path } } }`;
const revoke = `mutation ($input: RevokePriorityLinkInput!) { result: revokePriorityLink(input: $input) { priorityLink { id revokedAt } userErrors { code } } }`;
const page = `priorities(secret: $secret) { meetingDate levels { areaCode level } agreed { text reason } work { areaCode handledAs count fewerThan } }`;

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let school: Caller;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13');
  coordinator = kit.as('coordinator', group.tenantId);
  school = kit.as('reporter', group.tenantId, 'skolorna');
});

const make = async (ask = school, given: object = {}) => {
  const input = {
    municipalityId: encodeId('Municipality', group.tenantId),
    organisationSlug: 'skolorna',
    ...given,
  };
  const { data, errors } = await ask(create, { input });
  return { ...data?.['result'], error: errors?.[0]?.extensions?.['code'] };
};
const read = async (secret: string, ask = kit.anonymous) =>
  (await ask(`query ($secret: String!) { ${page} }`, { secret })).data!.priorities;
const today = todayOf({ actor: undefined as never });

test('staff read by the secret what members read, without signing in, and each reading is logged by the address (H01)', async () => {
  await lock(coordinator, await paint(coordinator, group, 0, 'GREEN', { disorder: 'YELLOW' }));
  const noted = await note(school, group, { organisationSlug: 'skolorna' });
  await move(coordinator, 'assessDeficiency', noted, {
    handling: 'WATCH',
    owner: 'GROUP',
    dueDate: '2199-01-01',
  });
  const adding =
    'mutation ($input: AddPriorityInput!) { addPriority(input: $input) { userErrors { code } } }';
  await coordinator(adding, { input: { areaId: group.areas.get('other'), text: 'Tryggare entréer' } });
  const { secret, priorityLink } = await make();
  expect(priorityLink).toMatchObject({ organisationName: 'Skolorna', expiresOn: daysAfter(today, 182) });
  const seen = await read(secret);
  expect(seen).toMatchObject({
    ...{ meetingDate: '2026-01-13', agreed: [{ text: 'Tryggare entréer' }] },
    work: [{ areaCode: 'disorder', handledAs: 'WATCHED', count: null, fewerThan: 3 }],
  });
  expect(seen.levels).toHaveLength(4);
  expect(await read(secret, kit.as('coordinator', await kit.newTenant()))).toEqual(seen);
  const asMember = page.replace('(secret: $secret)', '');
  expect((await askMunicipality(school, group.tenantId, asMember)).priorities).toEqual(seen);
  const log = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query<object[]>(
      `select object, outcome, subject from audit where tenant_id = $1 and action = 'priorities.read'`,
      [group.tenantId],
    ),
  );
  expect(log).toHaveLength(2);
  expect(log[0]).toMatchObject({ object: priorityLink.id, outcome: 'read' });
});

test('revoked, expired, unknown and wrong are one and the same: null; of the secret only a hash is kept', async () => {
  const { secret, priorityLink } = await make();
  expect(await read(secret)).not.toBeNull();
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  const { rows } = await client.query(
    'select link::text as row from situation.priority_link link where tenant_id = $1',
    [group.tenantId],
  );
  expect(JSON.stringify(rows)).not.toContain(secret);
  const past = await make();
  await client.query(
    `update situation.priority_link set expires_on = '2026-01-01' where tenant_id = $1 and id = $2`,
    [group.tenantId, Buffer.from(past.priorityLink.id, 'base64url').toString().split('|')[2]],
  );
  await client.end();
  const { data } = await coordinator(revoke, { input: { priorityLinkId: priorityLink.id } });
  expect(data!.result.priorityLink.revokedAt).toEqual(expect.any(String));
  for (const one of [secret, past.secret, '', 'x', priorityLink.id, `${secret} `])
    expect(await read(one)).toBeNull();
  const links = 'priorityLinks { nodes { id } }';
  expect((await askMunicipality(coordinator, group.tenantId, links)).priorityLinks.nodes).toEqual([]);
});

test('an organisation’s reporters make and revoke its own, coordinator and deputy any; nobody else reaches one', async () => {
  const nvk = kit.as('reporter', group.tenantId, 'nvk');
  expect((await make(nvk)).error).toBe('FORBIDDEN');
  for (const role of ['council-member', 'politician'])
    expect((await make(kit.as(role, group.tenantId))).error).toBe('FORBIDDEN');
  expect((await make(kit.as('coordinator', await kit.newTenant()))).error).toBe('NOT_FOUND');
  const { priorityLink } = await make(kit.as('deputy', group.tenantId));
  const links = async (ask: Caller) =>
    (await askMunicipality(ask, group.tenantId, 'priorityLinks { nodes { id } }')).priorityLinks.nodes;
  expect(await links(nvk)).toEqual([]);
  const refused = await nvk(revoke, { input: { priorityLinkId: priorityLink.id } });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await links(school)).toEqual([{ id: priorityLink.id }]);
  await school(revoke, { input: { priorityLinkId: priorityLink.id } });
  expect(await links(coordinator)).toEqual([]);
});

test('a link answers for a year at most, five at once; a secret is told once, and opens its own use case alone', async () => {
  for (const expiresOn of [daysAfter(today, -1), daysAfter(today, 400)])
    expect((await make(school, { expiresOn })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  const [first, second] = [
    await make(school, { idempotencyKey: 'k' }),
    await make(school, { idempotencyKey: 'k' }),
  ];
  expect([second.priorityLink.id, second.secret]).toEqual([first.priorityLink.id, null]);
  for (let more = 0; more < 4; more += 1) expect((await make()).userErrors).toEqual([]);
  expect((await make()).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  await lock(coordinator, await paint(coordinator, group, 0));
  const { data } = await kit.anonymous(
    `query ($secret: String!, $r: [_Any!]!) { ${page} _entities(representations: $r) { ... on Meeting { date } ... on Area { name } } }`,
    {
      secret: first.secret,
      r: [
        { __typename: 'Meeting', id: group.meetings[0] },
        { __typename: 'Area', id: group.areas.get('other') },
      ],
    },
  );
  expect(data).toMatchObject({ priorities: { meetingDate: '2026-01-13' }, _entities: [null, null] });
});

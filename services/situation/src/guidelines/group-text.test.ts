import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { newGroup, type TestGroup } from '../testing';

const fields = 'id kind versionNumber text confirmedAt confirmations { role organisationSlug }';
const publish = `mutation ($input: PublishGroupTextInput!) { result: publishGroupText(input: $input) { groupText { ${fields} } userErrors { code message path } } }`;
const confirm = `mutation ($input: ConfirmGroupTextInput!) { result: confirmGroupText(input: $input) { groupText { ${fields} } userErrors { code message path } } }`;
const saveGroup = `mutation ($input: SaveSituationGroupInput!) { result: saveSituationGroup(input: $input) { userErrors { code } } }`;
const texts = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { situationGroup { texts { ${fields} } textVersions { nodes { versionNumber } } } } } }`;

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let school: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit);
  coordinator = kit.as('coordinator', group.tenantId);
  school = kit.signedIn({
    subject: 'school',
    groups: [`/municipality/${group.tenantId}/organisation/skolorna/reporter`],
  });
  await ask(saveGroup, {
    ...{
      municipalityId: municipalityId(),
      expectedVersion: 0,
      name: 'EST',
      cadenceWeeks: 2,
      weekday: 2,
      startTime: '09:00',
    },
    ...{ durationMinutes: 90, firstDay: '2026-01-07', deadlineHours: 21, graceHours: 3 },
  });
});
afterAll(() => kit.close());

const municipalityId = () => encodeId('Municipality', group.tenantId);
const ask = async (document: string, input: object, caller = coordinator) =>
  (await caller(document, { input })).data!.result;
const write = (expectedVersion: number, text: string, caller = coordinator) =>
  ask(publish, { municipalityId: municipalityId(), kind: 'GUIDELINE', expectedVersion, text }, caller);
const seenBy = async (caller: Caller) =>
  (await caller(texts, { m: [{ __typename: 'Municipality', id: municipalityId() }] })).data!._entities[0]
    .situationGroup;

test('a member confirms what applies, once; the coordinator sees role and organisation, not who', async () => {
  const { groupText } = await write(0, 'Vi nämner inga personer.');
  expect((await seenBy(school)).texts).toMatchObject([
    { versionNumber: 1, confirmedAt: null, confirmations: null },
  ]);
  for (let time = 0; time < 2; time += 1)
    expect((await ask(confirm, { groupTextId: groupText.id }, school)).groupText.confirmedAt).toEqual(
      expect.any(String),
    );
  await ask(confirm, { groupTextId: groupText.id }, kit.as('kommunpolis', group.tenantId));
  const [seen] = (await seenBy(coordinator)).texts;
  expect(seen.confirmations).toEqual([
    { role: 'reporter', organisationSlug: 'skolorna' },
    { role: 'kommunpolis', organisationSlug: 'polisen' },
  ]);
  // It belongs to the person: a colleague in the same organisation is asked too.
  expect((await seenBy(kit.as('reporter', group.tenantId, 'skolorna'))).texts[0].confirmedAt).toBeNull();
});

test('a newer version asks again, and the older one is confirmed no more', async () => {
  const first = (await write(0, 'Ett')).groupText;
  await ask(confirm, { groupTextId: first.id }, school);
  const second = (await write(1, 'Två')).groupText;
  expect((await seenBy(school)).texts).toMatchObject([
    { id: second.id, versionNumber: 2, confirmedAt: null },
  ]);
  expect(await ask(confirm, { groupTextId: first.id }, school)).toMatchObject({
    ...{ userErrors: [{ code: 'RULE_BROKEN' }], groupText: { id: second.id } },
  });
  expect((await seenBy(coordinator)).textVersions.nodes).toEqual([
    { versionNumber: 2 },
    { versionNumber: 1 },
  ]);
  expect(await write(1, 'Tre')).toMatchObject({
    userErrors: [{ code: 'CONFLICT' }],
    groupText: { text: 'Två' },
  });
});

test('nobody confirms for another, changes a version or takes a confirmation back, not even past the rules', async () => {
  const { groupText } = await write(0, 'Ett');
  await ask(confirm, { groupTextId: groupText.id }, school);
  const identity = {
    subject: 'other',
    groups: [`/municipality/${group.tenantId}/organisation/nvk/reporter`],
  };
  const tries = [
    `insert into text_confirmation select tenant_id, gen_random_uuid(), id, 'school-2', 'reporter', 'skolorna', now() from group_text`,
    `update group_text set text = 'x'`,
    `update text_confirmation set subject = 'other'`,
  ];
  for (const sql of tries)
    await expect(kit.scopeOf(identity)((db) => db.query(sql))).rejects.toThrow(
      /row-level security|permission denied/,
    );
  const keeper = { groups: [`/municipality/${group.tenantId}/coordinator`] };
  await kit.scopeOf(keeper)((db) => db.query('delete from text_confirmation'));
  expect((await seenBy(coordinator)).texts[0].confirmations).toHaveLength(1);
});

test('only coordinator and deputy set texts, without data on individuals; outside the group nobody confirms', async () => {
  const { groupText } = await write(0, 'Ett', kit.as('deputy', group.tenantId));
  expect((await write(1, 'Ring 070-174 06 58')).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'text'] },
  ]);
  const input = { municipalityId: municipalityId(), kind: 'GUIDELINE', expectedVersion: 1, text: 'x' };
  expect((await school(publish, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const council = await kit.as('council-member', group.tenantId)(confirm, {
    input: { groupTextId: groupText.id },
  });
  expect(council.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const stranger = await kit.as(
    'reporter',
    await kit.newTenant(),
    'skolorna',
  )(confirm, { input: { groupTextId: groupText.id } });
  expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

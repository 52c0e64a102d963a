import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { newGroup, type TestGroup } from '../testing';

const saveGroup = `mutation ($input: SaveSituationGroupInput!) { result: saveSituationGroup(input: $input) { group { id name version suppressBelow template { versionNumber } viewerCan { edit } } userErrors { code message path } } }`;
const saveMember = `mutation ($input: SaveGroupMemberInput!) { result: saveGroupMember(input: $input) { member { id version function position email digests organisationSlug } userErrors { code message path } } }`;
const removeMember = `mutation ($input: RemoveGroupMemberInput!) { result: removeGroupMember(input: $input) { removedId userErrors { code } } }`;
const addBreak = `mutation ($input: AddSchoolBreakInput!) { result: addSchoolBreak(input: $input) { schoolBreak { id name } userErrors { code path } } }`;
const note = `mutation ($input: NoteTrainingInput!) { result: noteTraining(input: $input) { training { id } userErrors { code path } } }`;
const organisation = `mutation ($input: SaveReportingOrganisationInput!) { result: saveReportingOrganisation(input: $input) { organisation { id slug name validTo } userErrors { code path } } }`;
const read = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { situationGroup {
  name suppressBelow viewerCan { edit } breaks { name } members { nodes { function organisationSlug email } } trainings { nodes { what participants organisationSlug } } organisations(first: 100) { nodes { slug name validTo } } } } } }`;

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit);
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const municipalityId = () => encodeId('Municipality', group.tenantId);
const settings = (given: object = {}) => ({
  ...{
    municipalityId: municipalityId(),
    expectedVersion: 0,
    name: 'EST-gruppen',
    cadenceWeeks: 2,
    weekday: 2,
  },
  ...{ startTime: '09:00', durationMinutes: 90, firstDay: '2026-01-13', deadlineHours: 21, graceHours: 3 },
  ...given,
});
const ask = async (document: string, input: object, caller = coordinator) =>
  (await caller(document, { input: { municipalityId: municipalityId(), ...input } })).data!.result;
const seenBy = async (caller: Caller) =>
  (await caller(read, { m: [{ __typename: 'Municipality', id: municipalityId() }] })).data!._entities[0]
    .situationGroup;

test('a seat is changed in the version that was seen; what is left out of it stays, and digests can be turned off', async () => {
  const seat = { organisationSlug: 'skolorna', function: 'kurator', position: 'MEMBER' };
  const { member } = await ask(saveMember, { ...seat, email: 'kurator@example.se' });
  const change = (input: object) => ask(saveMember, { groupMemberId: member.id, ...seat, ...input });
  const { member: rector } = await change({ expectedVersion: 1, function: 'rektor', digests: false });
  expect(rector).toMatchObject({
    function: 'rektor',
    email: 'kurator@example.se',
    digests: false,
    version: 2,
  });
  expect((await change({ expectedVersion: 1 })).userErrors).toMatchObject([
    { code: 'CONFLICT', path: ['input', 'expectedVersion'] },
  ]);
  const { member: silent } = await change({ expectedVersion: 2, email: null });
  expect(silent).toMatchObject({ email: null, digests: null, version: 3 });
});

test('coordinator and deputy set how the group works, one after the other; small numbers are below three unless told', async () => {
  const { group: made } = await ask(saveGroup, settings());
  expect(made).toMatchObject({
    version: 1,
    suppressBelow: 3,
    template: { versionNumber: 1 },
    viewerCan: { edit: true },
  });
  const deputy = kit.as('deputy', group.tenantId);
  expect(
    (await ask(saveGroup, settings({ expectedVersion: 1, name: 'EST', suppressBelow: 5 }), deputy)).group,
  ).toMatchObject({
    ...{ id: made.id, version: 2, name: 'EST', suppressBelow: 5 },
  });
  expect(await ask(saveGroup, settings({ expectedVersion: 1 }))).toMatchObject({
    ...{ userErrors: [{ code: 'CONFLICT' }], group: { name: 'EST', version: 2 } },
  });
});

test.each([
  ['startTime', { startTime: '25:00' }],
  ['weekday', { weekday: 8 }],
  ['cadenceWeeks', { cadenceWeeks: 0 }],
  ['suppressBelow', { suppressBelow: 0 }],
])('a %s that cannot be is refused', async (field, given) => {
  expect((await ask(saveGroup, settings(given))).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', field] },
  ]);
  expect(await seenBy(coordinator)).toBeNull();
});

test('a seat is an organisation and a function; its address is for coordinator and deputy alone, and in no log', async () => {
  await ask(saveGroup, settings());
  const seat = {
    organisationSlug: 'nvk',
    function: 'Driftchef',
    position: 'MEMBER',
    email: 'drift@exempel.invalid',
  };
  const { member } = await ask(saveMember, seat);
  expect(member).toMatchObject({ ...seat, version: 1 });
  expect((await seenBy(kit.as('deputy', group.tenantId))).members.nodes).toMatchObject([
    { email: seat.email },
  ]);
  for (const other of [kit.as('reporter', group.tenantId, 'nvk'), kit.as('kommunpolis', group.tenantId)])
    expect((await seenBy(other)).members.nodes).toEqual([
      { function: 'Driftchef', organisationSlug: 'nvk', email: null },
    ]);
  const changed = await ask(saveMember, {
    ...seat,
    groupMemberId: member.id,
    expectedVersion: 1,
    email: null,
    function: 'Chef',
  });
  expect(changed.member).toMatchObject({ id: member.id, version: 2, function: 'Chef', email: null });
  expect(
    (await ask(saveMember, { ...seat, groupMemberId: member.id, expectedVersion: 1 })).userErrors,
  ).toMatchObject([{ code: 'CONFLICT' }]);
  const audit = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query('select * from audit where tenant_id = $1', [group.tenantId]),
  );
  expect(JSON.stringify(audit)).not.toContain('exempel.invalid');
  expect(
    (await coordinator(removeMember, { input: { groupMemberId: member.id } })).data!.result.removedId,
  ).toBe(member.id);
  expect((await seenBy(coordinator)).members.nodes).toEqual([]);
});

test('a seat for an organisation that does not report, or with an address that is none, is refused', async () => {
  const seat = { function: 'Chef', position: 'MEMBER' };
  expect((await ask(saveMember, { ...seat, organisationSlug: 'biblioteket' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'organisationSlug'] },
  ]);
  expect((await ask(saveMember, { ...seat, email: 'drift' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'email'] },
  ]);
  expect(
    (await ask(saveMember, { ...seat, organisationSlug: 'biblioteket', function: 'Ring 070-174 06 58' }))
      .userErrors,
  ).toMatchObject([{ path: ['input', 'function'] }]);
});

test('organisations, breaks and training are entered, by function and number, and read by the members', async () => {
  await ask(saveGroup, settings());
  await ask(organisation, { organisationSlug: 'biblioteket', name: 'Biblioteket', validFrom: '2026-01-01' });
  expect(
    (await ask(organisation, { organisationSlug: 'biblioteket', name: 'Biblioteket', validTo: '2026-06-30' }))
      .organisation,
  ).toMatchObject({
    ...{ slug: 'biblioteket', validTo: '2026-06-30' },
  });
  const sport = { name: 'Sportlov', firstDay: '2026-02-23', lastDay: '2026-02-27', idempotencyKey: 'sport' };
  const [one, other] = [await ask(addBreak, sport), await ask(addBreak, sport)];
  expect(other.schoolBreak.id).toBe(one.schoolBreak.id);
  expect(
    (await ask(addBreak, { name: 'x', firstDay: '2026-02-27', lastDay: '2026-02-23' })).userErrors,
  ).toMatchObject([{ path: ['input', 'lastDay'] }]);
  await ask(note, {
    organisationSlug: 'biblioteket',
    what: 'Lägesbilder',
    heldOn: '2026-03-01',
    participants: 4,
  });
  const seen = await seenBy(kit.as('reporter', group.tenantId, 'skolorna'));
  expect(seen).toMatchObject({
    breaks: [{ name: 'Sportlov' }],
    trainings: { nodes: [{ what: 'Lägesbilder', participants: 4, organisationSlug: 'biblioteket' }] },
    viewerCan: { edit: false },
  });
  expect(seen.organisations.nodes).toHaveLength(11);
});

test('who is not coordinator or deputy changes nothing, and another municipality sees nothing', async () => {
  await ask(saveGroup, settings());
  for (const role of ['kommunpolis', 'council-member']) {
    const { errors } = await kit.as(role, group.tenantId)(saveGroup, {
      input: settings({ expectedVersion: 1 }),
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  const stranger = kit.as('coordinator', await kit.newTenant());
  expect(await seenBy(stranger)).toBeNull();
  expect(
    (await stranger(saveGroup, { input: settings({ expectedVersion: 1 }) })).errors?.[0]?.extensions,
  ).toMatchObject({ code: 'NOT_FOUND' });
});

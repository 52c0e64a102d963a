import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { entriesOf, newGroup, operations, type TestGroup } from '../testing';

const meeting =
  'id date week state startsAt startTime place reportDeadline lateAfter movedFrom cancelReason dayOff version viewerCan { move cancel reinstate }';
const saveGroup = `mutation ($input: SaveSituationGroupInput!) { result: saveSituationGroup(input: $input) { group { id } userErrors { code message path } } }`;
const addBreak = `mutation ($input: AddSchoolBreakInput!) { result: addSchoolBreak(input: $input) { userErrors { code } } }`;
const plan = `mutation ($input: PlanMeetingsInput!) { result: planMeetings(input: $input) { meetings { ${meeting} } undecided { slotDate dayOff suggestedDate } userErrors { code message path } } }`;
const one = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { meeting { ${meeting} } userErrors { code message path } } }`;
const [add, move, cancel, reinstate] = ['addMeeting', 'moveMeeting', 'cancelMeeting', 'reinstateMeeting'].map(
  one,
) as [string, string, string, string];
const tally = `query ($m: [_Any!]!, $year: Int!) { _entities(representations: $m) { ... on Municipality { meetingTally(year: $year) { year planned held cancelled ahead } meetings(first: 100, year: $year) { nodes { ${meeting} } } } } }`;

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  // Early in a year, so that its meetings lie ahead; all but the date goes its ordinary way.
  jest.useFakeTimers({
    now: new Date('2026-01-02T08:00:00Z'),
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
      ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
    ],
  });
});
beforeEach(async () => {
  group = await newGroup(kit);
  coordinator = kit.as('coordinator', group.tenantId);
  await ask(saveGroup, {
    ...{
      expectedVersion: 0,
      name: 'EST',
      cadenceWeeks: 2,
      weekday: 2,
      startTime: '09:00',
      durationMinutes: 90,
    },
    ...{ firstDay: '2026-01-06', deadlineHours: 21, graceHours: 3, place: 'Kommunhuset' },
  });
});
afterAll(async () => {
  await kit.close();
  jest.useRealTimers();
});

const municipalityId = () => encodeId('Municipality', group.tenantId);
const ask = async (document: string, input: Record<string, unknown>, caller = coordinator) => {
  const own = 'meetingId' in input ? input : { municipalityId: municipalityId(), ...input };
  return (await caller(document, { input: own })).data!.result;
};
const yearOf = async (year: number, caller = coordinator) =>
  (await caller(tally, { m: [{ __typename: 'Municipality', id: municipalityId() }], year })).data!
    ._entities[0];

test('every second week of a year gives 26 meetings; five cancelled and 21 held is 21 of 26 (R24)', async () => {
  const { meetings, undecided } = await ask(plan, { from: '2026-01-01', to: '2026-12-31' });
  const decisions = undecided.map(({ slotDate }: { slotDate: string }) => ({ slotDate, choice: 'HOLD' }));
  const rest = await ask(plan, { from: '2026-01-01', to: '2026-12-31', decisions });
  expect(meetings.length + rest.meetings.length).toBe(26);
  expect(await ask(plan, { from: '2026-01-01', to: '2026-12-31', decisions })).toEqual({
    meetings: [],
    undecided: [],
    userErrors: [],
  });
  const all = (await yearOf(2026)).meetings.nodes;
  for (const { id, version } of all.slice(0, 5))
    await ask(cancel, { meetingId: id, expectedVersion: version, reason: 'Sjukdom' });
  await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query(`update meeting set state = 'HELD' where tenant_id = $1 and state = 'PLANNED'`, [
      group.tenantId,
    ]),
  );
  expect((await yearOf(2026)).meetingTally).toEqual({
    year: 2026,
    planned: 26,
    held: 21,
    cancelled: 5,
    ahead: 0,
  });
  expect((await yearOf(2025)).meetingTally).toBeNull();
});

test('meetings at nine are at nine on both sides of summer time, and so are their deadlines at noon', async () => {
  await ask(plan, { from: '2026-03-17', to: '2026-03-31' });
  const times = (await yearOf(2026)).meetings.nodes.map(
    ({ date, startsAt, reportDeadline, lateAfter }: any) => [
      date,
      ...[startsAt, reportDeadline, lateAfter].map((moment: string) => new Date(moment).toISOString()),
    ],
  );
  expect(times).toEqual([
    ['2026-03-17', '2026-03-17T08:00:00.000Z', '2026-03-16T11:00:00.000Z', '2026-03-16T14:00:00.000Z'],
    ['2026-03-31', '2026-03-31T07:00:00.000Z', '2026-03-30T10:00:00.000Z', '2026-03-30T13:00:00.000Z'],
  ]);
});

test('days off wait for the coordinator, who moves, skips or holds; a second run makes nothing again', async () => {
  await ask(addBreak, { name: 'Sportlov', firstDay: '2026-03-02', lastDay: '2026-03-06' });
  const span = { from: '2026-01-01', to: '2026-03-31' };
  const holiday = { slotDate: '2026-01-06', dayOff: 'trettondedag jul', suggestedDate: '2026-01-07' };
  const sport = { slotDate: '2026-03-03', dayOff: 'Sportlov', suggestedDate: '2026-03-10' };
  const first = await ask(plan, span);
  expect([first.meetings.length, first.undecided]).toEqual([5, [holiday, sport]]);
  const decided = await ask(plan, { ...span, decisions: [{ slotDate: '2026-03-03', choice: 'MOVE' }] });
  expect(decided.meetings).toMatchObject([
    { date: '2026-03-10', movedFrom: '2026-03-03', dayOff: null, startTime: '09:00' },
  ]);
  expect(await ask(plan, span)).toMatchObject({ meetings: [], undecided: [holiday] });
  const held = await ask(plan, { ...span, decisions: [{ slotDate: '2026-01-06', choice: 'HOLD' }] });
  expect(held.meetings).toMatchObject([{ date: '2026-01-06', movedFrom: null, dayOff: 'trettondedag jul' }]);
});

test('a skipped day stands as cancelled with the reason, and counts as planned', async () => {
  await ask(addBreak, { name: 'Påsklov', firstDay: '2026-03-30', lastDay: '2026-04-02' });
  const decisions = [{ slotDate: '2026-03-31', choice: 'SKIP' }];
  const { meetings } = await ask(plan, { from: '2026-03-31', to: '2026-03-31', decisions });
  expect(meetings).toMatchObject([
    { state: 'CANCELLED', cancelReason: 'Påsklov', viewerCan: { reinstate: true, move: false } },
  ]);
  expect((await yearOf(2026)).meetingTally).toMatchObject({ planned: 1, cancelled: 1 });
});

test('a moved meeting takes its deadline and its reports along, and its day is then free', async () => {
  await ask(plan, { from: '2026-03-17', to: '2026-03-31' });
  const [{ id, version }, other] = (await yearOf(2026)).meetings.nodes;
  const school = kit.as('reporter', group.tenantId, 'skolorna');
  await school(operations.save, {
    input: { meetingId: id, organisationSlug: 'skolorna', expectedVersion: 0, areas: entriesOf(group) },
  });
  const taken = await ask(move, { meetingId: id, expectedVersion: version, date: other.date });
  expect(taken).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'date'] }],
    meeting: { date: '2026-03-17' },
  });
  const moved = await ask(move, {
    meetingId: id,
    expectedVersion: version,
    date: '2026-03-19',
    startTime: '13:00',
  });
  expect(moved.meeting).toMatchObject({
    ...{ date: '2026-03-19', movedFrom: '2026-03-17', version: version + 1, week: '2026-W12' },
  });
  expect(new Date(moved.meeting.reportDeadline)).toEqual(new Date('2026-03-18T15:00:00Z'));
  const mine = await school('{ myReports { nodes { meeting { date } areas { level } } } }');
  expect(mine.data!.myReports.nodes).toMatchObject([
    { meeting: { date: '2026-03-19' }, areas: [{}, {}, {}, {}] },
  ]);
  expect(await ask(cancel, { meetingId: id, expectedVersion: version, reason: 'x' })).toMatchObject({
    ...{ userErrors: [{ code: 'CONFLICT' }], meeting: { date: '2026-03-19' } },
  });
  expect((await ask(plan, { from: '2026-03-17', to: '2026-03-31' })).meetings).toEqual([]);
  expect((await ask(add, { date: '2026-03-17' })).userErrors).toEqual([]);
});

test('a cancelled meeting says why, is not moved, and can be held after all', async () => {
  const { meeting: added } = await ask(add, { date: '2026-05-05', place: 'Biblioteket' });
  expect(added).toMatchObject({
    startTime: '09:00',
    place: 'Biblioteket',
    movedFrom: null,
    state: 'PLANNED',
  });
  const cancelled = await ask(cancel, {
    meetingId: added.id,
    expectedVersion: added.version,
    reason: 'Samordnaren är borta',
  });
  expect(cancelled.meeting).toMatchObject({ state: 'CANCELLED', cancelReason: 'Samordnaren är borta' });
  const { version } = cancelled.meeting;
  expect(
    (await ask(move, { meetingId: added.id, expectedVersion: version, date: '2026-05-06' })).userErrors,
  ).toMatchObject([{ code: 'RULE_BROKEN' }]);
  expect((await ask(reinstate, { meetingId: added.id, expectedVersion: version })).meeting).toMatchObject({
    state: 'PLANNED',
    cancelReason: null,
  });
});

test.each([
  ['that has passed', '2020-01-07'],
  ['too far ahead', '2190-01-07'],
])('a day %s is refused', async (_, date) => {
  expect((await ask(add, { date })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'date'] },
  ]);
});

test('two who plan at once make each meeting once', async () => {
  const span = { from: '2026-03-01', to: '2026-06-30' };
  const results = await Promise.all([ask(plan, span), ask(plan, span), ask(plan, span)]);
  const made = results.flatMap(({ meetings }) => meetings.map(({ date }: { date: string }) => date));
  expect(new Set(made).size).toBe(made.length);
  expect((await yearOf(2026)).meetingTally.planned).toBe(made.length);
});

test('members read the calendar and change nothing; a span too long is refused', async () => {
  await ask(plan, { from: '2026-03-17', to: '2026-03-17' });
  const [{ id, version }] = (await yearOf(2026, kit.as('reporter', group.tenantId, 'nvk'))).meetings.nodes;
  const { errors } = await kit.as('kommunpolis', group.tenantId)(move, {
    input: { meetingId: id, expectedVersion: version, date: '2026-03-18' },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const stranger = await kit.as('coordinator', await kit.newTenant())(cancel, {
    input: { meetingId: id, expectedVersion: version, reason: 'x' },
  });
  expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect((await ask(plan, { from: '2026-01-01', to: '2028-01-01' })).userErrors).toMatchObject([
    { path: ['input', 'to'] },
  ]);
});

import { runJob } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { decreed, planned, whole } from '../council/testing';
import { escalateOverdue } from '../deficiencies/escalate-overdue.service';
import { move, note, seeDeficiency, type SeenDeficiency } from '../deficiencies/testing';
import { situationService } from '../service';
import { forwardedArea, newGroup, type TestGroup } from '../testing';
import { feedbackFor, give, markRead, seeFeedback } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let council: Caller;
let school: Caller;
let nvk: Caller;
const later = '2199-01-01';
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13');
  coordinator = kit.as('coordinator', group.tenantId);
  council = kit.as('council-member', group.tenantId);
  school = kit.as('reporter', group.tenantId, 'skolorna');
  nvk = kit.as('reporter', group.tenantId, 'nvk');
});

const kinds = (rows: { kind: string }[]) => rows.map(({ kind }) => kind).sort();
const seenBy = (ask: Caller) => feedbackFor(ask, group.tenantId);
const toNvk = { handling: 'HANDLE_NOW', owner: 'ORGANISATION', ownerOrganisationSlug: 'nvk', dueDate: later };
const handled = (noted: SeenDeficiency) => move(coordinator, 'assessDeficiency', noted, toNvk);

async function eventsOf(type: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  const { rows } = await client.query(
    'select payload from situation.outbox where tenant_id = $1 and type = $2 order by position',
    [group.tenantId, type],
  );
  await client.end();
  return rows.map(({ payload }) => payload);
}

test('what its owner handled is to be told to whoever noted it; giving that is the report back', async () => {
  const noted = await note(school, group, { organisationSlug: 'skolorna' });
  const done = await move(nvk, 'handleDeficiency', await handled(noted), { text: 'Lagat' });
  const [owed] = (await seenBy(school)).open;
  expect(owed).toMatchObject({
    kind: 'DEFICIENCY',
    dueDate: done.dueDate,
    viewerCan: { give: false, markRead: false },
  });
  expect(await seenBy(nvk)).toEqual({ open: [], given: [] });
  expect((await markRead(school, owed)).error).toBe('NOT_FOUND');
  const { feedback } = await give(coordinator, owed, 'Lampan är lagad');
  expect(feedback).toMatchObject({
    note: 'Lampan är lagad',
    givenByRole: 'coordinator',
    deficiency: { state: 'REPORTED_BACK' },
  });
  expect((await seeDeficiency(school, noted.id))!.history.nodes.at(-1)).toMatchObject({
    text: 'Lampan är lagad',
  });
  const { version } = (await seeDeficiency(coordinator, noted.id))!;
  await move(coordinator, 'closeDeficiency', { id: noted.id, version }, { text: 'Säg till om den slocknar' });
  expect((await seenBy(school)).given.map(({ note: said }: any) => said)).toEqual([
    'Säg till om den slocknar',
    'Lampan är lagad',
  ]);
  expect(await eventsOf('situation.feedback-given')).toMatchObject([
    { kind: 'DEFICIENCY', feedbackIds: [owed.id] },
    {},
  ]);
});

test('reporting back in the room of deficiencies gives what is owed; one press does without a sentence', async () => {
  const first = await note(school, group, { organisationSlug: 'skolorna' });
  const done = await move(nvk, 'handleDeficiency', await handled(first), { text: 'Lagat' });
  await move(coordinator, 'reportBackDeficiency', done, { text: 'Lagat i går' });
  expect((await seenBy(school)).open).toEqual([]);
  expect((await seenBy(school)).given).toMatchObject([{ note: 'Lagat i går' }]);
  const second = await note(school, group, { organisationSlug: 'skolorna' });
  await move(coordinator, 'assessDeficiency', second, {
    handling: 'NONE',
    reason: 'Är redan lagat',
    owner: 'GROUP',
    dueDate: later,
  });
  const [owed] = (await seenBy(coordinator)).open;
  expect((await give(coordinator, owed)).feedback).toMatchObject({
    note: null,
    deficiency: { state: 'REPORTED_BACK' },
  });
});

test('a decision is told once it is given, an accepted analysis by itself, and what comes of it is still owed', async () => {
  const noted = await note(school, group, { organisationSlug: 'skolorna' });
  const proposed = await move(coordinator, 'assessDeficiency', noted, {
    ...{ handling: 'PROPOSE_ANALYSIS', reason: 'Varför?', owner: 'COUNCIL', dueDate: later },
  });
  const { id: inquiryId } = proposed.inquiries[0]!;
  const meeting = await planned(coordinator, group.tenantId, '2026-01-20');
  const order = { councilMeetingId: meeting.id, kind: 'ANALYSIS', text: 'Rådet beslutar', inquiryId };
  await decreed(council, 'makeCouncilDecision', {
    ...order,
    assigneeOrganisationSlug: 'nvk',
    dueDate: later,
  });
  const [open] = (await seenBy(school)).open;
  expect(open).toMatchObject({ kind: 'DECISION', decision: null });
  const [owed] = (await seenBy(coordinator)).open;
  expect(owed.decision).toMatchObject({ text: 'Rådet beslutar' });
  await give(coordinator, owed);
  expect((await seeFeedback(school, owed.id)).decision).toMatchObject({ text: 'Rådet beslutar' });
  const saved = await decreed(nvk, 'saveInquiry', { inquiryId, expectedVersion: 3, ...whole });
  const delivered = await decreed(nvk, 'deliverInquiry', { inquiryId, expectedVersion: saved.version });
  await decreed(council, 'acceptInquiry', { inquiryId, expectedVersion: delivered.version });
  const after = await seenBy(school);
  expect(kinds(after.given)).toEqual(['DECISION', 'INQUIRY']);
  expect(after.given[0]).toMatchObject({
    kind: 'INQUIRY',
    dueDate: null,
    inquiry: { summary: whole.summary },
  });
  expect(kinds(after.open)).toEqual(['DEFICIENCY']);
  expect((await seenBy(council)).open).toEqual([]);
});

test('the council is told what came of what it noted itself; what coordinator or deputy noted is told to nobody', async () => {
  for (const ask of [council, coordinator]) {
    const noted = await note(ask, group);
    await move(nvk, 'handleDeficiency', await handled(noted), { text: 'Lagat' });
  }
  const [owed, ...more] = (await seenBy(coordinator)).open;
  expect([owed.organisationSlug, owed.organisationName, more]).toEqual([null, null, []]);
  await give(coordinator, owed, 'Det är lagat');
  const [told] = (await seenBy(council)).given;
  expect((await markRead(council, told)).userErrors).toEqual([]);
  expect(await seenBy(nvk)).toEqual({ open: [], given: [] });
});

test('what is only collected and forwarded is told to the police alone, and not in an event (R33)', async () => {
  const police = kit.as('kommunpolis', group.tenantId);
  const noted = await note(police, group, { areaId: group.areas.get(forwardedArea) });
  await move(coordinator, 'assessDeficiency', noted, {
    handling: 'NONE',
    reason: 'Lämnat vidare',
    owner: 'GROUP',
    dueDate: later,
  });
  const [owed] = (await seenBy(police)).open;
  await give(coordinator, owed, 'Lämnat vidare');
  expect((await seenBy(police)).given).toMatchObject([{ note: 'Lämnat vidare' }]);
  expect(await seenBy(kit.as('reporter', group.tenantId, 'polisen'))).toEqual({ open: [], given: [] });
  expect(await eventsOf('situation.feedback-given')).toEqual([]);
});

test('whoever noted it is told when an overdue deficiency climbs to the council, and not before', async () => {
  await note(school, group, { organisationSlug: 'skolorna' });
  const identity = { groups: [`/municipality/${group.tenantId}/coordinator`] };
  const climb = (day: string) =>
    kit.scopeOf(identity)((db) =>
      escalateOverdue(
        db,
        { actor: kit.actorOf(identity), now: new Date(`${day}T06:00:00Z`) },
        group.tenantId,
      ),
    );
  await climb('2190-01-01');
  expect((await seenBy(school)).given).toEqual([]);
  await climb('2190-02-01');
  expect((await seenBy(school)).given).toMatchObject([
    { kind: 'ESCALATION', givenByRole: null, dueDate: null },
  ]);
});

test('the clock marks what is overdue once, and tells of it; another tenant’s stays as it is', async () => {
  const noted = await note(school, group, { organisationSlug: 'skolorna' });
  await move(nvk, 'handleDeficiency', await handled(noted), { text: 'Lagat' });
  const [owed] = (await seenBy(coordinator)).open;
  const { source, jobs } = kit.service;
  const run = (tenantId: string, due: string) =>
    runJob(
      { name: 'situation', source, jobs },
      {
        name: 'mark-overdue-feedback',
        data: { tenantId, id: 'x', due: `${due}T05:30:00.000Z`, payload: null },
      },
      { log: createLog('test', 'silent') },
    );
  await run(group.tenantId, owed.dueDate);
  await run(await kit.newTenant(), '2190-01-01');
  expect((await seeFeedback(coordinator, owed.id)).overdueOn).toBeNull();
  await run(group.tenantId, '2190-01-01');
  await run(group.tenantId, '2190-01-02');
  expect((await seeFeedback(coordinator, owed.id)).overdueOn).toBe('2190-01-01');
  expect(await eventsOf('situation.feedback-overdue')).toEqual([{ feedbackIds: [owed.id] }]);
});

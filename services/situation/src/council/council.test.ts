import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { act, move, note, seeDeficiency, type SeenDeficiency } from '../deficiencies/testing';
import { escalateOverdue } from '../deficiencies/escalate-overdue.service';
import { situationService } from '../service';
import { lock, newGroup, paint, type TestGroup } from '../testing';
import { decree, decreed, planned, seeInquiry, seeMeeting, whole } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let council: Caller;
let nvk: Caller;
const later = '2199-01-01';
const past = '2026-01-20';
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
  council = kit.as('council-member', group.tenantId);
  nvk = kit.as('reporter', group.tenantId, 'nvk');
});

async function proposed(kind = 'PROPOSE_ANALYSIS'): Promise<SeenDeficiency> {
  const school = kit.as('reporter', group.tenantId, 'skolorna');
  const noted = await note(school, group, { organisationSlug: 'skolorna' });
  return move(coordinator, 'assessDeficiency', noted, {
    ...{ handling: kind, reason: 'Varför just här?', owner: 'COUNCIL', dueDate: later },
  });
}

const order = (meetingId: string, given: object) => ({
  ...{ councilMeetingId: meetingId, kind: 'ANALYSIS', text: 'Rådet beslutar om orsaksanalys' },
  ...{ assigneeOrganisationSlug: 'nvk', dueDate: later, ...given },
});

/** The types and payloads that wait in the outbox, which the service itself cannot read. */
async function events(): Promise<{ type: string; payload: Record<string, unknown> }[]> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  const { rows } = await client.query(
    `select type, payload from situation.outbox where tenant_id = $1 and type = 'situation.decision-made'`,
    [group.tenantId],
  );
  await client.end();
  return rows;
}

test('deficiency, council, cause analysis, delivered, returned, accepted, reported back (R10, R40)', async () => {
  const deficiency = await proposed();
  const { id: inquiryId } = deficiency.inquiries[0]!;
  const meeting = await planned(coordinator, group.tenantId, past);
  expect(meeting.agenda).toMatchObject([{ kind: 'PROPOSAL', inquiry: { id: inquiryId } }]);
  const decision = await decreed(council, 'makeCouncilDecision', order(meeting.id, { inquiryId }));
  expect(decision).toMatchObject({
    number: 1,
    inquiry: { state: 'ASSIGNED', question: 'Varför just här?', assigneeOrganisation: 'nvk' },
    deficiency: { state: 'ANALYSIS' },
  });
  expect(await events()).toEqual([
    {
      type: 'situation.decision-made',
      payload: {
        decisionId: decision.id,
        kind: 'ANALYSIS',
        councilMeetingId: meeting.id,
        deficiencyId: deficiency.id,
        inquiryId,
      },
    },
  ]);
  const { version } = await seeInquiry(nvk, inquiryId);
  const early = await decree(nvk, 'deliverInquiry', { inquiryId, expectedVersion: version });
  expect(early.userErrors).toMatchObject([{ path: ['input', 'victim'] }]);
  const saved = await decreed(nvk, 'saveInquiry', { inquiryId, expectedVersion: version, ...whole });
  const delivered = await decreed(nvk, 'deliverInquiry', { inquiryId, expectedVersion: saved.version });
  const missing = { comment: 'Säg mer om källorna', dueDate: later };
  const back = await decreed(council, 'returnInquiry', {
    ...{ inquiryId, expectedVersion: delivered.version, ...missing },
  });
  expect(back).toMatchObject({ state: 'RETURNED', returnComment: 'Säg mer om källorna' });
  const better = await decreed(nvk, 'saveInquiry', {
    inquiryId,
    expectedVersion: back.version,
    sources: 'Fler',
  });
  expect(better.content).toMatchObject({ ...partsOf(whole), sources: 'Fler' });
  const again = await decreed(nvk, 'deliverInquiry', { inquiryId, expectedVersion: better.version });
  const accepted = await decreed(council, 'acceptInquiry', { inquiryId, expectedVersion: again.version });
  expect(accepted.state).toBe('ACCEPTED');
  const after = (await seeDeficiency(coordinator, deficiency.id))!;
  expect(after.history.nodes.map(({ kind }) => kind)).toEqual([
    ...['NOTED', 'ASSESSED', 'ANALYSIS', 'ASSIGNED', 'DELIVERED', 'RETURNED', 'DELIVERED', 'ACCEPTED'],
  ]);
  expect(after.history.nodes.at(-1)!.text).toBe(whole.summary);
  const told = await move(coordinator, 'reportBackDeficiency', after, { text: 'Så här blev det' });
  expect((await move(coordinator, 'closeDeficiency', told)).state).toBe('CLOSED');
});

const partsOf = ({ summary: _, ...parts }: typeof whole) => parts;

test('while the council waits for it, the deficiency can be neither decided anew nor reported back', async () => {
  const deficiency = await proposed();
  const meeting = await planned(coordinator, group.tenantId, past);
  await decreed(council, 'makeCouncilDecision', order(meeting.id, { deficiencyId: deficiency.id }));
  const { id, version, viewerCan } = (await seeDeficiency(coordinator, deficiency.id))!;
  expect(viewerCan).toMatchObject({ assess: false, reportBack: false });
  const about = { deficiencyId: id, expectedVersion: version };
  for (const [name, given] of [
    ['assessDeficiency', { handling: 'WATCH', owner: 'GROUP', dueDate: later }],
    ['reportBackDeficiency', { text: 'Klart' }],
  ] as const)
    expect((await act(coordinator, name, { ...about, ...given })).userErrors).toMatchObject([
      { code: 'RULE_BROKEN' },
    ]);
});

test('what was delivered waits for the council, from that day on', async () => {
  const deficiency = await proposed();
  const meeting = await planned(coordinator, group.tenantId, past);
  const inquiryId = deficiency.inquiries[0]!.id;
  const today = new Date().toISOString().slice(0, 10);
  await decreed(council, 'makeCouncilDecision', order(meeting.id, { inquiryId, dueDate: today }));
  const { version } = await seeInquiry(nvk, inquiryId);
  const saved = await decreed(nvk, 'saveInquiry', { inquiryId, expectedVersion: version, ...whole });
  await decreed(nvk, 'deliverInquiry', { inquiryId, expectedVersion: saved.version });
  const { dueDate } = (await seeDeficiency(coordinator, deficiency.id))!;
  expect(dueDate > today).toBe(true);
});

test('more time that the council gives is also that of whoever writes the analysis', async () => {
  const deficiency = await proposed();
  const meeting = await planned(coordinator, group.tenantId, past);
  const inquiryId = deficiency.inquiries[0]!.id;
  await decreed(council, 'makeCouncilDecision', order(meeting.id, { inquiryId, dueDate: '2198-01-01' }));
  const more = { councilMeetingId: meeting.id, kind: 'OTHER', text: 'Mer tid', dueDate: '2198-03-01' };
  await decreed(council, 'makeCouncilDecision', { ...more, deficiencyId: deficiency.id });
  expect(await seeInquiry(nvk, inquiryId)).toMatchObject({ dueDate: '2198-03-01' });
});

test('what the council declines is without a decision again, on the board of those (R09)', async () => {
  const deficiency = await proposed('PROPOSE_MAPPING');
  const meeting = await planned(coordinator, group.tenantId, past);
  const inquiryId = deficiency.inquiries[0]!.id;
  const declined = { councilMeetingId: meeting.id, kind: 'DECLINED', text: 'Vi vet redan', inquiryId };
  await decreed(council, 'makeCouncilDecision', declined);
  expect(await seeDeficiency(coordinator, deficiency.id)).toMatchObject({
    ...{ state: 'NOTED', handling: null, owner: 'GROUP', inquiries: [{ state: 'DECLINED' }] },
    viewerCan: { assess: true },
  });
  const twice = await decree(council, 'makeCouncilDecision', order(meeting.id, { inquiryId }));
  expect(twice.userErrors).toMatchObject([{ code: 'RULE_BROKEN', path: ['input', 'inquiryId'] }]);
});

test('what has climbed is decided at the meeting: an organisation does it, or an analysis is made without a proposal', async () => {
  const noted = [await note(coordinator, group), await note(coordinator, group)];
  const identity = { groups: [`/municipality/${group.tenantId}/coordinator`] };
  for (const day of ['2190-01-01', '2190-02-01'])
    await kit.scopeOf(identity)((db) =>
      escalateOverdue(
        db,
        { actor: kit.actorOf(identity), now: new Date(`${day}T06:00:00Z`) },
        group.tenantId,
      ),
    );
  const meeting = await planned(coordinator, group.tenantId, past);
  expect(meeting.agenda.map(({ kind }: { kind: string }) => kind)).toEqual(['OVERDUE', 'OVERDUE']);
  const other = { kind: 'OTHER', text: 'NVK byter lampan' };
  const [first, second] = noted as [SeenDeficiency, SeenDeficiency];
  await decreed(council, 'makeCouncilDecision', order(meeting.id, { ...other, deficiencyId: first.id }));
  expect(await seeDeficiency(nvk, first.id)).toMatchObject({
    ...{ state: 'ASSESSED', handling: 'HANDLE_NOW', escalation: 'NONE' },
    viewerCan: { handle: true },
  });
  const without = await decree(
    council,
    'makeCouncilDecision',
    order(meeting.id, { deficiencyId: second.id }),
  );
  expect(without.userErrors).toMatchObject([{ path: ['input', 'question'] }]);
  const question = 'Varför händer det igen?';
  const analysis = order(meeting.id, { deficiencyId: second.id, question, assigneeOrganisationSlug: null });
  const decided = await decreed(council, 'makeCouncilDecision', analysis);
  expect(decided.inquiry).toMatchObject({ state: 'DECIDED', question });
  const states = (await seeDeficiency(coordinator, second.id))!.history.nodes.map(({ state }) => state);
  expect(states.slice(-2)).toEqual(['ASSESSED', 'ANALYSIS']);
  const { id: inquiryId, version } = decided.inquiry;
  const given = { inquiryId, expectedVersion: version, organisationSlug: 'nvk', dueDate: later };
  expect((await decreed(coordinator, 'assignInquiry', given)).state).toBe('ASSIGNED');
});

test('the agenda fills by itself, is kept when the meeting is held, and then nothing is added', async () => {
  const first = await lock(coordinator, await paint(coordinator, group, 0));
  const opening = await planned(coordinator, group.tenantId, past);
  await decreed(coordinator, 'addAgendaItem', { councilMeetingId: opening.id, text: 'Årshjulet' });
  const attendance = [{ role: 'Ordförande', organisation: 'Kommunstyrelsen' }];
  const { version } = await seeMeeting(council, opening.id);
  const held = await decreed(council, 'holdCouncilMeeting', {
    ...{ councilMeetingId: opening.id, expectedVersion: version, attendance },
  });
  const second = await lock(coordinator, await paint(coordinator, group, 1));
  expect(held).toMatchObject({
    ...{ state: 'HELD', attendance, viewerCan: { addItem: false, decide: false, hold: false } },
    agenda: [
      { kind: 'PICTURE', picture: { id: first.picture.id } },
      { kind: 'OWN', text: 'Årshjulet' },
    ],
  });
  expect(await seeMeeting(council, opening.id)).toEqual(held);
  const next = await planned(coordinator, group.tenantId, '2026-02-20');
  expect(next.agenda).toMatchObject([{ kind: 'PICTURE', picture: { id: second.picture.id } }]);
  const late = [
    await decree(council, 'makeCouncilDecision', order(opening.id, { kind: 'OTHER' })),
    await decree(coordinator, 'addAgendaItem', { councilMeetingId: opening.id, text: 'Sent' }),
  ];
  for (const { userErrors } of late) expect(userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
});

test('a picture that is locked after the council met, for an earlier day, is on the next agenda', async () => {
  const opening = await planned(coordinator, group.tenantId, past);
  await decreed(council, 'holdCouncilMeeting', {
    ...{ councilMeetingId: opening.id, expectedVersion: opening.version, attendance: [] },
  });
  const { picture } = await lock(coordinator, await paint(coordinator, group, 0));
  const next = await planned(coordinator, group.tenantId, '2026-02-20');
  expect(next.agenda).toMatchObject([{ kind: 'PICTURE', picture: { id: picture.id } }]);
});

test('before its day a meeting decides nothing, and a day has one meeting', async () => {
  const meeting = await planned(coordinator, group.tenantId, later);
  const early = await decree(council, 'makeCouncilDecision', order(meeting.id, { kind: 'OTHER' }));
  expect(early.userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  const again = await decree(coordinator, 'planCouncilMeeting', {
    municipalityId: encodeId('Municipality', group.tenantId),
    date: later,
    place: 'Biblioteket',
  });
  expect(again.userErrors).toMatchObject([{ code: 'RULE_BROKEN', path: ['input', 'date'] }]);
});

describe('who sees and who may', () => {
  test('only a member of the council decides and judges, past the services too', async () => {
    const deficiency = await proposed();
    const meeting = await planned(coordinator, group.tenantId, past);
    const input = order(meeting.id, { inquiryId: deficiency.inquiries[0]!.id });
    for (const role of ['coordinator', 'deputy', 'kommunpolis', 'politician'])
      expect((await decree(kit.as(role, group.tenantId), 'makeCouncilDecision', input)).error).toBe(
        'FORBIDDEN',
      );
    expect((await decree(nvk, 'makeCouncilDecision', input)).error).toBe('FORBIDDEN');
    const elsewhere = kit.as('council-member', (await newGroup(kit)).tenantId);
    expect((await decree(elsewhere, 'makeCouncilDecision', input)).error).toBe('NOT_FOUND');
    const insert = kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
      db.query(
        `insert into council_decision (tenant_id, id, council_meeting_id, number, kind, text, decided_by_role, decided_at)
         select tenant_id, gen_random_uuid(), id, 1, 'OTHER', 'x', 'council-member', now() from council_meeting where tenant_id = $1`,
        [group.tenantId],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  test('the summary is for all once it is accepted; the whole for the council, its writers and then politicians', async () => {
    const deficiency = await proposed();
    const meeting = await planned(coordinator, group.tenantId, past);
    const inquiryId = deficiency.inquiries[0]!.id;
    await decreed(council, 'makeCouncilDecision', order(meeting.id, { inquiryId }));
    const school = kit.as('reporter', group.tenantId, 'skolorna');
    const politician = kit.as('politician', group.tenantId);
    const police = kit.as('kommunpolis', group.tenantId);
    const others = [school, politician, police];
    const { version } = await seeInquiry(nvk, inquiryId);
    const saved = await decreed(nvk, 'saveInquiry', { inquiryId, expectedVersion: version, ...whole });
    const foreign = await decree(school, 'saveInquiry', { inquiryId, expectedVersion: saved.version });
    expect(foreign.error).toBe('NOT_FOUND');
    for (const ask of others) expect(await seeInquiry(ask, inquiryId)).toBeNull();
    const delivered = await decreed(nvk, 'deliverInquiry', { inquiryId, expectedVersion: saved.version });
    // Not by way of the deficiency that it noted either.
    const { history } = (await seeDeficiency(school, deficiency.id))!;
    expect(history.nodes.at(-1)).toMatchObject({ kind: 'DELIVERED', text: null });
    await decreed(council, 'acceptInquiry', { inquiryId, expectedVersion: delivered.version });
    for (const ask of [school, police])
      expect(await seeInquiry(ask, inquiryId)).toMatchObject({ summary: whole.summary, content: null });
    expect(await seeInquiry(politician, inquiryId)).toMatchObject({ content: partsOf(whole) });
    expect((await seeMeeting(school, meeting.id)).agenda).toBeNull();
    expect((await seeMeeting(school, meeting.id)).decisions).toMatchObject([{ inquiry: { id: inquiryId } }]);
    const late = kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
      db.query(
        `with changed as (update inquiry_content set victim = 'x' where tenant_id = $1 returning 1) select count(*)::int as n from changed`,
        [group.tenantId],
      ),
    );
    expect(await late).toEqual([{ n: 0 }]);
  });

  test('what is only collected and forwarded cannot be put before the council, whatever id is sent (R33)', async () => {
    const forwarded = await note(coordinator, group, { areaId: group.areas.get('extremism-and-networks') });
    const meeting = await planned(coordinator, group.tenantId, past);
    const input = order(meeting.id, { deficiencyId: forwarded.id, question: 'Varför?' });
    expect((await decree(council, 'makeCouncilDecision', input)).error).toBe('NOT_FOUND');
    expect((await seeDeficiency(coordinator, forwarded.id))!.version).toBe(1);
  });
});

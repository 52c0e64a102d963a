import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { encodeId } from '@medborgarlofte/platform/ids';
import { situationService } from '../service';
import { entriesOf, lock, newGroup, operations, paint, report, type TestGroup } from '../testing';
import { mayRemind, whyNotReturn } from './report-return.rules';
import { MeetingState } from '../meetings/meeting';
import { ReportState } from '../reports/report';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let school: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27', '2026-04-07');
  coordinator = kit.as('coordinator', group.tenantId);
  school = kit.as('reporter', group.tenantId, 'skolorna');
});
afterAll(() => kit.close());

const thread = `id version state viewerCan { edit submit return comment } comments(first: 100) { nodes { returned text authorRole } }`;
const returning = `mutation ($input: ReturnReportInput!) { returnReport(input: $input) { report { ${thread} } userErrors { code message path } } }`;
const commenting = `mutation ($input: CommentReportInput!) { commentReport(input: $input) { report { ${thread} } userErrors { code path } } }`;
const reminding = `mutation ($input: RemindReportersInput!) { remindReporters(input: $input) { reminded meeting { reporting { organisationSlug remindedAt } } userErrors { code message } } }`;
const reporting = `query ($id: ID!) { meeting(id: $id) { reporting { organisationSlug organisationName state submittedAt late remindedAt report { id areas { level } } } } }`;
const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on SituationReport { id comments { nodes { text } } } } }`;

const send = async (slug = 'skolorna', meeting = 0) => ({
  reportId: await report(kit.as('reporter', group.tenantId, slug), group, meeting, slug, entriesOf(group)),
  expectedVersion: 2,
});
const giveBack = async (ask: Caller, input: object) =>
  (await ask(returning, { input: { comment: 'Vilka dagar?', ...input } })).data!.returnReport;
const stateOf = async (meeting = 0) => {
  const { data } = await coordinator(reporting, { id: group.meetings[meeting] });
  return new Map<string, any>(data!.meeting.reporting.map((one: any) => [one.organisationSlug, one]));
};

test('a report goes back with a comment, is completed and comes again; the thread stays with it', async () => {
  const sent = await send();
  const returned = await giveBack(coordinator, sent);
  expect(returned).toMatchObject({
    userErrors: [],
    report: {
      state: 'RETURNED',
      viewerCan: { edit: false, submit: false, return: false, comment: true },
      comments: { nodes: [{ returned: true, text: 'Vilka dagar?', authorRole: 'coordinator' }] },
    },
  });
  expect((await stateOf()).get('skolorna')).toMatchObject({
    state: 'RETURNED',
    report: { id: sent.reportId },
  });
  const answer = await school(commenting, {
    input: { reportId: sent.reportId, text: ' Måndag och tisdag ' },
  });
  expect(answer.data!.commentReport.report).toMatchObject({
    viewerCan: { edit: true, submit: true, return: false, comment: true },
    comments: {
      nodes: [{ returned: true }, { returned: false, text: 'Måndag och tisdag', authorRole: 'reporter' }],
    },
  });
  const saved = await school(operations.save, {
    input: {
      meetingId: group.meetings[0],
      organisationSlug: 'skolorna',
      expectedVersion: 3,
      areas: entriesOf(group),
    },
  });
  const { id: reportId, version: expectedVersion } = saved.data!.saveReportDraft.report;
  const again = await school(operations.submit, { input: { reportId, expectedVersion } });
  expect(again.data!.submitReport).toMatchObject({ userErrors: [], report: { state: 'SUBMITTED' } });
});

test('a report is sent back by who keeps the picture, as it was seen, with words, and before the picture is locked', async () => {
  const sent = await send();
  expect((await giveBack(coordinator, { ...sent, comment: ' ' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT' },
  ]);
  expect((await giveBack(coordinator, { ...sent, comment: 'se 19121212-1212' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT' },
  ]);
  expect((await giveBack(coordinator, { ...sent, expectedVersion: 1 })).userErrors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  for (const ask of [school, kit.as('kommunpolis', group.tenantId)]) {
    const { errors } = await ask(returning, { input: { ...sent, comment: 'x' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  const both = await Promise.all([
    giveBack(coordinator, sent),
    giveBack(kit.as('deputy', group.tenantId), sent),
  ]);
  expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const police = await send('nvk');
  await lock(coordinator, await paint(coordinator, group, 0));
  expect((await giveBack(coordinator, { ...police, expectedVersion: 3 })).userErrors).toMatchObject([
    { code: 'RULE_BROKEN' },
  ]);
});

test('the thread is for the organisation and who keeps the picture: nobody else reads or writes in it', async () => {
  const sent = await send();
  await giveBack(coordinator, sent);
  const strangers = [
    kit.as('reporter', group.tenantId, 'nvk'),
    kit.as('kommunpolis', group.tenantId),
    kit.as('coordinator', (await newGroup(kit)).tenantId),
  ];
  for (const ask of strangers) {
    const { data } = await ask(entity, { r: [{ __typename: 'SituationReport', id: sent.reportId }] });
    expect(data).toEqual({ _entities: [null] });
    const { errors } = await ask(commenting, { input: { reportId: sent.reportId, text: 'x' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  const rows = (groups: string[]) =>
    kit.scopeOf({ groups })((db) =>
      db.query<object[]>('select text from report_comment where tenant_id = $1', [group.tenantId]),
    );
  const at = `/municipality/${group.tenantId}`;
  expect(await rows([`${at}/organisation/nvk/reporter`])).toEqual([]);
  expect(await rows([`${at}/organisation/skolorna/integrator`])).toEqual([]);
  expect(await rows([`${at}/organisation/skolorna/reporter`])).toHaveLength(1);
  const rewritten = kit.scopeOf({ groups: [`${at}/coordinator`] })((db) =>
    db.query(`update report_comment set text = 'x'`),
  );
  await expect(rewritten).rejects.toThrow(/permission denied/);
});

test('the coordinator sees in one statement who has reported and who has not, and nothing of drafts', async () => {
  await send();
  await kit.as(
    'reporter',
    group.tenantId,
    'nvk',
  )(operations.save, {
    input: {
      meetingId: group.meetings[0],
      organisationSlug: 'nvk',
      expectedVersion: 0,
      areas: entriesOf(group),
    },
  });
  const seen = await stateOf();
  expect([...seen.keys()]).toHaveLength(10);
  expect(seen.get('skolorna')).toMatchObject({
    state: 'SUBMITTED',
    late: false,
    report: { areas: expect.any(Array) },
  });
  expect(seen.get('nvk')).toEqual({
    ...{ organisationSlug: 'nvk', organisationName: 'Norra Västmanlands Kommunalteknikförbund (NVK)' },
    ...{ state: null, submittedAt: null, late: false, remindedAt: null, report: null },
  });
  const { data } = await school(reporting, { id: group.meetings[0] });
  expect(data!.meeting.reporting).toBeNull();
});

test('one press reminds those who are missing, a second one nobody again', async () => {
  await send();
  const organisationSlugs = ['skolorna', 'nvk', 'polisen'];
  const remind = async (slugs = organisationSlugs) =>
    (await coordinator(reminding, { input: { meetingId: group.meetings[0], organisationSlugs: slugs } }))
      .data!.remindReporters;
  const [one, other] = await Promise.all([remind(), remind()]);
  expect([...one.reminded, ...other.reminded].sort()).toEqual(['nvk', 'polisen']);
  const seen = await stateOf();
  expect(seen.get('nvk').remindedAt).toEqual(expect.any(String));
  expect(seen.get('skolorna').remindedAt).toBeNull();
  expect((await remind(['okand'])).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  await lock(coordinator, await paint(coordinator, group, 0));
  expect((await remind()).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  const events = await kit.scopeOf({ groups: [] })(async (db) => {
    await db.query(`select set_config('app.relay', 'on', true)`);
    return db.query<object[]>(
      `select payload from outbox where tenant_id = $1 and type = 'situation.reporters-reminded'`,
      [group.tenantId],
    );
  });
  expect(events).toEqual([
    {
      payload: {
        meetingId: group.meetings[0],
        organisationSlugs: expect.arrayContaining(['nvk', 'polisen']),
      },
    },
  ]);
});

test('how organisations reported, by name and quarter; each sees its own', async () => {
  const sent = await send();
  await send('skolorna', 2);
  await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query(`update report set late = meeting_date > '2026-02-01' where tenant_id = $1`, [group.tenantId]),
  );
  await giveBack(coordinator, sent);
  await school(operations.submit, { input: { reportId: sent.reportId, expectedVersion: 3 } });
  const rates = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality {
    reportingRate(from: "2026-01-01", to: "2026-06-30") { organisationSlug organisationName quarter expected reported inTime } } } }`;
  const seenBy = async (ask: Caller) => {
    const m = [{ __typename: 'Municipality', id: encodeId('Municipality', group.tenantId) }];
    return (await ask(rates, { m })).data!._entities[0].reportingRate;
  };
  const own = [
    {
      organisationSlug: 'skolorna',
      organisationName: 'Skolorna',
      quarter: '2026-01-01',
      expected: 2,
      reported: 1,
      inTime: 1,
    },
    {
      organisationSlug: 'skolorna',
      organisationName: 'Skolorna',
      quarter: '2026-04-01',
      expected: 1,
      reported: 1,
      inTime: 0,
    },
  ];
  expect(await seenBy(school)).toEqual(own);
  const all = await seenBy(coordinator);
  expect(all.filter(({ organisationSlug }: any) => organisationSlug === 'skolorna')).toEqual(own);
  const names = all.map(({ organisationName }: any) => organisationName);
  expect(new Set(names).size).toBe(10);
  expect(names).toEqual([...names].sort((one: string, other: string) => one.localeCompare(other, 'sv')));
  expect(await seenBy(kit.as('council-member', group.tenantId))).toBeNull();
});

test('an hour passes between two reminders, and a draft cannot be sent back', () => {
  const now = new Date('2026-01-13T12:00Z');
  expect(mayRemind(null, now)).toBe(true);
  expect(mayRemind(new Date('2026-01-13T11:01Z'), now)).toBe(false);
  expect(mayRemind(new Date('2026-01-13T11:00Z'), now)).toBe(true);
  expect(whyNotReturn({ state: ReportState.DRAFT }, { state: MeetingState.PLANNED })).toBe(
    'report.not-to-return',
  );
});

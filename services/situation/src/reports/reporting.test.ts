import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Meeting } from '../meetings/meeting';
import { situationService } from '../service';
import { entriesOf, forwardedArea, newGroup, operations, report, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let school: Caller;
const [first, next] = ['2026-01-13', '2031-01-28'];
beforeAll(async () => void (kit = await openTestKit(situationService)));
beforeEach(async () => {
  group = await newGroup(kit, first, next);
  school = kit.as('reporter', group.tenantId, 'skolorna');
});
afterAll(() => kit.close());

const whole = `id state version late submittedAt areas { area { code } level text levelChangeReason counts { code value } } viewerCan { edit withdraw }`;
const told = 'userErrors { code message path }';
const asBefore = async (ask: Caller, input: object) =>
  (
    await ask(
      `mutation ($input: ReportAsBeforeInput!) { reportAsBefore(input: $input) { report { ${whole} } ${told} } }`,
      {
        input: { meetingId: group.meetings[1], organisationSlug: 'skolorna', expectedVersion: 0, ...input },
      },
    )
  ).data!.reportAsBefore;
const withdraw = async (ask: Caller, { id, version }: { id: string; version: number }) =>
  ask(
    `mutation ($input: WithdrawReportInput!) { withdrawReport(input: $input) { report { ${whole} } ${told} } }`,
    { input: { reportId: id, expectedVersion: version } },
  );
const save = async (ask: Caller, input: object) =>
  (
    await ask(operations.save.replace('userErrors', 'likelyNames { path from to } userErrors'), {
      input: { meetingId: group.meetings[1], organisationSlug: 'skolorna', expectedVersion: 0, ...input },
    })
  ).data!.saveReportDraft;
const submit = async (ask: Caller, { id, version }: { id: string; version: number }) =>
  (
    await ask(operations.submit.replace('submittedAt', 'submittedAt late'), {
      input: { reportId: id, expectedVersion: version },
    })
  ).data!.submitReport;
const auditOf = (object: string) =>
  kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })(async (db) =>
    (
      await db.query<{ action: string }[]>('select action from audit where object = $1 order by number', [
        object,
      ])
    ).map(({ action }) => action),
  );

test('nothing happened: one call gives every area the level of last time and sends the report (R15)', async () => {
  await report(
    school,
    group,
    0,
    'skolorna',
    entriesOf(group, 'YELLOW', { [forwardedArea]: { level: 'RED' } }),
  );
  const done = await asBefore(school, { submit: true });
  expect(done).toMatchObject({
    userErrors: [],
    report: { state: 'SUBMITTED', viewerCan: { edit: false, withdraw: true } },
  });
  expect(done.report.areas.map(({ area, level }: any) => `${area.code} ${level}`)).toEqual([
    'threats-and-violence YELLOW',
    'disorder YELLOW',
    'extremism-and-networks RED',
    'youth-schools-andt YELLOW',
    'other YELLOW',
  ]);
  expect(await auditOf(done.report.id)).toEqual(['report.as-before', 'report.submit']);
});

test('as before fills only what is missing, or what was named, and leaves texts and numbers alone', async () => {
  await report(school, group, 0, 'skolorna', entriesOf(group, 'YELLOW'));
  const written = {
    areaId: group.areas.get('youth-schools-andt'),
    level: 'RED',
    text: 'Bråk',
    levelChangeReason: 'Fler bråk',
    counts: [{ code: 'concern-reports', value: 2 }],
  };
  const { report: draft } = await save(school, { areas: [written] });
  const all = await asBefore(school, { expectedVersion: draft.version });
  const levels = ({ areas }: any) => areas.map(({ level }: { level: string }) => level);
  expect(levels(all.report)).toEqual(['YELLOW', 'YELLOW', 'RED', 'YELLOW']);
  const named = await asBefore(school, { expectedVersion: all.report.version, areaIds: [written.areaId] });
  expect(levels(named.report)).toEqual(['YELLOW', 'YELLOW', 'YELLOW', 'YELLOW']);
  expect(named.report.areas[2]).toMatchObject({
    text: 'Bråk',
    levelChangeReason: null,
    counts: written.counts,
  });
});

test('as before is refused as a whole where there was nothing before, or something is missing', async () => {
  expect(await asBefore(school, {})).toMatchObject({
    report: null,
    userErrors: [
      {
        code: 'RULE_BROKEN',
        message: 'Verksamheten har inte rapporterat förut. Sätt nivåerna själv den här gången.',
      },
    ],
  });
  await report(school, group, 0, 'skolorna', entriesOf(group, 'YELLOW'));
  expect((await asBefore(school, { areaIds: [group.areas.get(forwardedArea)] })).userErrors).toMatchObject([
    { path: ['input', 'areaIds', '0'], message: expect.stringContaining('Extremism') },
  ]);
  expect((await asBefore(school, { areaIds: ['x'] })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  const changed = [{ areaId: group.areas.get('disorder'), level: 'RED' }];
  const { report: draft } = await save(school, { areas: changed });
  const refused = await asBefore(school, { expectedVersion: draft.version, submit: true });
  expect(refused).toMatchObject({
    report: { state: 'DRAFT', version: draft.version },
    userErrors: [{ code: 'RULE_BROKEN' }],
  });
  expect(refused.report.areas).toHaveLength(1);
});

test('as before, pressed twice or in two tabs, is one report', async () => {
  await report(school, group, 0, 'skolorna', entriesOf(group));
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => asBefore(school, { submit: true, idempotencyKey: 'k' })),
  );
  expect(answers.map(({ userErrors, report: { state } }) => [userErrors.length, state])).toEqual(
    Array(6).fill([0, 'SUBMITTED']),
  );
  expect((await asBefore(school, {})).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('nobody reports as before, or takes back, for another organisation', async () => {
  const id = await report(school, group, 1, 'skolorna', entriesOf(group));
  const nvk = kit.as('reporter', group.tenantId, 'nvk');
  const { errors } = await nvk(
    'mutation ($input: ReportAsBeforeInput!) { reportAsBefore(input: $input) { userErrors { code } } }',
    { input: { meetingId: group.meetings[0], organisationSlug: 'skolorna', expectedVersion: 0 } },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  for (const ask of [nvk, kit.as('kommunpolis', group.tenantId)])
    expect((await withdraw(ask, { id, version: 2 })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
  expect(
    (await withdraw(kit.as('coordinator', group.tenantId), { id, version: 2 })).errors?.[0]?.extensions,
  ).toMatchObject({ code: 'FORBIDDEN' });
});

test('a report is taken back before the meeting, is a draft that only its own see, and is logged', async () => {
  const id = await report(school, group, 1, 'skolorna', entriesOf(group));
  const coordinator = kit.as('coordinator', group.tenantId);
  const sent = async () =>
    (
      await coordinator('query ($id: ID!) { meeting(id: $id) { reports { totalCount } } }', {
        id: group.meetings[1],
      })
    ).data!.meeting.reports.totalCount;
  expect(await sent()).toBe(1);
  const back = (await withdraw(school, { id, version: 2 })).data!.withdrawReport;
  expect(back).toMatchObject({
    userErrors: [],
    report: { state: 'DRAFT', submittedAt: null, viewerCan: { edit: true, withdraw: false } },
  });
  expect(await sent()).toBe(0);
  expect((await withdraw(school, back.report)).data!.withdrawReport.userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: expect.stringMatching(/inte inskickad/) },
  ]);
  expect((await submit(school, back.report)).userErrors).toEqual([]);
  expect(await auditOf(id)).toEqual(['report.save', 'report.submit', 'report.withdraw', 'report.submit']);
});

test('on the day of the meeting nothing is taken back any more', async () => {
  const id = await report(school, group, 0, 'skolorna', entriesOf(group));
  expect((await withdraw(school, { id, version: 2 })).data!.withdrawReport).toMatchObject({
    report: { state: 'SUBMITTED', viewerCan: { withdraw: false } },
    userErrors: [{ message: expect.stringMatching(/^Det är mötesdag/) }],
  });
});

test('a report after the deadline says that it was late; one before it does not', async () => {
  await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.update(
      Meeting,
      { tenantId: group.tenantId, date: first },
      { reportDeadline: new Date('2026-01-12T11:00:00Z') },
    ),
  );
  const duty = async (meeting: number) =>
    (
      await school(
        'query ($id: ID!) { meeting(id: $id) { duties { organisationSlug overdue report { late } } } }',
        { id: group.meetings[meeting] },
      )
    ).data!.meeting.duties;
  expect(await duty(0)).toEqual([{ organisationSlug: 'skolorna', overdue: true, report: null }]);
  await report(school, group, 0, 'skolorna', entriesOf(group));
  expect(await duty(0)).toEqual([{ organisationSlug: 'skolorna', overdue: false, report: { late: true } }]);
  await report(school, group, 1, 'skolorna', entriesOf(group));
  expect(await duty(1)).toEqual([{ organisationSlug: 'skolorna', overdue: false, report: { late: false } }]);
});

test('a colleague with the same organisation goes on where the first one stopped', async () => {
  const { report: draft } = await save(school, { areas: entriesOf(group).slice(1) });
  const colleague = kit.as('reporter', group.tenantId, 'skolorna');
  const { report: done } = await save(colleague, {
    expectedVersion: draft.version,
    areas: entriesOf(group).slice(0, 1),
  });
  expect((await submit(colleague, done)).report).toMatchObject({ state: 'SUBMITTED' });
});

test('duties name the organisations one reports for, with the levels of last time', async () => {
  await report(
    school,
    group,
    0,
    'skolorna',
    entriesOf(group, 'YELLOW', { [forwardedArea]: { level: 'RED' } }),
  );
  const path = (rest: string) => `/municipality/${group.tenantId}/${rest}`;
  const both = kit.signedIn({ groups: [path('organisation/skolorna/reporter'), path('kommunpolis')] });
  const query =
    'query ($id: ID!) { meeting(id: $id) { duties { organisationSlug organisationName report { id } lastLevels { area { code } level meetingDate } } } }';
  const { duties } = (await both(query, { id: group.meetings[1] })).data!.meeting;
  expect(duties).toMatchObject([
    { organisationSlug: 'polisen', organisationName: 'Polisen', report: null, lastLevels: [] },
    { organisationSlug: 'skolorna', report: null },
  ]);
  expect(duties[1].lastLevels).toContainEqual({
    area: { code: forwardedArea },
    level: 'RED',
    meetingDate: first,
  });
  expect(duties[1].lastLevels).toHaveLength(5);
  for (const ask of [
    kit.as('coordinator', group.tenantId),
    kit.as('reporter', group.tenantId, 'biblioteket'),
  ])
    expect((await ask(query, { id: group.meetings[1] })).data!.meeting.duties).toEqual([]);
});

test('open meetings are those to come, not the ones long past', async () => {
  const { data } = await school(
    'query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { openMeetings { nodes { date } } } } }',
    {
      m: [
        {
          __typename: 'Municipality',
          id: Buffer.from(`Municipality|${group.tenantId}|`).toString('base64url'),
        },
      ],
    },
  );
  expect(data!._entities[0].openMeetings.nodes).toEqual([{ date: next }]);
});

test('likely names and addresses are asked about, with their places, and the confirmation is logged without the text', async () => {
  const areas = entriesOf(group, 'GREEN', {
    disorder: { level: 'GREEN', text: 'Vid Erik Johansson och Storgatan 12' },
  });
  const index = String(areas.findIndex(({ areaId }) => areaId === group.areas.get('disorder')));
  const path = ['input', 'areas', index, 'text'];
  const asked = await save(school, { areas });
  expect(asked).toMatchObject({
    report: null,
    likelyNames: [
      { path, from: 5, to: 18 },
      { path, from: 24, to: 35 },
    ],
    userErrors: [{ code: 'RULE_BROKEN', path }],
  });
  const saved = await save(school, { areas, namesConfirmed: true });
  expect(saved).toMatchObject({ userErrors: [], likelyNames: null });
  const again = await save(school, { areas, expectedVersion: 1 });
  expect(again.userErrors).toEqual([]);
  expect(await auditOf(saved.report.id)).toEqual(['report.save', 'report.names-confirmed', 'report.save']);
});

import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import {
  entriesOf,
  forwardedArea,
  lock,
  newGroup,
  operations,
  paint,
  report,
  type TestGroup,
} from '../testing';

let kit: TestKit;
let group: TestGroup;
let school: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  school = kit.as('reporter', group.tenantId, 'skolorna');
});
afterAll(() => kit.close());

const save = async (ask: Caller, input: object) => {
  const wanted = {
    meetingId: group.meetings[0],
    organisationSlug: 'skolorna',
    expectedVersion: 0,
    areas: entriesOf(group),
    ...input,
  };
  return (await ask(operations.save, { input: wanted })).data!.saveReportDraft;
};
const submit = async (ask: Caller, { id, version }: { id: string; version: number }) =>
  (await ask(operations.submit, { input: { reportId: id, expectedVersion: version } })).data!.submitReport;

test('a report is written in pieces, numbers and all, and submitted once', async () => {
  const counts = [{ code: 'concern-reports', value: 3 }];
  const first = await save(school, {
    areas: [
      {
        areaId: group.areas.get('youth-schools-andt'),
        level: 'YELLOW',
        text: '  Oro i korridorerna ',
        counts,
      },
    ],
  });
  expect(first).toMatchObject({
    userErrors: [],
    report: {
      ...{ state: 'DRAFT', version: 1, submittedAt: null, viewerCan: { edit: true, submit: true } },
      areas: [
        {
          area: { code: 'youth-schools-andt' },
          level: 'YELLOW',
          text: 'Oro i korridorerna',
          counts: [{ ...counts[0], label: 'Orosanmälningar', unit: 'anmälningar' }],
        },
      ],
    },
  });
  const rest = entriesOf(group).filter(({ areaId }) => areaId !== group.areas.get('youth-schools-andt'));
  const second = await save(school, { expectedVersion: 1, areas: rest });
  expect(second.report.areas.map(({ area, level }: any) => `${area.code} ${level}`)).toEqual([
    'threats-and-violence GREEN',
    'disorder GREEN',
    'youth-schools-andt YELLOW',
    'other GREEN',
  ]);
  const done = await submit(school, second.report);
  expect(done).toMatchObject({
    userErrors: [],
    report: {
      state: 'SUBMITTED',
      version: 3,
      submittedAt: expect.any(String),
      viewerCan: { edit: false, submit: false },
    },
  });
  expect((await submit(school, done.report)).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Rapporten är redan inskickad.' },
  ]);
  expect((await save(school, { expectedVersion: 3 })).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
});

test('a report with an area missing is not submitted; what is only collected may be left out', async () => {
  const { report: draft } = await save(school, { areas: entriesOf(group).slice(1) });
  const { userErrors, report: kept } = await submit(school, draft);
  expect(userErrors).toEqual([
    {
      code: 'RULE_BROKEN',
      message: 'Sätt en nivå för ”Hot och våld” innan du skickar in.',
      path: ['input', 'reportId'],
    },
  ]);
  expect(kept).toMatchObject({ state: 'DRAFT', version: 1 });
});

test("a level that differs from the organisation's last one asks why", async () => {
  await report(
    school,
    group,
    0,
    'skolorna',
    entriesOf(group, 'GREEN', { [forwardedArea]: { level: 'YELLOW' } }),
  );
  const changed = {
    [forwardedArea]: { level: 'GREEN' },
    disorder: { level: 'RED', levelChangeReason: '   ' },
  };
  const { report: draft } = await save(school, {
    meetingId: group.meetings[1],
    areas: entriesOf(group, 'GREEN', changed),
  });
  expect((await submit(school, draft)).userErrors).toEqual([
    {
      code: 'RULE_BROKEN',
      message:
        'Nivån har ändrats sedan förra rapporten. Skriv varför för ”Ordningsstörning och otrygghet”, ”Extremism och kriminella nätverk”.',
      path: ['input', 'reportId'],
    },
  ]);
  const reasons = {
    [forwardedArea]: { level: 'GREEN', levelChangeReason: 'Borttaget' },
    disorder: { level: 'RED', levelChangeReason: 'Bränder' },
  };
  const explained = await save(school, {
    meetingId: group.meetings[1],
    expectedVersion: 1,
    areas: entriesOf(group, 'GREEN', reasons),
  });
  expect((await submit(school, explained.report)).userErrors).toEqual([]);
});

test("another organisation's levels, and a draft's, are nothing to compare with", async () => {
  await report(kit.as('reporter', group.tenantId, 'nvk'), group, 0, 'nvk', entriesOf(group, 'RED'));
  await save(school, { areas: entriesOf(group, 'YELLOW') });
  const { report: draft } = await save(school, { meetingId: group.meetings[1] });
  expect((await submit(school, draft)).userErrors).toEqual([]);
});

test('data on an individual is refused at its field with its place, and nothing is saved (D04)', async () => {
  const areas = entriesOf(group, 'GREEN', {
    disorder: { level: 'GREEN', text: 'Ring 070-123 45 67 om det.' },
  });
  const index = areas.findIndex(({ areaId }) => areaId === group.areas.get('disorder'));
  const refused = await save(school, { areas });
  expect(refused).toMatchObject({
    report: null,
    userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'areas', String(index), 'text'] }],
  });
  expect(refused.userErrors[0].message).toMatch(/^Tecken 6–18 ser ut som ett telefonnummer/);
});

test('two tabs: the second is told and sees what the first one wrote (E01)', async () => {
  const answers = await Promise.all([save(school, {}), save(school, { areas: entriesOf(group, 'RED') })]);
  const [lost] = answers.filter(({ userErrors }) => userErrors.length > 0);
  const [won] = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(lost.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }]);
  expect(lost.report).toEqual(won.report);
  const again = await Promise.all(
    ['YELLOW', 'RED', 'GREEN'].map((level) =>
      save(school, { expectedVersion: 1, areas: entriesOf(group, level) }),
    ),
  );
  expect(again.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(again.every(({ report: kept }) => kept.version === 2)).toBe(true);
  expect((await submit(school, won.report)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
});

test('one idempotency key saves once, however often it is sent; another input under it is refused (E02)', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => save(school, { idempotencyKey: 'k' })));
  expect(answers.map(({ userErrors, report: saved }) => [userErrors.length, saved.version])).toEqual(
    Array(8).fill([0, 1]),
  );
  expect((await save(school, { idempotencyKey: 'k', areas: [] })).userErrors).toMatchObject([
    { path: ['input', 'idempotencyKey'] },
  ]);
});

test('what does not fit the template is said at its field, in the language asked for, and nothing is saved', async () => {
  const [entry] = entriesOf(group);
  const stranger = await newGroup(kit, '2026-01-13');
  const foreignArea = stranger.areas.get('disorder');
  const wrong: [object[], string, string][] = [
    [
      [{ ...entry, areaId: foreignArea }],
      'areas.0.areaId',
      "The area does not belong to the meeting's template. Load the page again.",
    ],
    [
      [{ ...entry, areaId: 'x' }],
      'areas.0.areaId',
      "The area does not belong to the meeting's template. Load the page again.",
    ],
    [[entry!, entry!], 'areas.1.areaId', 'The area Hot och våld is there twice. Send it once.'],
    [
      [{ ...entry, counts: [{ code: 'alarms', value: 1 }] }],
      'areas.0.counts.0.code',
      'The template has no such number for Hot och våld, or it is there twice.',
    ],
    [
      [{ ...entry, counts: [{ code: 'incident-reports', value: 501 }] }],
      'areas.0.counts.0.value',
      'The number for “Tillbudsrapporter om hot och våld” may be 500 at most.',
    ],
    [
      [{ ...entry, text: 'x'.repeat(4001) }],
      'areas.0.text',
      'The text is too long. Shorten it and save again.',
    ],
  ];
  for (const [areas, path, message] of wrong) {
    const input = { meetingId: group.meetings[0], organisationSlug: 'skolorna', expectedVersion: 0, areas };
    const { data } = await school(operations.save, { input }, { language: 'en' });
    expect(data!.saveReportDraft).toEqual({
      report: null,
      userErrors: [{ code: 'INVALID_INPUT', message, path: ['input', ...path.split('.')] }],
    });
  }
  expect((await save(school, {})).report.version).toBe(1);
});

test('nothing is reported to a meeting that was held, and what was sent is included in its picture', async () => {
  await report(school, group, 0, 'skolorna', entriesOf(group));
  const coordinator = kit.as('coordinator', group.tenantId);
  await lock(coordinator, await paint(coordinator, group, 0));
  const { data } = await school('{ myReports { nodes { state version } } }');
  expect(data!.myReports.nodes).toEqual([{ state: 'FEEDBACK_GIVEN', version: 3 }]);
  const late = await kit.as(
    'reporter',
    group.tenantId,
    'nvk',
  )(operations.save, {
    input: { meetingId: group.meetings[0], organisationSlug: 'nvk', expectedVersion: 0, areas: [] },
  });
  expect(late.data!.saveReportDraft.userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Mötet är hållet och lägesbilden låst. Rapportera till nästa möte.' },
  ]);
});

test('an organisation that is not expected cannot report', async () => {
  const outsider = kit.as('reporter', group.tenantId, 'biblioteket');
  expect((await save(outsider, { organisationSlug: 'biblioteket' })).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', path: ['input', 'organisationSlug'] },
  ]);
});

test('my reports are those of my organisations, newest first', async () => {
  await save(school, {});
  await save(school, { meetingId: group.meetings[1] });
  const other = await newGroup(kit, '2026-02-10');
  const both = kit.signedIn({
    groups: [
      `/municipality/${group.tenantId}/organisation/skolorna/reporter`,
      `/municipality/${other.tenantId}/kommunpolis`,
    ],
  });
  await both(operations.save, {
    input: { meetingId: other.meetings[0], organisationSlug: 'polisen', expectedVersion: 0, areas: [] },
  });
  const { data } = await both(
    '{ myReports { totalCount nodes { organisationSlug meetingDate meeting { week } } } }',
  );
  expect(data!.myReports).toEqual({
    totalCount: 3,
    nodes: [
      { organisationSlug: 'polisen', meetingDate: '2026-02-10', meeting: { week: '2026-W07' } },
      { organisationSlug: 'skolorna', meetingDate: '2026-01-27', meeting: { week: '2026-W05' } },
      { organisationSlug: 'skolorna', meetingDate: '2026-01-13', meeting: { week: '2026-W03' } },
    ],
  });
});

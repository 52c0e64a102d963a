import { encodeId } from '@medborgarlofte/platform/ids';
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
import { act, check, fileOf, rowsOf, seeImport, start, takeIn, work } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => void (kit = await openTestKit(situationService)));
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const [first, second] = ['2026-01-13', '2026-01-27'];
const system = (unit: string) =>
  kit.signedIn({
    groups: [`/municipality/${group.tenantId}/organisation/${unit}/integrator`],
    scopes: ['situation:write'],
  });
const query = <T>(sql: string) =>
  kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query<T[]>(sql, [group.tenantId]),
  );
const reports = () =>
  query<object>(
    `select organisation_slug as slug, meeting_date::text as day, state, (select count(*)::int from report_area line where line.report_id = report.id) as lines
     from report where tenant_id = $1 order by 2, 1`,
  );
const contents = async () => (await query('select 1 from import_content where tenant_id = $1')).length;
const problemsOf = (run: { problems: { row: number; column: string; message: string }[] }) =>
  run.problems.map(({ row, column }) => `${row} ${column}`);

test('a file is checked without anything being taken in, and confirmed it is taken in whole', async () => {
  const file = fileOf([
    ...rowsOf(second!, 'nvk', 'röd', 'Stökigt', 'Det har blivit oroligt'),
    ...rowsOf(first!, 'nvk', 'Gul'),
    ...rowsOf(first!, 'Skolorna', 'G'),
    [first!, 'skolorna', forwardedArea, '', '', '', ''],
  ]);
  const checked = await check(kit, coordinator, group.tenantId, file);
  expect(checked).toMatchObject({
    ...{ state: 'CHECKED', rowCount: 13, skippedCount: 1, reportCount: 3, meetingCount: 2, problemCount: 0 },
    ...{ startedByRole: 'coordinator', organisationSlug: null, viewerCan: { confirm: true, cancel: true } },
  });
  expect(await reports()).toEqual([]);
  expect(await contents()).toBe(1);
  const done = await takeIn(kit, coordinator, checked);
  expect(done).toMatchObject({ state: 'DONE', rowsDone: 13, viewerCan: { confirm: false, cancel: false } });
  expect(await reports()).toEqual([
    { slug: 'nvk', day: first, state: 'SUBMITTED', lines: 4 },
    { slug: 'skolorna', day: first, state: 'SUBMITTED', lines: 4 },
    { slug: 'nvk', day: second, state: 'SUBMITTED', lines: 4 },
  ]);
  expect(await contents()).toBe(0);
  await work(kit, done.id);
  expect(await seeImport(coordinator, done.id)).toEqual(done);
  const { data } = await kit.as(
    'reporter',
    group.tenantId,
    'skolorna',
  )('{ myReports { nodes { imported areas { area { code } level counts { code value } } } } }');
  expect(data!['myReports'].nodes[0]).toMatchObject({ imported: true });
  expect(data!['myReports'].nodes[0].areas[1]).toMatchObject({
    level: 'GREEN',
    counts: [{ code: 'alarms', value: 3 }],
  });
});

test('the template to fill in has the names of the group, and comes back as it is', async () => {
  group = await newGroup(kit, '2199-01-15');
  coordinator = kit.as('coordinator', group.tenantId);
  const { data } = await coordinator(
    'query ($id: ID!) { _entities(representations: [{ __typename: "Municipality", id: $id }]) { ... on Municipality { importTemplate { columns { name required help values { value meaning } } rows } } } }',
    { id: encodeId('Municipality', group.tenantId) },
  );
  const { columns, rows } = data!['_entities'][0].importTemplate;
  expect(columns.map(({ name }: { name: string }) => name)).toEqual([
    ...['Mötesdag', 'Verksamhet', 'Område', 'Nivå', 'Text', 'Orsak till ändrad nivå'],
    ...['Tillbudsrapporter om hot och våld', 'Larm', 'Orosanmälningar'],
  ]);
  expect(rows).toHaveLength(50);
  expect(columns[3].values).toContainEqual({ value: 'R', meaning: 'Röd' });
  const filled = rows
    .filter(([, , area]: string[]) => !area!.startsWith('Extremism'))
    .map((row: string[]) => row.map((cell, at) => (at === 3 ? 'G' : cell)));
  const head = columns.map(({ name }: { name: string }) => name).join(';');
  const run = await check(kit, coordinator, group.tenantId, fileOf(filled, head));
  expect(run).toMatchObject({ state: 'CHECKED', reportCount: 10 });
});

test('the same file again is told, and starts nothing; the same key starts nothing again', async () => {
  const file = fileOf(rowsOf(first!, 'skolorna'));
  const one = await start(coordinator, group.tenantId, file, { idempotencyKey: 'k' });
  const again = await start(coordinator, group.tenantId, file, { idempotencyKey: 'k' });
  expect(again.importRun.id).toBe(one.importRun.id);
  const waiting = await start(coordinator, group.tenantId, file);
  expect(waiting).toMatchObject({
    importRun: { id: one.importRun.id },
    userErrors: [{ code: 'RULE_BROKEN' }],
  });
  await work(kit, one.importRun.id);
  const done = await takeIn(kit, coordinator, await seeImport(coordinator, one.importRun.id));
  const refused = await start(coordinator, group.tenantId, file);
  expect(refused).toMatchObject({ importRun: { id: done.id }, userErrors: [{ code: 'RULE_BROKEN' }] });
  expect(refused.userErrors[0].message).toMatch(/gav 1 rapporter/);
});

test('every row that is wrong is told by row, column and reason, never by what stands there', async () => {
  const rows = [
    ...rowsOf(first!, 'skolorna'),
    ['2026-01-14', 'nvk', 'disorder', 'G', '', '', ''],
    ['i tisdags', 'nvk', 'disorder', 'G', '', '', ''],
    [first!, 'hemlig-enhet', 'disorder', 'G', '', '', ''],
    [first!, 'nvk', 'hemligt-område', 'G', '', '', ''],
    [first!, 'nvk', 'disorder', 'svart', '', '', ''],
    [first!, 'projekt', 'disorder', 'G', '', '', '5000'],
    [first!, 'projekt', 'other', 'G', '', '', '1'],
    [first!, 'projekt', 'disorder', '', 'utan nivå', '', 'många'],
    [first!, 'polisen', 'disorder', 'G', 'x'.repeat(4001), '', ''],
    [first!, 'naringsliv', 'disorder', 'G', '', '', ''],
    ...rowsOf(first!, 'fritidsgarden').map((cells) => [...cells, 'okänt']),
  ];
  const head = 'Mötesdag;Verksamhet;Område;Nivå;Text;Orsak till ändrad nivå;Larm;Hemlig rubrik';
  const run = await check(kit, coordinator, group.tenantId, fileOf(rows, head));
  expect(run.state).toBe('REFUSED');
  expect(problemsOf(run)).toEqual([
    ...['1 H', '6 Mötesdag', '7 Mötesdag', '8 Verksamhet', '9 Område', '10 Nivå', '11 Larm', '12 Larm'],
    ...['13 Nivå', '13 Larm', '13 Område', '14 Text', '15 Område', '15 Område', '15 Område'],
  ]);
  expect(JSON.stringify(run)).not.toMatch(/hemlig|svart|5000|många|okänt|tisdags/i);
  expect(await reports()).toEqual([]);
  expect(await contents()).toBe(0);
  const english = await coordinator(
    `query ($id: ID!) { importRun(id: $id) { problems { column message } } }`,
    { id: run.id },
    { language: 'en' },
  );
  expect(english.data!['importRun'].problems[3]).toEqual({
    column: 'Organisation',
    message: 'No such organisation reports to that meeting. Write its name or code as in the template.',
  });
});

test('data on individuals are never kept, not even for the dry run; the cell is told', async () => {
  const rows = [
    ...rowsOf(first!, 'skolorna', 'G', 'Ring 070-174 06 05'),
    [first!, 'anna@exempel.se', 'disorder', 'G', '', '', ''],
  ];
  const { importRun } = await start(coordinator, group.tenantId, fileOf(rows));
  expect(importRun).toMatchObject({ state: 'CHECKING', problemCount: 5 });
  const [{ content } = { content: '' }] = await query<{ content: string }>(
    'select content::text from import_content where tenant_id = $1',
  );
  expect(content).toContain('threats-and-violence');
  expect(content).not.toMatch(/070|anna/);
  await work(kit, importRun.id);
  const run = await seeImport(coordinator, importRun.id);
  expect(run.state).toBe('REFUSED');
  expect(problemsOf(run)).toEqual(['2 Text', '3 Text', '4 Text', '5 Text', '6 Verksamhet']);
  expect(run.problems[0].message).toContain('Tecken 6–18');
  expect(JSON.stringify(run)).not.toMatch(/070|anna/);
});

test('likely names are asked about once for the whole file, and logged without the texts', async () => {
  const file = fileOf(rowsOf(first!, 'skolorna', 'G', 'Bråk kring Anna Lindström'));
  const run = await check(kit, coordinator, group.tenantId, file);
  expect(run).toMatchObject({ state: 'CHECKED', nameCount: 4 });
  expect(run.likelyNames[0]).toEqual({ row: 2, column: 'Text', from: 12, to: 25 });
  const confirm = (more: object) =>
    act(coordinator, 'confirmImport', { importId: run.id, expectedVersion: run.version, ...more });
  expect((await confirm({})).userErrors[0]).toMatchObject({
    code: 'RULE_BROKEN',
    path: ['input', 'namesConfirmed'],
  });
  expect((await confirm({ namesConfirmed: true })).userErrors).toEqual([]);
  await work(kit, run.id);
  expect(await reports()).toHaveLength(1);
  const lines = await query<{ action: string }>('select * from audit where tenant_id = $1');
  expect(lines.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'import.start',
      'import.check',
      'names.confirmed',
      'import.confirm',
      'report.import',
      'import.done',
    ]),
  );
  expect(JSON.stringify(lines)).not.toContain('Lindström');
});

test('a report that is there is never overwritten, and one that was begun unseen neither', async () => {
  await report(kit.as('reporter', group.tenantId, 'skolorna'), group, 0, 'skolorna', entriesOf(group));
  const refused = await check(kit, coordinator, group.tenantId, fileOf(rowsOf(first!, 'skolorna')));
  expect(refused).toMatchObject({ state: 'REFUSED', problemCount: 4 });
  await kit.as(
    'reporter',
    group.tenantId,
    'nvk',
  )(operations.save, {
    input: { meetingId: group.meetings[0], organisationSlug: 'nvk', expectedVersion: 0, areas: [] },
  });
  const begun = await check(
    kit,
    coordinator,
    group.tenantId,
    fileOf([...rowsOf(first!, 'nvk'), ...rowsOf(first!, 'projekt')]),
  );
  expect(begun).toMatchObject({ state: 'REFUSED', problemCount: 4 });
  expect(begun.problems[0].message).toContain('skrivs aldrig över');
  expect(await reports()).toHaveLength(1);
});

test('a meeting whose picture is locked takes nothing in, also when that came between', async () => {
  const file = fileOf([...rowsOf(first!, 'skolorna'), ...rowsOf(second!, 'skolorna')]);
  const run = await check(kit, coordinator, group.tenantId, file);
  expect(run.state).toBe('CHECKED');
  await lock(coordinator, await paint(coordinator, group, 1));
  const late = await takeIn(kit, coordinator, run);
  expect(late).toMatchObject({ state: 'REFUSED', problemCount: 4 });
  expect(late.problems[0]).toMatchObject({ row: 6, column: 'Mötesdag' });
  expect(await reports()).toEqual([]);
});

test('a changed level asks for its reason, also when the earlier one stands in the same file', async () => {
  const run = await check(
    kit,
    coordinator,
    group.tenantId,
    fileOf([...rowsOf(second!, 'skolorna', 'R'), ...rowsOf(first!, 'skolorna', 'G')]),
  );
  expect(problemsOf(run)).toEqual([2, 3, 4, 5].map((row) => `${row} Orsak till ändrad nivå`));
});

test('a row with numbers alone, or as last time, has the level that was reported last, also in the same file', async () => {
  const [disorder, ...rest] = ['disorder', 'threats-and-violence', 'youth-schools-andt', 'other'];
  const file = fileOf([
    ...rowsOf(first!, 'nvk', 'Gul'),
    [second!, 'nvk', disorder!, '', '', '', '12'],
    ...rest.map((area) => [second!, 'nvk', area, area === 'other' ? 'as last time' : 'Som förra gången']),
  ]);
  const done = await takeIn(kit, coordinator, await check(kit, coordinator, group.tenantId, file));
  expect(done).toMatchObject({ state: 'DONE', reportCount: 2 });
  const lines = await query(
    `select level, counts from report_area where tenant_id = $1 and meeting_date = '${second!}' order by position`,
  );
  expect(lines).toHaveLength(4);
  expect(lines).toContainEqual({ level: 'YELLOW', counts: [{ code: 'alarms', value: 12 }] });
  expect(new Set(lines.map((line: any) => line.level))).toEqual(new Set(['YELLOW']));
});

test('without an earlier level a row must have one; a column of levels only where there are no numbers', async () => {
  const rows = [[first!, 'nvk', 'disorder', '', '', '', '12'], ...rowsOf(first!, 'nvk').slice(2)];
  const run = await check(kit, coordinator, group.tenantId, fileOf(rows));
  expect(problemsOf(run)).toEqual(['2 Nivå']);
  expect(run.problems[0].message).toContain('ingen tidigare nivå');
  const empty = fileOf([[first!, 'nvk', 'disorder', '', 'Lugnt', '', '']]);
  expect((await check(kit, coordinator, group.tenantId, empty)).problems[0]).toMatchObject({
    ...{ row: 2, column: 'Nivå', message: expect.stringContaining('Skriv nivån') },
  });
  const belongs = 'Mötesdag;Verksamhet;Område';
  const row = [first!, 'nvk', 'disorder', '12'];
  const numbers = await check(kit, coordinator, group.tenantId, fileOf([row], `${belongs};Larm`));
  expect(problemsOf(numbers)).toEqual(['2 Nivå']);
  const { userErrors } = await start(coordinator, group.tenantId, fileOf([row], `${belongs};Text`));
  expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', message: expect.stringContaining('”Nivå”') }]);
});

test('a system imports its own organisation alone, and sees its own files; others see none', async () => {
  const schools = system('skolorna');
  const foreign = await check(kit, schools, group.tenantId, fileOf(rowsOf(first!, 'nvk')));
  expect(foreign).toMatchObject({ state: 'REFUSED', organisationSlug: 'skolorna' });
  const own = await check(kit, schools, group.tenantId, fileOf(rowsOf(first!, 'skolorna')));
  expect((await takeIn(kit, schools, own)).state).toBe('DONE');
  const keepers = await check(kit, coordinator, group.tenantId, fileOf(rowsOf(second!, 'nvk')));
  expect(await seeImport(schools, keepers.id)).toBeNull();
  expect(await seeImport(system('nvk'), own.id)).toBeNull();
  expect(await act(system('nvk'), 'cancelImport', { importId: keepers.id, expectedVersion: 2 })).toBe(
    'NOT_FOUND',
  );
  for (const role of ['kommunpolis', 'council-member', 'politician'])
    expect(await start(kit.as(role, group.tenantId), group.tenantId, 'x')).toBe('FORBIDDEN');
  expect(await start(kit.as('reporter', group.tenantId, 'skolorna'), group.tenantId, 'x')).toBe('FORBIDDEN');
});

test('thrown away, its content is gone; a second one who acts is told', async () => {
  const run = await check(kit, coordinator, group.tenantId, fileOf(rowsOf(first!, 'skolorna')));
  const seen = { importId: run.id, expectedVersion: run.version };
  const { importRun } = await act(coordinator, 'cancelImport', seen);
  expect(importRun).toMatchObject({ state: 'CANCELLED', viewerCan: { confirm: false, cancel: false } });
  expect(await contents()).toBe(0);
  expect((await act(coordinator, 'confirmImport', seen)).userErrors[0]).toMatchObject({ code: 'CONFLICT' });
  const now = { importId: run.id, expectedVersion: importRun.version };
  expect((await act(coordinator, 'confirmImport', now)).userErrors[0]).toMatchObject({ code: 'RULE_BROKEN' });
});

test('a file that is too large, or of the wrong kind, is refused in the language and leaves nothing', async () => {
  const refuse = async (content: string, language: 'sv' | 'en') => {
    const { data } = await coordinator(
      'mutation ($input: StartImportInput!) { startImport(input: $input) { importRun { id } userErrors { code message path } } }',
      { input: { municipalityId: encodeId('Municipality', group.tenantId), content } },
      { language },
    );
    return data!['startImport'];
  };
  const large = await refuse('x'.repeat(50_000_000), 'sv');
  expect(large).toEqual({
    importRun: null,
    userErrors: [
      { code: 'INVALID_INPUT', message: expect.stringContaining('för stor'), path: ['input', 'content'] },
    ],
  });
  expect((await refuse('PK\u0003\u0004', 'en')).userErrors[0].message).toContain('cannot be read as a table');
  expect(await query('select 1 from import_run where tenant_id = $1')).toEqual([]);
});

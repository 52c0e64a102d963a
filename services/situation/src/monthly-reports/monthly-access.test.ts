import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { situationService } from '../service';
import { lock, newGroup, paint, type TestGroup } from '../testing';
import { monthly, monthlyOperations as operations } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let sent: string;
let drafted: any;
const county = (code: string, role = 'county-coordinator', subject?: string) =>
  kit.signedIn({ groups: [`/county/${code}/${role}`], subject });

/** Not one of the counties of other tests: their grants would be seen here. */
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit, '2026-01-13', '2026-02-10');
  coordinator = kit.as('coordinator', group.tenantId);
  for (const meeting of [0, 1]) await lock(coordinator, await paint(coordinator, group, meeting));
  const january = await act(coordinator, 'draft', monthOf('2026-01'));
  const approved = await act(coordinator, 'approve', at(january.monthlyReport));
  sent = (await act(coordinator, 'send', at(approved.monthlyReport))).monthlyReport.id;
  drafted = (await act(coordinator, 'draft', monthOf('2026-02'))).monthlyReport;
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  for (const [organisation, release] of [
    ['county/19', 'monthly_reports'],
    ['county/20', 'joint_pictures'],
  ])
    await client.query(
      `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to) values ($1, gen_random_uuid(), $2, $3, '2020-01-01', '2199-12-31')`,
      [group.tenantId, release, organisation],
    );
  await client.end();
});
afterAll(() => kit.close());

const monthOf = (month: string) => ({ municipalityId: encodeId('Municipality', group.tenantId), month });
const at = ({ id, version }: any) => ({ monthlyReportId: id, expectedVersion: version });
const act = async (ask: Caller, operation: keyof typeof operations, input: object) => {
  const { data, errors } = await ask(operations[operation], { input });
  return errors ? { code: errors[0]!.extensions!['code'] } : Object.values<any>(data!)[0];
};
const idsSeenBy = async (ask: Caller) => (await monthly(ask, group)).map(({ id }) => id);

test.each(['coordinator', 'deputy'])('a %s sees drafts and what was sent', async (role) => {
  expect(await idsSeenBy(kit.as(role, group.tenantId))).toEqual([drafted.id, sent]);
});

test.each([
  ['kommunpolis', undefined],
  ['council-member', undefined],
  ['politician', undefined],
  ['reporter', 'skolorna'],
])('a %s sees what was sent and writes nothing', async (role, unit) => {
  const ask = kit.as(role, group.tenantId, unit);
  expect(await idsSeenBy(ask)).toEqual([sent]);
  for (const operation of ['approve', 'send', 'redraft'] as const)
    expect(await act(ask, operation, at(drafted))).toEqual({ code: 'FORBIDDEN' });
});

test('by a grant a county reads what was sent, and each reading is on record (B23)', async () => {
  const requestId = '00000000-0000-4000-8000-0000000000e1';
  const { data } = await county('19')(
    `query ($id: ID!) { monthlyReport(id: $id) { id sections { kind } viewerCan { acknowledge comment edit } } }`,
    { id: sent },
    { requestId },
  );
  expect(data!.monthlyReport).toMatchObject({
    id: sent,
    viewerCan: { acknowledge: true, comment: true, edit: false },
  });
  expect(data!.monthlyReport.sections).toHaveLength(6);
  const lines = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query('select action, object, outcome from audit where request_id = $1', [requestId]),
  );
  expect(lines).toEqual([{ action: 'monthly-report.read', object: sent, outcome: 'read' }]);
  expect(await idsSeenBy(county('19'))).toEqual([sent]);
  const rows = await kit.scopeOf({ groups: ['/county/19/county-coordinator'] })((db) =>
    db.query('select report_id from monthly_report_section where tenant_id = $1 and not sent', [
      group.tenantId,
    ]),
  );
  expect(rows).toEqual([]);
});

test.each([
  ['a county without a grant', '17'],
  ['a county with a grant of something else', '20'],
])('%s sees no report and answers none', async (_, code) => {
  expect(await idsSeenBy(county(code))).toEqual([]);
  const answer = { monthlyReportId: sent, text: 'Hur går det?' };
  const none = {
    monthlyReportId: encodeId('MonthlyReport', group.tenantId, '00000000-0000-4000-8000-000000000000'),
  };
  expect(await act(county(code), 'comment', answer)).toEqual({ code: 'NOT_FOUND' });
  expect(await act(county(code), 'acknowledge', none)).toEqual({ code: 'NOT_FOUND' });
});

test('county and council say that they read it and comment; the coordinator answers', async () => {
  const council = kit.as('council-member', group.tenantId);
  const answer = (ask: Caller, text: string) => act(ask, 'comment', { monthlyReportId: sent, text });
  for (const ask of [county('19'), county('19'), council]) {
    const { monthlyReport, userErrors } = await act(ask, 'acknowledge', { monthlyReportId: sent });
    expect({ userErrors, state: monthlyReport.state }).toEqual({ userErrors: [], state: 'ACKNOWLEDGED' });
  }
  await answer(county('19'), 'Vad gör ni åt bränderna?');
  await answer(coordinator, ' En kartläggning är beställd ');
  const thread = `query ($id: ID!) { monthlyReport(id: $id) { state receipts { organisation role }
    comments { totalCount nodes { organisation authorRole text } } } }`;
  const own = `municipality/${group.tenantId}`;
  for (const ask of [county('19'), council, coordinator]) {
    const { data } = await ask(thread, { id: sent });
    expect(data!.monthlyReport).toEqual({
      state: 'COMMENTED',
      receipts: [
        { organisation: 'county/19', role: 'county-coordinator' },
        { organisation: own, role: 'council-member' },
      ],
      comments: {
        totalCount: 2,
        nodes: [
          { organisation: 'county/19', authorRole: 'county-coordinator', text: 'Vad gör ni åt bränderna?' },
          { organisation: own, authorRole: 'coordinator', text: 'En kartläggning är beställd' },
        ],
      },
    });
  }
  expect(await act(coordinator, 'acknowledge', { monthlyReportId: sent })).toEqual({ code: 'FORBIDDEN' });
  expect(
    await act(county('19', 'county-evaluator'), 'comment', { monthlyReportId: sent, text: 'x' }),
  ).toEqual({
    code: 'FORBIDDEN',
  });
  expect(await act(county('19'), 'comment', { monthlyReportId: drafted.id, text: 'x' })).toEqual({
    code: 'NOT_FOUND',
  });
});

test('the database itself keeps an answer to who gives it, and to what was sent', async () => {
  const { tenantId } = group;
  const [, , id] = Buffer.from(sent, 'base64url').toString().split('|');
  const insert = (path: string, organisation: string) =>
    kit.scopeOf({ groups: [path] })((db) =>
      db.query(
        `insert into monthly_report_comment (tenant_id, id, report_id, organisation, author_role, text, written_at)
         values ($1, gen_random_uuid(), $2, $3, 'county-coordinator', 'x', now())`,
        [tenantId, id, organisation],
      ),
    );
  for (const [path, organisation] of [
    ['/county/19/county-coordinator', `municipality/${tenantId}`],
    ['/county/19/county-evaluator', 'county/19'],
    ['/county/17/county-coordinator', 'county/17'],
    [`/municipality/${tenantId}/politician`, `municipality/${tenantId}`],
  ])
    await expect(insert(path!, organisation!)).rejects.toThrow('row-level security');
});

test('the county sees of each month whether its report came', async () => {
  const delivery = (ask: Caller, month: string) =>
    ask(
      `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { monthlyDelivery(month: "${month}") { month dueDate status report { id } } } } }`,
      { m: [{ __typename: 'Municipality', id: encodeId('Municipality', group.tenantId) }] },
    ).then(({ data }) => data!._entities[0].monthlyDelivery);
  expect(await delivery(county('19'), '2026-01')).toEqual({
    ...{ month: '2026-01', dueDate: '2026-02-06', status: 'LATE', report: { id: sent } },
  });
  expect(await delivery(county('19'), '2026-02')).toMatchObject({ status: 'MISSING', report: null });
  expect(await delivery(county('19'), '2199-01')).toMatchObject({ status: 'WAITING', report: null });
  for (const code of ['17', '20']) expect(await delivery(county(code), '2026-01')).toBeNull();
});

test("another municipality's coordinator finds nothing, by whatever id", async () => {
  const stranger = kit.as('coordinator', (await newGroup(kit)).tenantId);
  expect(await idsSeenBy(stranger)).toEqual([]);
  for (const operation of ['approve', 'send', 'redraft'] as const)
    expect(await act(stranger, operation, at(drafted))).toEqual({ code: 'NOT_FOUND' });
  const { data } = await stranger('query ($id: ID!) { monthlyReport(id: $id) { id } }', { id: sent });
  expect(data).toEqual({ monthlyReport: null });
});

test('who has not signed in is told to', async () => {
  const { errors } = await kit.anonymous('query ($id: ID!) { monthlyReport(id: $id) { id } }', { id: sent });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

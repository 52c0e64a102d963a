import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { entriesOf, newGroup, operations, report, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let sent: string;
let draft: string;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit, '2026-01-13');
  sent = await report(
    kit.as('reporter', group.tenantId, 'skolorna'),
    group,
    0,
    'skolorna',
    entriesOf(group, 'RED'),
  );
  const { data } = await kit.as(
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
  draft = data!.saveReportDraft.report.id;
});
afterAll(() => kit.close());

const meeting = `query ($id: ID!) { meeting(id: $id) { reports { totalCount nodes { organisationSlug areas { level } } } school: ownReport(organisationSlug: "skolorna") { id } } }`;
const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on SituationReport { id state areas { level } } } }`;
const refer = (...ids: string[]) => ({ r: ids.map((id) => ({ __typename: 'SituationReport', id })) });
const reportsFor = async (ask: Caller) => (await ask(meeting, { id: group.meetings[0] })).data!.meeting;
const nothing = { totalCount: 0, nodes: [] };

test.each([
  ['reporter', 'fritidsgarden'],
  ['kommunpolis', undefined],
])('a %s sees nothing of the reports of others: no row, no count, no id', async (role, unit) => {
  const ask = kit.as(role, group.tenantId, unit);
  expect(await reportsFor(ask)).toEqual({ reports: nothing, school: null });
  expect((await ask(entity, refer(sent, draft))).data).toEqual({ _entities: [null, null] });
  expect((await ask('{ myReports { totalCount nodes { id } } }')).data).toEqual({ myReports: nothing });
});

test.each(['council-member', 'politician'])(
  'a %s learns not even whether there are reports',
  async (role) => {
    const ask = kit.as(role, group.tenantId);
    expect(await reportsFor(ask)).toEqual({ reports: null, school: null });
    expect((await ask(entity, refer(sent))).data).toEqual({ _entities: [null] });
    expect((await ask('{ myReports { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
  },
);

test.each(['coordinator', 'deputy'])(
  'a %s reads what was sent and no draft, and each read is logged',
  async (role) => {
    const ask = kit.as(role, group.tenantId);
    expect((await reportsFor(ask)).reports).toMatchObject({
      totalCount: 1,
      nodes: [{ organisationSlug: 'skolorna' }],
    });
    const requestId = '00000000-0000-4000-8000-00000000000a'.replace('a', role === 'deputy' ? 'b' : 'a');
    expect((await ask(entity, refer(sent, draft), { requestId })).data).toMatchObject({
      _entities: [{ state: 'SUBMITTED' }, null],
    });
    const lines = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
      db.query('select action, object, outcome, roles from audit where request_id = $1', [requestId]),
    );
    expect(lines).toEqual([
      {
        action: 'report.read',
        object: sent,
        outcome: 'read',
        roles: [`municipality/${group.tenantId}/${role}`],
      },
    ]);
  },
);

test('reading of one’s own is not logged, and an own draft is seen', async () => {
  const ask = kit.as('reporter', group.tenantId, 'nvk');
  const requestId = '00000000-0000-4000-8000-00000000000c';
  expect((await ask(entity, refer(sent, draft), { requestId })).data).toMatchObject({
    _entities: [null, { state: 'DRAFT' }],
  });
  const lines = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query('select * from audit where request_id = $1', [requestId]),
  );
  expect(lines).toEqual([]);
});

test('nobody writes for another organisation', async () => {
  const input = {
    meetingId: group.meetings[0],
    organisationSlug: 'fritidsgarden',
    expectedVersion: 0,
    areas: [],
  };
  for (const [role, unit] of [
    ['reporter', 'skolorna'],
    ['coordinator'],
    ['kommunpolis'],
    ['council-member'],
    ['integrator', 'fritidsgarden'],
  ]) {
    const { errors } = await kit.as(role!, group.tenantId, unit)(operations.save, { input });
    expect({ role, code: errors?.[0]?.extensions?.['code'] }).toEqual({ role, code: 'FORBIDDEN' });
  }
  const foreign = await kit.as(
    'reporter',
    group.tenantId,
    'nvk',
  )(operations.submit, { input: { reportId: sent, expectedVersion: 2 } });
  const unknown = await kit.as(
    'reporter',
    group.tenantId,
    'nvk',
  )(operations.submit, {
    input: {
      reportId: encodeId('SituationReport', group.tenantId, '00000000-0000-4000-8000-000000000000'),
      expectedVersion: 2,
    },
  });
  const bare = ({ errors }: typeof foreign) =>
    errors!.map(({ extensions, message }) => [extensions!['code'], message]);
  expect(bare(foreign)).toEqual([['NOT_FOUND', 'Not found']]);
  expect(bare(foreign)).toEqual(bare(unknown));
});

test('a service account writes for its own organisation when its scope says so, and reads no other', async () => {
  const own = await newGroup(kit, '2026-01-13');
  const groups = [`/municipality/${own.tenantId}/organisation/skolorna/integrator`];
  const writer = kit.signedIn({ groups, scopes: ['situation:write'] });
  const id = await report(writer, own, 0, 'skolorna', entriesOf(own));
  expect((await writer(entity, refer(id))).data).toMatchObject({ _entities: [{ state: 'SUBMITTED' }] });
  const reader = kit.signedIn({ groups, scopes: ['situation:read', 'promises:read'] });
  expect((await reader(entity, refer(id))).data).toEqual({ _entities: [null] });
  expect((await reader('{ myReports { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a kommunpolis, whose role names no organisation, reports for the police', async () => {
  const ask = kit.as('kommunpolis', group.tenantId);
  const saved = await ask(operations.save, {
    input: {
      meetingId: group.meetings[0],
      organisationSlug: 'polisen',
      expectedVersion: 0,
      areas: entriesOf(group),
    },
  });
  const { id, version } = saved.data!.saveReportDraft.report;
  const done = await ask(operations.submit, { input: { reportId: id, expectedVersion: version } });
  expect(done.data!.submitReport).toMatchObject({ userErrors: [], report: { state: 'SUBMITTED' } });
  const mine = await ask(
    `query ($id: ID!) { meeting(id: $id) { ownReport(organisationSlug: "polisen") { id } reports { totalCount } } }`,
    { id: group.meetings[0] },
  );
  expect(mine.data!.meeting).toEqual({ ownReport: { id }, reports: { totalCount: 1 } });
});

describe('the database says the same, whatever the code asks', () => {
  const visible = (groups: string[], scopes: string[] = []) =>
    kit.scopeOf({ groups, scopes })(async (db) => {
      const count = async (table: string) =>
        (
          await db.query<{ n: number }[]>(
            `select count(*)::int as n from ${table} where tenant_id = $1 and organisation_slug <> 'polisen'`,
            [group.tenantId],
          )
        )[0]!.n;
      return [await count('report'), await count('report_area')];
    });
  const path = (role: string) => `/municipality/${group.tenantId}/${role}`;

  test.each([
    ['coordinator', [1, 4]],
    ['deputy', [1, 4]],
    ['organisation/nvk/reporter', [1, 4]],
    ['organisation/fritidsgarden/reporter', [0, 0]],
    ['kommunpolis', [0, 0]],
    ['council-member', [0, 0]],
    ['organisation/skolorna/integrator', [0, 0]],
  ])('rows for %s', async (role, rows) => {
    expect(await visible([path(role)])).toEqual(rows);
  });

  test('a service account needs the scope for its own organisation too', async () => {
    expect(await visible([path('organisation/skolorna/integrator')], ['situation:read'])).toEqual([0, 0]);
    expect(await visible([path('organisation/skolorna/integrator')], ['situation:write'])).toEqual([1, 4]);
  });

  test('a coordinator changes no line of a report and adds none', async () => {
    const id = tryDecodeId(sent)!.id;
    const asCoordinator = kit.scopeOf({ groups: [path('coordinator')] });
    const [, changed] = await asCoordinator((db) =>
      db.query(`update report_area set text = 'x' where tenant_id = $1 and report_id = $2`, [
        group.tenantId,
        id,
      ]),
    );
    expect(changed).toBe(0);
    const added = asCoordinator((db) =>
      db.query(
        `insert into report (tenant_id, id, meeting_id, meeting_date, organisation_slug, organisation_name)
         select tenant_id, gen_random_uuid(), id, date, 'projekt', 'Projekt' from meeting where tenant_id = $1`,
        [group.tenantId],
      ),
    );
    await expect(added).rejects.toThrow(/row-level security/);
  });

  test('a reporter cannot put a line under another organisation’s name', async () => {
    const forged = kit.scopeOf({ groups: [path('organisation/nvk/reporter')] })((db) =>
      db.query(`update report_area set organisation_slug = 'skolorna' where tenant_id = $1`, [
        group.tenantId,
      ]),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

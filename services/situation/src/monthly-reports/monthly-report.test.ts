import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { encodeId } from '@medborgarlofte/platform/ids';
import { situationService } from '../service';
import { entriesOf, forwardedArea, lock, newGroup, paint, report, type TestGroup } from '../testing';
import { monthly, monthlyOperations as operations } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27', '2026-02-10');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const act = async (ask: Caller, operation: keyof typeof operations, input: object) => {
  const { data, errors } = await ask(operations[operation], { input });
  return errors ? { code: errors[0]!.extensions!['code'] } : Object.values<any>(data!)[0];
};
const municipalityId = () => encodeId('Municipality', group.tenantId);
const draft = (month = '2026-01', input = {}) =>
  act(coordinator, 'draft', { municipalityId: municipalityId(), month, ...input });
const at = ({ id, version }: any, more = {}) => ({
  monthlyReportId: id,
  expectedVersion: version,
  ...more,
});

/** A month with two meetings and reports to the first; one sees what is only collected and forwarded. */
async function month(): Promise<void> {
  const counts = { disorder: { counts: [{ code: 'alarms', value: 4 }] } };
  for (const slug of ['skolorna', 'nvk'])
    await report(kit.as('reporter', group.tenantId, slug), group, 0, slug, entriesOf(group, 'GREEN', counts));
  await lock(coordinator, await paint(coordinator, group, 0, 'YELLOW'));
  await lock(coordinator, await paint(coordinator, group, 1, 'YELLOW', { disorder: 'RED' }));
}

test("sums below the municipality's own threshold are not told (B22)", async () => {
  await month();
  const input = {
    ...{ municipalityId: municipalityId(), expectedVersion: 0, name: 'EST', suppressBelow: 10 },
    ...{ cadenceWeeks: 2, weekday: 2, startTime: '09:00', durationMinutes: 90, place: 'Kommunhuset' },
    ...{ firstDay: '2026-01-13', deadlineHours: 21, graceHours: 0 },
  };
  const saved = await coordinator(
    'mutation ($input: SaveSituationGroupInput!) { saveSituationGroup(input: $input) { userErrors { code path } } }',
    { input },
  );
  expect(saved.data?.['saveSituationGroup'].userErrors).toEqual([]);
  const { monthlyReport } = await draft();
  const { figures } = monthlyReport.sections.find(({ kind }: any) => kind === 'FIGURES');
  expect(figures).toMatchObject([{ value: null, fewerThan: 10 }]);
});

test('a draft holds the month: meetings, levels and texts per area, sums; never what is only forwarded', async () => {
  await month();
  const { monthlyReport } = await draft();
  const part = (kind: string) => monthlyReport.sections.find((one: any) => one.kind === kind);
  expect(monthlyReport).toMatchObject({
    ...{ month: '2026-01', versionNumber: 1, state: 'DRAFT', fictitious: false, changeNote: null },
    viewerCan: { edit: true, approve: true, send: false, correct: false, acknowledge: false },
  });
  expect(part('MEETINGS').meetings).toMatchObject([
    { date: '2026-01-13', state: 'HELD', revision: 1, reports: 2 },
    { date: '2026-01-27', state: 'HELD', revision: 1, reports: 0 },
  ]);
  expect(part('MEETINGS').meetings[0].missingOrganisations).toHaveLength(8);
  expect(part('LEVELS').areas.map(({ code }: any) => code)).toEqual([
    'threats-and-violence',
    'disorder',
    'youth-schools-andt',
    'other',
  ]);
  expect(part('LEVELS').areas[1].levels).toEqual([
    { date: '2026-01-13', level: 'YELLOW', trend: 'FIRST', text: 'om disorder' },
    { date: '2026-01-27', level: 'RED', trend: 'UP', text: 'om disorder' },
  ]);
  expect(part('FIGURES').figures).toContainEqual(expect.objectContaining({ value: 8, fewerThan: null }));
  expect(JSON.stringify(monthlyReport)).not.toContain(forwardedArea);
  expect((await draft()).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  expect((await draft('2026-03')).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Månaden har ingen låst lägesbild att rapportera.' },
  ]);
});

test('one key makes one draft, whoever sends it how often', async () => {
  await month();
  const key = { idempotencyKey: 'one' };
  const drafts = await Promise.all([draft('2026-01', key), draft('2026-01', key)]);
  expect(drafts[0].monthlyReport.id).toBe(drafts[1].monthlyReport.id);
});

test('edited, approved, sent: from then on it is as it was, and a correction says what it changes', async () => {
  await month();
  const { monthlyReport: drafted } = await draft();
  expect((await act(coordinator, 'send', at(drafted))).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Godkänn rapporten innan du skickar den.' },
  ]);
  const sections = [{ kind: 'SUMMARY', text: ' En lugn månad ' }];
  const { monthlyReport: edited } = await act(coordinator, 'edit', at(drafted, { sections }));
  expect(edited.sections[0]).toMatchObject({ kind: 'SUMMARY', text: 'En lugn månad' });
  const { monthlyReport: approved } = await act(coordinator, 'approve', at(edited));
  expect(approved).toMatchObject({ state: 'APPROVED', approvedByRole: 'coordinator' });
  const { monthlyReport: sent } = await act(coordinator, 'send', at(approved));
  expect(sent).toMatchObject({
    state: 'SENT',
    sentByRole: 'coordinator',
    viewerCan: { edit: false, send: false, correct: true },
  });
  expect((await act(coordinator, 'edit', at(sent, { sections }))).userErrors).toMatchObject([
    { code: 'RULE_BROKEN' },
  ]);
  const { monthlyReport: next } = await act(
    coordinator,
    'correct',
    at(sent, { changeNote: 'Antalet larm var fel' }),
  );
  expect(next).toMatchObject({
    ...{ versionNumber: 2, state: 'DRAFT', changeNote: 'Antalet larm var fel', supersedes: { id: sent.id } },
    sections: [{ text: 'En lugn månad' }, {}, {}, {}, {}, {}],
  });
  expect((await act(coordinator, 'correct', at(sent, { changeNote: 'Igen' }))).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Det finns redan en rättelse av rapporten. Öppna den.' },
  ]);
  expect(await monthly(kit.as('council-member', group.tenantId), group)).toEqual([
    { id: sent.id, month: '2026-01', versionNumber: 1, state: 'SENT', supersededBy: null },
  ]);
  const events = await kit.scopeOf({ groups: [] })(async (db) => {
    await db.query(`select set_config('app.relay', 'on', true)`);
    return db.query(`select payload from outbox where tenant_id = $1 and type = 'situation.report-sent'`, [
      group.tenantId,
    ]);
  });
  const told = { monthlyReportId: sent.id, month: '2026-01', versionNumber: 1, supersedes: null };
  expect(events).toEqual([{ payload: { ...told, fictitious: false } }]);
});

test('it says which pictures were corrected since; taken anew it tells of the newest revisions, and keeps what the coordinator wrote', async () => {
  await month();
  const { monthlyReport: drafted } = await draft();
  const sections = [{ kind: 'LEVELS', text: 'Bränderna är färre' }];
  const { monthlyReport: edited } = await act(coordinator, 'edit', at(drafted, { sections }));
  const unlock = `mutation ($input: UnlockPictureInput!) { unlockPicture(input: $input) { picture { id version } } }`;
  const picture = `query ($id: ID!) { meeting(id: $id) { jointPicture { id version } } }`;
  const { data } = await coordinator(picture, { id: group.meetings[1] });
  const locked = data!.meeting.jointPicture;
  const opened = await coordinator(unlock, {
    input: { pictureId: locked.id, expectedVersion: locked.version, reason: 'Fel nivå' },
  });
  await lock(coordinator, opened.data!.unlockPicture.picture);
  const { monthlyReport: again } = await act(coordinator, 'edit', at(edited, { sections }));
  expect(again.correctedMeetings).toEqual(['2026-01-27']);
  const { monthlyReport: anew } = await act(coordinator, 'redraft', at(again));
  expect(anew.correctedMeetings).toEqual([]);
  expect(anew.sections[1].meetings[1].revision).toBe(2);
  expect(anew.sections[2]).toMatchObject({ text: 'Bränderna är färre' });
});

test('two who edit: the second is told and sees the new state (E01)', async () => {
  await month();
  const { monthlyReport: drafted } = await draft();
  const edit = (text: string, ask = coordinator) =>
    act(ask, 'edit', at(drafted, { sections: [{ kind: 'SUMMARY', text }] }));
  const answers = await Promise.all([edit('den ena'), edit('den andra', kit.as('deputy', group.tenantId))]);
  const [lost] = answers.filter(({ userErrors }) => userErrors.length > 0);
  const [won] = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(lost.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }]);
  expect(lost.monthlyReport.sections[0].text).toBe(won.monthlyReport.sections[0].text);
});

test('nothing changes a sent report, not even past the rules', async () => {
  await month();
  const { monthlyReport: drafted } = await draft();
  const { monthlyReport: approved } = await act(coordinator, 'approve', at(drafted));
  await act(coordinator, 'send', at(approved));
  const scope = kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] });
  for (const sql of [
    `update monthly_report set month = '2025-12' where tenant_id = $1`,
    `delete from monthly_report where tenant_id = $1`,
    `update monthly_report_section set text = 'x' where tenant_id = $1`,
    `delete from monthly_report_section where tenant_id = $1`,
    `insert into monthly_report_section select tenant_id, gen_random_uuid(), report_id, sent, 9, kind from monthly_report_section where tenant_id = $1`,
  ])
    await expect(scope((db) => db.query(sql, [group.tenantId]))).rejects.toThrow(
      'a sent report does not change',
    );
});

test('a text with data on individuals is refused, at its place', async () => {
  await month();
  const { monthlyReport: drafted } = await draft();
  const sections = [{ kind: 'SUMMARY', text: 'Ring 070-174 06 12' }];
  expect((await act(coordinator, 'edit', at(drafted, { sections }))).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'sections', '0', 'text'] },
  ]);
});

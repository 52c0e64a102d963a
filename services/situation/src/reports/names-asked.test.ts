import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { decree, planned } from '../council/testing';
import { act, note } from '../deficiencies/testing';
import { situationService } from '../service';
import { newGroup, operations, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => void (kit = await openTestKit(situationService)));
beforeEach(async () => {
  group = await newGroup(kit, '2026-12-01');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const naming = 'Bråk kring Anna Lindström på torget';
const asked = (...path: string[]) => [
  expect.objectContaining({ code: 'RULE_BROKEN', path: ['input', 'namesConfirmed', ...path] }),
];

/** What the log says of the tenant, and whether a name stands anywhere in it. */
async function logged(): Promise<{ confirmed: string[]; holdsName: boolean }> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  const { rows } = await client.query<{ action: string; object: string }>(
    'select * from situation.audit where tenant_id = $1',
    [group.tenantId],
  );
  await client.end();
  const confirmed = rows.filter(({ action }) => action === 'names.confirmed').map(({ object }) => object);
  return { confirmed, holdsName: JSON.stringify(rows).includes('Lindström') };
}

test('what looks like a name is asked about before anything is done; confirmed, it is done and logged without the text', async () => {
  const areaId = group.areas.get('disorder')!;
  const input = { source: 'OTHER', areaId, description: naming };
  const refused = await act(coordinator, 'noteDeficiency', input);
  expect(refused).toMatchObject({ deficiency: null, userErrors: asked('description') });
  expect(refused.userErrors[0]!.message).toContain('Tecken 12–25');
  expect((await logged()).confirmed).toEqual([]);
  const { deficiency } = await act(coordinator, 'noteDeficiency', { ...input, namesConfirmed: true });
  expect(deficiency).toMatchObject({ state: 'NOTED' });
  expect(await logged()).toEqual({ confirmed: [areaId], holdsName: false });
});

test('a confirmation that was not needed leaves no line; one of something that is refused neither', async () => {
  const noted = await note(coordinator, group, { namesConfirmed: true });
  const close = { deficiencyId: noted.id, expectedVersion: 1, text: naming, namesConfirmed: true };
  expect((await act(coordinator, 'closeDeficiency', close)).userErrors).not.toEqual([]);
  expect((await logged()).confirmed).toEqual([]);
});

test('in lists the place is told: a dissent of a joint picture, who was at a council', async () => {
  const dissents = [{ organisationSlug: 'skolorna', level: 'RED', reason: naming }];
  const area = { meetingId: group.meetings[0], areaId: group.areas.get('disorder'), expectedVersion: 0 };
  const set = (more: object) =>
    coordinator(operations.set, { input: { ...area, level: 'GREEN', text: 'Lugnt', dissents, ...more } });
  expect((await set({})).data!['setPictureArea'].userErrors).toEqual(asked('dissents', '0', 'reason'));
  expect((await set({ namesConfirmed: true })).data!['setPictureArea'].userErrors).toEqual([]);
  const meeting = await planned(coordinator, group.tenantId, '2026-01-20');
  const attendance = [{ role: 'Ordförande Anna Lindström', organisation: 'Kommunstyrelsen' }];
  const hold = { councilMeetingId: meeting.id, expectedVersion: meeting.version, attendance };
  expect((await decree(coordinator, 'holdCouncilMeeting', hold)).userErrors).toEqual(
    asked('attendance', '0', 'role'),
  );
});

test('who may not do it is refused, and not asked', async () => {
  const input = { source: 'OTHER', areaId: group.areas.get('disorder'), description: naming };
  const { error } = await act(kit.as('politician', group.tenantId), 'noteDeficiency', input);
  expect(error).toBe('FORBIDDEN');
});

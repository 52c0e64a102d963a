import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { situationService } from '../service';
import { lock, newGroup, operations, paint, reportedAreas, type TestGroup } from '../testing';
import { pictureSource } from './tell-levels';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

async function told(type: string): Promise<any[]> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  const { rows } = await client.query(
    'select payload from situation.outbox where tenant_id = $1 and type = $2 order by position',
    [group.tenantId, type],
  );
  await client.end();
  return rows.map(({ payload }) => payload);
}

test('the event of a lock names meeting and revision; told again it is the newest revision of each meeting', async () => {
  const { picture } = await lock(coordinator, await paint(coordinator, group, 0));
  await lock(coordinator, await paint(coordinator, group, 1, 'YELLOW'));
  const { data } = await coordinator(
    `mutation ($input: UnlockPictureInput!) { unlockPicture(input: $input) { picture { id version } } }`,
    { input: { pictureId: picture.id, expectedVersion: picture.version, reason: 'Fel siffra' } },
  );
  const corrected = await coordinator(operations.set, {
    input: {
      ...{ meetingId: group.meetings[0], areaId: group.areas.get('other'), level: 'RED' },
      expectedVersion: data!.unlockPicture.picture.version,
    },
  });
  await lock(coordinator, corrected.data!.setPictureArea.picture);
  const locked = await told('situation.picture-locked');
  expect(locked.map(({ meetingId, revision }) => [meetingId, revision])).toEqual([
    [group.meetings[0], 1],
    [group.meetings[1], 1],
    [group.meetings[0], 2],
  ]);
  expect(locked.map(({ levels }) => Object.keys(levels).toSorted())).toEqual(
    Array(3).fill(reportedAreas.toSorted()),
  );
  const source = pictureSource(kit.service.source, group.tenantId);
  expect(await source.revisions()).toEqual([
    { meetingId: group.meetings[0], revision: 2 },
    { meetingId: group.meetings[1], revision: 1 },
  ]);
  expect(await source.republish()).toBe(2);
  expect(await told('situation.levels-told')).toEqual([locked[2], locked[1]]);
  expect(tryDecodeId(locked[2].pictureId)).toMatchObject({ type: 'JointPicture', tenantId: group.tenantId });
  expect(locked[2].supersedes).toBe(picture.id);
  expect(encodeId('Meeting', group.tenantId, tryDecodeId(group.meetings[0]!)!.id)).toBe(locked[2].meetingId);
});

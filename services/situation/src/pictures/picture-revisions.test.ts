import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { forwardedArea, lock, newGroup, operations, paint, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const fields = `id revision version state unlockReason presentOrganisations supersedes { id } supersededBy { id }
  areas { area { code } level version text dissent dissents { organisationSlug organisationName level reason } } viewerCan { edit lock unlock }`;
const unlocking = `mutation ($input: UnlockPictureInput!) { unlockPicture(input: $input) { picture { ${fields} } userErrors { code message path } } }`;
const attending = `mutation ($input: NoteAttendanceInput!) { noteAttendance(input: $input) { picture { ${fields} } userErrors { code path } } }`;
const reading = `query ($id: ID!) { jointPicture(id: $id) { ${fields} } }`;
const setting = operations.set.replace(
  'dissent }',
  'dissent version dissents { organisationSlug level reason } }',
);

const unlock = async (ask: Caller, picture: { id: string; version: number }, reason = 'Fel siffra') =>
  (await ask(unlocking, { input: { pictureId: picture.id, expectedVersion: picture.version, reason } })).data!
    .unlockPicture;
const read = async (ask: Caller, id: string) => (await ask(reading, { id })).data!.jointPicture;
const set = async (ask: Caller, input: object, meeting = 0) => {
  const wanted = { meetingId: group.meetings[meeting], areaId: group.areas.get('disorder'), level: 'YELLOW' };
  return (await ask(setting, { input: { ...wanted, ...input } })).data!.setPictureArea;
};
const dissentIn = ({ areas }: any) => areas.find(({ area }: any) => area.code === 'disorder').dissent;

test('two people write in two areas at once, and in one area the second is told (E01)', async () => {
  const [one, other] = await Promise.all([
    set(coordinator, { expectedAreaVersion: 0, text: 'Bränder' }),
    set(kit.as('kommunpolis', group.tenantId), {
      expectedAreaVersion: 0,
      areaId: group.areas.get('other'),
    }),
  ]);
  expect([one.userErrors, other.userErrors]).toEqual([[], []]);
  const answers = await Promise.all([
    set(coordinator, { expectedAreaVersion: 1, text: 'Samordnarens' }),
    set(kit.as('deputy', group.tenantId), { expectedAreaVersion: 1, text: 'Ersättarens' }),
  ]);
  const lost = answers.filter(({ userErrors }) => userErrors.length > 0);
  const won = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect([lost.length, won.length]).toEqual([1, 1]);
  expect(lost[0].userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedAreaVersion'] }]);
  expect(lost[0].picture.areas).toEqual(won[0].picture.areas);
  expect(won[0].picture.areas[0]).toMatchObject({ version: 2 });
});

test('who says no version is told so', async () => {
  expect((await set(coordinator, {})).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
});

test('who sees it differently stands there with level and reason, each organisation once, until others are named', async () => {
  const school = { organisationSlug: 'skolorna', level: 'RED', reason: ' bråken pågår varje dag ' };
  const police = { organisationSlug: 'polisen', level: 'YELLOW', reason: 'få anmälningar' };
  const first = await set(coordinator, { expectedAreaVersion: 0, dissents: [school, police] });
  expect(first.picture.areas[0].dissents).toEqual([police, { ...school, reason: 'bråken pågår varje dag' }]);
  const kept = await set(coordinator, { expectedAreaVersion: 1, level: 'GREEN' });
  expect(kept.picture.areas[0].dissents).toHaveLength(2);
  const fewer = await set(coordinator, { expectedAreaVersion: 2, dissents: [police] });
  expect(fewer.picture.areas[0].dissents).toEqual([police]);
  const refused = [
    [school, school],
    [{ ...school, organisationSlug: 'okand' }],
    [{ ...school, reason: '  ' }],
    [{ ...school, reason: 'ring 070-123 45 67' }],
  ];
  for (const dissents of refused)
    expect((await set(coordinator, { expectedAreaVersion: 3, dissents })).userErrors).toHaveLength(1);
  expect(
    (await set(coordinator, { expectedAreaVersion: 3, dissents: [] })).picture.areas[0].dissents,
  ).toEqual([]);
});

test('who was there is noted by whoever is at the meeting, in any order and also at once', async () => {
  const note = async (ask: Caller, organisationSlug: string, present = true) =>
    (await ask(attending, { input: { meetingId: group.meetings[0], organisationSlug, present } })).data!
      .noteAttendance;
  await Promise.all([note(coordinator, 'skolorna'), note(kit.as('kommunpolis', group.tenantId), 'polisen')]);
  expect((await note(coordinator, 'projekt')).picture.presentOrganisations).toEqual([
    'Kommunens projekt',
    'Polisen',
    'Skolorna',
  ]);
  expect((await note(coordinator, 'polisen', false)).picture.presentOrganisations).not.toContain('Polisen');
  expect((await note(coordinator, 'okand')).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
});

test('unlocking makes a new revision; the locked one stays word for word and says so', async () => {
  const dissents = [{ organisationSlug: 'skolorna', level: 'RED', reason: 'bråken' }];
  const painted = await paint(coordinator, group, 0);
  const differently = { dissent: ' Skolan ser mer ', dissents };
  const { picture: told } = await set(coordinator, { expectedAreaVersion: 1, ...differently });
  const { picture: locked } = await lock(coordinator, { id: painted.id, version: told.version });
  const before = await read(coordinator, locked.id);
  expect(before.viewerCan).toEqual({ edit: false, lock: false, unlock: true });
  expect(dissentIn(before)).toBe('Skolan ser mer');
  const { picture: next, userErrors } = await unlock(coordinator, locked, ' Fel siffra ');
  expect(userErrors).toEqual([]);
  expect(next).toMatchObject({
    ...{ revision: 2, version: 1, state: 'AGREED', unlockReason: 'Fel siffra' },
    ...{ supersedes: { id: locked.id }, supersededBy: null },
    viewerCan: { edit: true, lock: true, unlock: false },
  });
  const words = ({ level, text, dissent, dissents }: any) => ({ level, text, dissent, dissents });
  expect(next.areas.map(words)).toEqual(before.areas.map(words));
  const corrected = await set(coordinator, {
    ...{ expectedAreaVersion: 1, level: 'RED', dissent: null, dissents: [] },
  });
  expect(dissentIn(corrected.picture)).toBeNull();
  expect(await read(coordinator, locked.id)).toEqual({
    ...before,
    supersededBy: { id: next.id },
    viewerCan: { edit: false, lock: false, unlock: false },
  });
  expect((await unlock(coordinator, locked)).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  expect((await lock(coordinator, { id: next.id, version: corrected.picture.version })).userErrors).toEqual(
    [],
  );
  const { data } = await coordinator(`query ($id: ID!) { meeting(id: $id) { state jointPicture { id } } }`, {
    id: group.meetings[0],
  });
  expect(data!.meeting).toEqual({ state: 'HELD', jointPicture: { id: next.id } });
  const later = await lock(coordinator, await paint(coordinator, group, 1, 'GREEN'));
  expect(later.picture.areas.find(({ area }: any) => area.code === 'disorder')).toMatchObject({
    previousLevel: 'RED',
  });
  const events = await eventsOf(group.tenantId);
  expect(events.map(({ type, payload }) => [type, payload['revision'], payload['supersedes']])).toEqual([
    ['situation.picture-locked', 1, null],
    ['situation.picture-unlocked', 2, undefined],
    ['situation.picture-locked', 2, locked.id],
    ['situation.picture-locked', 1, null],
  ]);
});

const eventsOf = (tenantId: string) =>
  kit.scopeOf({ groups: [] })(async (db) => {
    await db.query(`select set_config('app.relay', 'on', true)`);
    return db.query<{ type: string; payload: Record<string, unknown> }[]>(
      'select type, payload from outbox where tenant_id = $1 order by position',
      [tenantId],
    );
  });

test('unlocking asks for a reason, a keeper, the version one saw, and a picture that is locked', async () => {
  const painted = await paint(coordinator, group, 0);
  expect((await unlock(coordinator, painted)).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  const { picture } = await lock(coordinator, painted);
  expect((await unlock(coordinator, picture, ' ')).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  expect((await unlock(coordinator, { ...picture, version: 1 })).userErrors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  const { errors } = await kit.as('kommunpolis', group.tenantId)(unlocking, {
    input: { pictureId: picture.id, expectedVersion: picture.version, reason: 'x' },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const at = await Promise.all([unlock(coordinator, picture), unlock(coordinator, picture)]);
  expect(at.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
});

test('the list has one picture for each meeting, and nobody changes the dissents of a locked one', async () => {
  await paint(coordinator, group, 0);
  const { picture: told } = await set(coordinator, {
    expectedAreaVersion: 1,
    areaId: group.areas.get(forwardedArea),
    dissent: 'flera tecken',
    dissents: [{ organisationSlug: 'polisen', level: 'RED', reason: 'tecken' }],
  });
  const { picture: locked } = await lock(coordinator, told);
  const school = await read(kit.as('reporter', group.tenantId, 'skolorna'), locked.id);
  expect(JSON.stringify(school)).not.toContain('tecken');
  const { picture: next } = await unlock(coordinator, locked);
  const { data } = await coordinator(
    `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { jointPictures { totalCount nodes { id } } } } }`,
    {
      m: [
        {
          __typename: 'Municipality',
          id: Buffer.from(`Municipality|${group.tenantId}|`).toString('base64url'),
        },
      ],
    },
  );
  expect(data!._entities[0].jointPictures).toEqual({ totalCount: 1, nodes: [{ id: next.id }] });
  const { id, tenantId } = tryDecodeId(locked.id)!;
  const lines = `picture_area_id in (select id from joint_picture_area where tenant_id = $1 and picture_id = $2)`;
  const forbidden = [
    `update joint_picture_dissent set reason = 'x' where tenant_id = $1 and ${lines}`,
    `delete from joint_picture_dissent where tenant_id = $1 and ${lines}`,
    `insert into joint_picture_dissent select tenant_id, gen_random_uuid(), picture_area_id, locked, restricted, 'nvk', 'NVK', level, reason
       from joint_picture_dissent where tenant_id = $1 and ${lines}`,
    `update joint_picture_dissent_text set text = 'x' where tenant_id = $1 and id in (
       select id from joint_picture_area where tenant_id = $1 and picture_id = $2)`,
    `insert into joint_picture_dissent_text select tenant_id, id, locked, restricted, 'x'
       from joint_picture_area where tenant_id = $1 and picture_id = $2 and area_code = 'disorder'`,
  ];
  for (const sql of forbidden) {
    const tried = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] })((db) =>
      db.query(sql, [tenantId, id]),
    );
    await expect(tried).rejects.toThrow('a locked picture does not change');
  }
});

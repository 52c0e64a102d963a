import { tryDecodeId } from '@medborgarlofte/platform/ids';
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
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27', '2026-02-10');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const set = async (ask: Caller, input: object) => {
  const wanted = {
    meetingId: group.meetings[0],
    areaId: group.areas.get('disorder'),
    expectedVersion: 0,
    level: 'YELLOW',
    ...input,
  };
  return (await ask(operations.set, { input: wanted })).data!.setPictureArea;
};

test('the group sets area by area; the picture is agreed when all that is reported in has a level', async () => {
  const first = await set(coordinator, { text: ' Bränder ', dissent: 'Polisen: röd' });
  expect(first).toMatchObject({
    userErrors: [],
    picture: {
      ...{ state: 'OPEN', version: 1, viewerCan: { edit: true, lock: false } },
      areas: [
        {
          area: { code: 'disorder' },
          level: 'YELLOW',
          previousLevel: null,
          trend: 'FIRST',
          text: 'Bränder',
          dissent: 'Polisen: röd',
        },
      ],
    },
  });
  expect(first.picture.missingOrganisations).toHaveLength(10);
  const again = await set(kit.as('kommunpolis', group.tenantId), {
    expectedVersion: 1,
    level: 'RED',
    dissent: null,
  });
  expect(again.picture).toMatchObject({
    version: 2,
    areas: [{ level: 'RED', text: 'Bränder', dissent: null }],
    viewerCan: { edit: true, lock: false },
  });
  expect(await lock(coordinator, again.picture)).toMatchObject({
    userErrors: [{ code: 'RULE_BROKEN', path: null }],
    picture: { state: 'OPEN' },
  });
  let picture = again.picture;
  for (const code of ['threats-and-violence', 'youth-schools-andt', 'other']) {
    ({ picture } = await set(coordinator, {
      areaId: group.areas.get(code),
      expectedVersion: picture.version,
      level: 'GREEN',
    }));
  }
  expect(picture).toMatchObject({ state: 'AGREED', viewerCan: { edit: true, lock: true } });
});

test('a locked picture holds trend, who was missing and its reports, and tells of its levels once', async () => {
  await report(kit.as('reporter', group.tenantId, 'skolorna'), group, 0, 'skolorna', entriesOf(group));
  await lock(coordinator, await paint(coordinator, group, 0, 'YELLOW'));
  const picture = await paint(coordinator, group, 1, 'YELLOW', { disorder: 'RED', other: 'GREEN' });
  const locked = await lock(coordinator, picture);
  expect(locked).toMatchObject({
    userErrors: [],
    picture: {
      state: 'LOCKED',
      version: picture.version + 1,
      lockedByRole: 'coordinator',
      lockedAt: expect.any(String),
      viewerCan: { edit: false, lock: false },
    },
  });
  expect(
    locked.picture.areas.map(({ area, previousLevel, trend }: any) => [area.code, previousLevel, trend]),
  ).toEqual([
    ['threats-and-violence', 'YELLOW', 'SAME'],
    ['disorder', 'YELLOW', 'UP'],
    [forwardedArea, 'YELLOW', 'SAME'],
    ['youth-schools-andt', 'YELLOW', 'SAME'],
    ['other', 'YELLOW', 'DOWN'],
  ]);
  const { data } = await coordinator(
    `query ($id: ID!) { meeting(id: $id) { state jointPicture { missingOrganisations } } }`,
    { id: group.meetings[0] },
  );
  expect(data!.meeting.state).toBe('HELD');
  expect(data!.meeting.jointPicture.missingOrganisations).toHaveLength(9);
  expect(data!.meeting.jointPicture.missingOrganisations).not.toContain('Skolorna');
  const events = await eventsOf(group.tenantId);
  expect(events).toHaveLength(2);
  expect(events[1]).toEqual({
    type: 'situation.picture-locked',
    payload: {
      ...{
        pictureId: picture.id,
        meetingId: group.meetings[1],
        meetingDate: '2026-01-27',
        version: picture.version + 1,
        fictitious: false,
        revision: 1,
        supersedes: null,
      },
      levels: {
        'threats-and-violence': 'YELLOW',
        disorder: 'RED',
        'youth-schools-andt': 'YELLOW',
        other: 'GREEN',
      },
      sharedAreas: {
        'threats-and-violence': 'THREATS_AND_VIOLENCE',
        disorder: 'DISORDER_AND_INSECURITY',
        'youth-schools-andt': 'YOUTH_AND_SCHOOLS',
        other: 'OTHER',
      },
    },
  });
});

const eventsOf = (tenantId: string) =>
  kit.scopeOf({ groups: [] })(async (db) => {
    await db.query(`select set_config('app.relay', 'on', true)`);
    return db.query<object[]>(
      `select type, payload from outbox where tenant_id = $1 and type = 'situation.picture-locked' order by position`,
      [tenantId],
    );
  });

test('pictures locked out of turn compare with the one before them', async () => {
  const second = await paint(coordinator, group, 1, 'GREEN');
  await lock(coordinator, await paint(coordinator, group, 0, 'RED'));
  const locked = await lock(coordinator, second);
  expect(locked.picture.areas.map(({ previousLevel, trend }: any) => `${previousLevel} ${trend}`)).toEqual(
    Array(5).fill('RED DOWN'),
  );
});

test('two at the keyboard: the second is told and sees the new state (E01)', async () => {
  const answers = await Promise.all([
    set(coordinator, {}),
    set(kit.as('deputy', group.tenantId), { level: 'RED' }),
  ]);
  const [lost] = answers.filter(({ userErrors }) => userErrors.length > 0);
  const [won] = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(lost.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }]);
  expect(lost.picture.areas).toEqual(won.picture.areas);
  const picture = await paint(coordinator, group, 1);
  const locks = await Promise.all([
    lock(coordinator, picture),
    lock(coordinator, picture),
    lock(kit.as('deputy', group.tenantId), picture),
  ]);
  expect(locks.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(await eventsOf(group.tenantId)).toHaveLength(1);
});

test('a report that comes in while the picture is locked is in it, or missing from it, and never both (E04)', async () => {
  const days = Array.from(
    { length: 12 },
    (_, index) => `2025-0${1 + Math.floor(index / 4)}-${10 + (index % 4)}`,
  );
  const busy = await newGroup(kit, ...days);
  const [keeper, school] = [
    kit.as('coordinator', busy.tenantId),
    kit.as('reporter', busy.tenantId, 'skolorna'),
  ];
  for (const meeting of days.keys()) {
    const picture = await paint(keeper, busy, meeting);
    const saved = await school(operations.save, {
      input: {
        meetingId: busy.meetings[meeting],
        organisationSlug: 'skolorna',
        expectedVersion: 0,
        areas: entriesOf(busy),
      },
    });
    const { id } = saved.data!.saveReportDraft.report;
    const [done, submitted] = await Promise.all([
      lock(keeper, picture),
      school(operations.submit, { input: { reportId: id, expectedVersion: 1 } }),
    ]);
    const { data } = await school('{ myReports(first: 1) { nodes { id state } } }');
    const isMissing = done.picture.missingOrganisations.includes('Skolorna');
    const refused = submitted.data!.submitReport.userErrors.length > 0;
    expect({ isMissing, refused, report: data!.myReports.nodes[0] }).toEqual(
      isMissing
        ? { isMissing, refused: true, report: { id, state: 'DRAFT' } }
        : { isMissing, refused: false, report: { id, state: 'FEEDBACK_GIVEN' } },
    );
  }
});

test('a picture is not locked before the day of its meeting', async () => {
  const ahead = await newGroup(kit, '2199-01-08');
  const ask = kit.as('coordinator', ahead.tenantId);
  const picture = await paint(ask, ahead, 0);
  expect(await lock(ask, picture)).toMatchObject({
    userErrors: [{ code: 'RULE_BROKEN', message: 'Lägesbilden kan låsas tidigast på mötesdagen.' }],
    picture: { state: 'AGREED', viewerCan: { lock: false } },
  });
});

test('nothing changes a locked picture: no rule, and nothing past the rules', async () => {
  const { picture } = await lock(coordinator, await paint(coordinator, group, 0));
  expect(await set(coordinator, { expectedVersion: picture.version })).toMatchObject({
    userErrors: [{ code: 'RULE_BROKEN', message: 'Lägesbilden är låst och kan inte ändras.' }],
    picture: { version: picture.version },
  });
  expect((await lock(coordinator, picture)).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  const { id, tenantId } = tryDecodeId(picture.id)!;
  const forbidden = [
    `update joint_picture set state = 'OPEN', locked_at = null where tenant_id = $1 and id = $2`,
    `update joint_picture set missing_organisations = '{}' where tenant_id = $1 and id = $2`,
    `delete from joint_picture where tenant_id = $1 and id = $2`,
    `update joint_picture_area set level = 'RED' where tenant_id = $1 and picture_id = $2`,
    `update joint_picture_area set locked = false where tenant_id = $1 and picture_id = $2`,
    `delete from joint_picture_area where tenant_id = $1 and picture_id = $2`,
    `insert into joint_picture_area select tenant_id, gen_random_uuid(), picture_id, locked, meeting_date, area_id, area_code, restricted, position, level, previous_level, trend
       from joint_picture_area where tenant_id = $1 and picture_id = $2`,
    `update meeting set date = '2026-01-14' where tenant_id = $1 and id = (select meeting_id from joint_picture where id = $2)`,
  ];
  for (const sql of forbidden) {
    const tried = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] })((db) =>
      db.query(sql, [tenantId, id]),
    );
    await expect(tried).rejects.toThrow('a locked picture does not change');
  }
  await set(coordinator, { meetingId: group.meetings[1] });
  const moved = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] })((db) =>
    db.query(
      'update joint_picture_area set picture_id = $2, locked = true where tenant_id = $1 and picture_id <> $2',
      [tenantId, id],
    ),
  );
  await expect(moved).rejects.toThrow('a locked picture does not change');
});

test('a template that has been given out keeps its words', async () => {
  const rewritten = kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query(`update level_definition set definition = 'x' where tenant_id = $1`, [group.tenantId]),
  );
  await expect(rewritten).rejects.toThrow(/permission denied/);
});

test('what is done is on record, in order, without content', async () => {
  const { picture } = await lock(coordinator, await paint(coordinator, group, 0));
  const lines = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query<{ action: string }[]>('select action, object from audit where object = $1 order by number', [
      picture.id,
    ]),
  );
  expect(lines.map(({ action }) => action)).toEqual([...Array(5).fill('picture.set-area'), 'picture.lock']);
});

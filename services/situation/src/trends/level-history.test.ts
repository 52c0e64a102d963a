import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { estTemplate } from '../fictitious/est-group';
import { planMeeting } from '../meetings/meeting.service';
import { situationService } from '../service';
import { addTemplateVersion } from '../templates/template.service';
import { forwardedArea, lock, newGroup, operations, paint, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2024-11-12', '2025-02-11', '2025-02-25');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const history = `query ($m: [_Any!]!, $area: String, $from: Date, $to: Date) { _entities(representations: $m) { ... on Municipality { levelHistory(areaCode: $area, from: $from, to: $to) {
  from to updatedAt monthsWithoutMeetings templateChanges { meetingDate templateName versionNumber } contextNotes { text }
  areas { code name restricted points { meetingDate week level revision } years { year green yellow red meetings } } } } } }`;
const all = { from: '2024-01-01', to: '2025-12-31' };

const ask = (caller: Caller, span: object = all) =>
  caller(history, {
    m: [{ __typename: 'Municipality', id: encodeId('Municipality', group.tenantId) }],
    ...span,
  });
async function read(caller: Caller, span: object = all) {
  const { data, errors } = await ask(caller, span);
  expect(errors).toBeUndefined();
  return data!._entities[0].levelHistory;
}
const disorder = (seen: any) => seen.areas.find(({ code }: any) => code === 'disorder');

const unlocking = `mutation ($input: UnlockPictureInput!) { unlockPicture(input: $input) { picture { id version } userErrors { code } } }`;

test('levels by meeting, week and year; of two locked revisions the newer one, and an open one not at all (R26)', async () => {
  await lock(coordinator, await paint(coordinator, group, 0, 'GREEN'));
  const second = (await lock(coordinator, await paint(coordinator, group, 1, 'RED'))).picture;
  await paint(coordinator, group, 2, 'RED');
  const points = async () => disorder(await read(coordinator)).points;
  expect(await points()).toEqual([
    { meetingDate: '2024-11-12', week: '2024-W46', level: 'GREEN', revision: 1 },
    { meetingDate: '2025-02-11', week: '2025-W07', level: 'RED', revision: 1 },
  ]);
  const { data } = await coordinator(unlocking, {
    input: { pictureId: second.id, expectedVersion: second.version, reason: 'Fel siffra' },
  });
  const next = data!.unlockPicture.picture;
  expect(await points()).toMatchObject([{ level: 'GREEN' }, { level: 'RED', revision: 1 }]);
  const corrected = await coordinator(operations.set, {
    input: {
      ...{ meetingId: group.meetings[1], areaId: group.areas.get('disorder') },
      ...{ expectedVersion: next.version, level: 'YELLOW' },
    },
  });
  await lock(coordinator, corrected.data!.setPictureArea.picture);
  const seen = await read(coordinator);
  expect(disorder(seen)).toMatchObject({
    name: 'Ordningsstörning och otrygghet',
    points: [{ level: 'GREEN' }, { level: 'YELLOW', revision: 2 }],
    years: [
      { year: 2024, green: 1, yellow: 0, red: 0, meetings: 1 },
      { year: 2025, green: 0, yellow: 1, red: 0, meetings: 1 },
    ],
  });
  expect(seen.monthsWithoutMeetings).toEqual(['2024-12-01', '2025-01-01']);
  expect(Date.parse(seen.updatedAt)).toBeGreaterThan(0);
});

test('one area and a span of days alone; a span that is too long or backwards is refused', async () => {
  await lock(coordinator, await paint(coordinator, group, 0));
  await lock(coordinator, await paint(coordinator, group, 1));
  const seen = await read(coordinator, { area: 'other', from: '2025-01-01', to: '2025-12-31' });
  expect(seen.areas).toMatchObject([{ code: 'other', points: [{ meetingDate: '2025-02-11' }] }]);
  for (const span of [
    { from: '2010-01-01', to: '2025-12-31' },
    { from: '2025-02-01', to: '2025-01-31' },
    { ...all, area: "x' or 1=1" },
  ])
    expect((await ask(coordinator, span)).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a change of template is marked at its first meeting, also when the meetings before it are not asked for', async () => {
  const scope = { groups: [`/municipality/${group.tenantId}/coordinator`] };
  await lock(coordinator, await paint(coordinator, group, 0));
  const changed = await kit.scopeOf(scope)(async (db) => {
    const caller = { actor: kit.actorOf(scope) };
    const template = await addTemplateVersion(db, caller, group.tenantId, {
      ...estTemplate,
      areas: estTemplate.areas.map((area) => ({ ...area, name: `${area.name} 2` })),
    });
    const { globalId } = await planMeeting(db, caller, group.tenantId, {
      ...{ templateId: template.id, date: '2025-03-11', reportDeadline: null, fictitious: false },
    });
    const areas = await db.query<{ id: string; code: string }[]>(
      'select id, code from area where tenant_id = $1 and template_id = $2',
      [group.tenantId, template.id],
    );
    return {
      ...group,
      meetings: [globalId],
      areas: new Map(areas.map(({ id, code }) => [code, encodeId('Area', group.tenantId, id)])),
    };
  });
  await lock(coordinator, await paint(coordinator, changed, 0));
  const change = { meetingDate: '2025-03-11', templateName: estTemplate.name, versionNumber: 2 };
  const seen = await read(coordinator);
  expect(seen.templateChanges).toEqual([change]);
  expect(disorder(seen)).toMatchObject({ name: 'Ordningsstörning och otrygghet 2' });
  expect(disorder(seen).points).toHaveLength(2);
  expect((await read(coordinator, { from: '2025-03-01', to: '2025-12-31' })).templateChanges).toEqual([
    change,
  ]);
});

describe('who reads it', () => {
  const codes = async (caller: Caller) => (await read(caller))?.areas.map(({ code }: any) => code);
  beforeEach(async () => {
    await lock(coordinator, await paint(coordinator, group, 0));
  });

  test('what is collected and forwarded only is for coordinator, deputy and kommunpolis (R33)', async () => {
    for (const role of ['coordinator', 'deputy', 'kommunpolis'])
      expect(await codes(kit.as(role, group.tenantId))).toContain(forwardedArea);
    for (const [role, unit] of [['reporter', 'nvk'], ['council-member'], ['politician']] as const) {
      const seen = await codes(kit.as(role, group.tenantId, unit));
      expect([seen.length, seen.includes(forwardedArea)]).toEqual([4, false]);
    }
  });

  test('a county by its grant, with a line in the log; without one, and in another municipality, nothing', async () => {
    const county = kit.signedIn({ groups: ['/county/18/county-coordinator'] });
    expect(await codes(county)).toBeUndefined();
    expect(await codes(kit.as('coordinator', (await newGroup(kit)).tenantId))).toBeUndefined();
    await grant('county/18');
    expect(await codes(county)).toHaveLength(4);
    const lines = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
      db.query(`select object, roles from audit where tenant_id = $1 and action = 'levels.read'`, [
        group.tenantId,
      ]),
    );
    expect(lines).toEqual([
      { object: encodeId('Municipality', group.tenantId), roles: ['county/18/county-coordinator'] },
    ]);
  });

  test('nobody who has not signed in', async () => {
    expect((await ask(kit.anonymous)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('one meeting and a hundred cost the same statements', async () => {
  await lock(coordinator, await paint(coordinator, group, 0));
  const before = await statements(() => read(coordinator));
  await multiply(100);
  const after = await statements(async () =>
    expect(disorder(await read(coordinator, { from: '2015-01-01', to: '2025-12-31' })).points).toHaveLength(
      101,
    ),
  );
  expect(before).toBe(after);
  expect(after).toBeLessThanOrEqual(5);
});

/** As the tenants service leaves it when a municipality gives a grant. */
async function grant(organisation: string): Promise<void> {
  await asAdmin(
    `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to) values ($1, gen_random_uuid(), 'joint_pictures', $2, '2020-01-01', '2199-12-31')`,
    [group.tenantId, organisation],
  );
}

/** So many more held meetings, each with the picture of the first one, a month apart back in time. */
async function multiply(count: number): Promise<void> {
  const meeting = tryDecodeId(group.meetings[0]!)!.id;
  const copyOf = (column: string) => `md5(${column}::text || n)::uuid`;
  const series = `cross join generate_series(1, ${count}) n`;
  const own = [group.tenantId, meeting];
  await asAdmin(
    `insert into situation.meeting (tenant_id, id, template_id, date, state, picture_locked, fictitious)
     select tenant_id, ${copyOf('id')}, template_id, date - 30 * n, state, picture_locked, fictitious
     from situation.meeting ${series} where tenant_id = $1 and id = $2`,
    own,
  );
  await asAdmin(
    `insert into situation.joint_picture (tenant_id, id, meeting_id, meeting_date, state, locked_at)
     select tenant_id, ${copyOf('id')}, ${copyOf('meeting_id')}, meeting_date - 30 * n, state, locked_at
     from situation.joint_picture ${series} where tenant_id = $1 and meeting_id = $2`,
    own,
  );
  await asAdmin(
    `set session_replication_role = 'replica';
     insert into situation.joint_picture_area (tenant_id, id, picture_id, locked, meeting_date, area_id, area_code, restricted, position, level, trend)
     select tenant_id, ${copyOf('id')}, ${copyOf('picture_id')}, locked, meeting_date - 30 * n, area_id, area_code, restricted, position, level, trend
     from situation.joint_picture_area ${series} where tenant_id = '${group.tenantId}'`,
  );
}

async function asAdmin(sql: string, values?: unknown[]): Promise<void> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

/** How many statements a piece of work reads with, beside the transaction's own. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(Client.prototype, 'query');
  await work();
  const reads = sent.mock.calls.filter(([text]) => /\bfrom\b/.test(String(text)));
  sent.mockRestore();
  return reads.length;
}

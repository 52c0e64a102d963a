import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { note } from '../deficiencies/testing';
import { lockPicture } from '../pictures/lock-picture.service';
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
import { askMunicipality, feedbackFor, give, markRead, seeFeedback } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let school: Caller;
let police: Caller;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
  school = kit.as('reporter', group.tenantId, 'skolorna');
  police = kit.as('kommunpolis', group.tenantId);
});

const unlocking = `mutation ($input: UnlockPictureInput!) { unlockPicture(input: $input) { picture { id version } userErrors { code } } }`;
const unlock = async ({ id, version }: { id: string; version: number }) =>
  (await coordinator(unlocking, { input: { pictureId: id, expectedVersion: version, reason: 'Fel nivå' } }))
    .data!.unlockPicture.picture;
const given = async (ask: Caller) => (await feedbackFor(ask, group.tenantId)).given;
const shareOf = async (from: string, to: string) =>
  (
    await askMunicipality(
      coordinator,
      group.tenantId,
      `feedbackShare(from: "${from}", to: "${to}") { from to due inTime }`,
    )
  ).feedbackShare;

/** Reports of a school and of the police; the school sees disorder differently and has something to forward. */
async function reportAndPaint() {
  const forwarded = { [forwardedArea]: { level: 'RED', text: 'Klistermärken' } };
  const entries = entriesOf(group, 'GREEN', { disorder: { level: 'RED', text: 'Bråk' }, ...forwarded });
  const reportId = await report(school, group, 0, 'skolorna', entries);
  await report(police, group, 0, 'polisen', entriesOf(group, 'GREEN', forwarded));
  const picture = await paint(coordinator, group, 0, 'GREEN', { disorder: 'YELLOW' });
  const { data } = await coordinator(operations.set, {
    input: {
      ...{ meetingId: group.meetings[0], areaId: group.areas.get('disorder'), level: 'YELLOW' },
      expectedVersion: picture.version,
      dissents: [{ organisationSlug: 'skolorna', level: 'RED', reason: 'bråken pågår' }],
    },
  });
  return { reportId, picture: data!.setPictureArea.picture };
}

test('locking tells every reporter what the group made of the report, and of what is only forwarded no level (R18, R33)', async () => {
  const { reportId, picture } = await reportAndPaint();
  const seen = await note(school, group, {
    ...{ source: 'REPORT', sourceId: reportId, organisationSlug: 'skolorna' },
  });
  expect(await given(school)).toEqual([]);
  await lock(coordinator, picture);
  const [told] = await given(school);
  expect(told).toMatchObject({
    ...{ kind: 'REPORT', organisationSlug: 'skolorna', arisenOn: '2026-01-13', dueDate: '2026-01-20' },
    ...{ givenByRole: 'coordinator', note: null, superseded: false, readAt: null },
    ...{ report: { id: reportId, state: 'FEEDBACK_GIVEN' }, picture: { id: picture.id, revision: 1 } },
    ...{ noted: [{ id: seen.id }], viewerCan: { give: false, addNote: false, markRead: true } },
  });
  const areas = new Map<string, any>(told.areas.map((line: any) => [line.area.code, line]));
  expect(areas.get('disorder')).toMatchObject({
    ...{ reportedLevel: 'RED', forwarded: false, joint: { level: 'YELLOW', text: 'om disorder' } },
    dissent: { level: 'RED', reason: 'bråken pågår' },
  });
  expect(areas.get('other')).toMatchObject({
    reportedLevel: 'GREEN',
    joint: { level: 'GREEN' },
    dissent: null,
  });
  expect(areas.get(forwardedArea)).toMatchObject({ reportedLevel: 'RED', forwarded: true, joint: null });
  const toPolice = (await given(police))[0].areas.find(({ area }: any) => area.code === forwardedArea);
  expect(toPolice).toMatchObject({ forwarded: true, joint: { level: 'GREEN' } });
});

test('a later revision is told anew, and the earlier note stays as superseded; the duty was met by the first', async () => {
  const { picture } = await reportAndPaint();
  const { picture: locked } = await lock(coordinator, picture);
  const [first] = await given(school);
  const next = await unlock(locked);
  expect(await given(school)).toEqual([first]);
  await lock(coordinator, next);
  const [newest, before] = await given(school);
  expect(newest).toMatchObject({
    ...{ superseded: false, dueDate: null, picture: { id: next.id, revision: 2 } },
    report: { id: first.report.id, state: 'FEEDBACK_GIVEN' },
  });
  expect(before).toMatchObject({ id: first.id, superseded: true, picture: { revision: 1 } });
  const refused = await give(coordinator, before, 'Tack');
  expect(refused.userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  expect(await shareOf('2026-01-01', '2026-01-31')).toMatchObject({ due: 2 });
});

test('the coordinator adds one sentence, which is new to who had read; two at once, and one is told (E01)', async () => {
  const { picture } = await reportAndPaint();
  await lock(coordinator, picture);
  const [told] = await given(school);
  expect((await markRead(school, told)).feedback).toEqual([{ id: told.id, readAt: expect.any(String) }]);
  const read = await seeFeedback(school, told.id);
  await markRead(school, told);
  expect(await seeFeedback(school, told.id)).toEqual(read);
  const answers = await Promise.all([
    give(coordinator, told, 'Tack, det hjälpte gruppen'),
    give(kit.as('deputy', group.tenantId), told, 'Tack'),
  ]);
  expect(answers.map(({ userErrors }) => userErrors.map(({ code }: any) => code)).sort()).toEqual([
    [],
    ['CONFLICT'],
  ]);
  const noted = await seeFeedback(school, told.id);
  expect(noted).toMatchObject({ note: expect.stringMatching('Tack'), version: 2, readAt: null });
  for (const [sentence, code] of [
    [undefined, 'RULE_BROKEN'],
    ['En till', 'RULE_BROKEN'],
    ['ring 070-123 45 67', 'INVALID_INPUT'],
  ] as const)
    expect((await give(coordinator, noted, sentence)).userErrors).toMatchObject([{ code }]);
  const unread = 'givenFeedback(unreadOnly: true) { nodes { id } }';
  expect((await askMunicipality(school, group.tenantId, unread)).givenFeedback.nodes).toEqual([
    { id: told.id },
  ]);
  const stillNew = async () => (await askMunicipality(school, group.tenantId, unread)).givenFeedback.nodes;
  // The page was fetched before the sentence was added.
  await markRead(school, told);
  expect(await stillNew()).toEqual([{ id: told.id }]);
  await markRead(school, { id: told.id, version: told.version + 1 });
  expect(await stillNew()).toEqual([]);
});

test('the share given in time counts what was due and given or overdue, with reports that still wait', async () => {
  const { picture } = await reportAndPaint();
  const { tenantId } = group;
  await report(
    school,
    group,
    1,
    'skolorna',
    entriesOf(group, 'GREEN', { disorder: { level: 'GREEN', levelChangeReason: 'Lugnare' } }),
  );
  const awaited = 'awaitedFeedback { meetingDate reports dueDate overdue meeting { id } }';
  expect((await askMunicipality(coordinator, tenantId, awaited)).awaitedFeedback).toEqual([
    {
      meetingDate: '2026-01-13',
      reports: 2,
      dueDate: '2026-01-20',
      overdue: true,
      meeting: { id: group.meetings[0] },
    },
    {
      meetingDate: '2026-01-27',
      reports: 1,
      dueDate: '2026-02-03',
      overdue: true,
      meeting: { id: group.meetings[1] },
    },
  ]);
  expect(await shareOf('2026-01-01', '2026-12-31')).toEqual({
    from: '2026-01-01',
    to: '2026-12-31',
    due: 3,
    inTime: 0,
  });
  const identity = { groups: [`/municipality/${tenantId}/coordinator`] };
  const now = new Date('2026-01-20T22:30:00Z');
  await kit.scopeOf(identity)((db) =>
    lockPicture(
      db,
      { actor: kit.actorOf(identity), now },
      { pictureId: picture.id, expectedVersion: picture.version },
    ),
  );
  // In Sweden it was still the last day.
  expect(await shareOf('2026-01-01', '2026-12-31')).toMatchObject({ due: 3, inTime: 2 });
  expect(await shareOf('2026-02-01', '2026-12-31')).toMatchObject({ due: 1, inTime: 0 });
  expect(await askMunicipality(school, tenantId, awaited)).toEqual({ awaitedFeedback: null });
});

test('nobody but the organisation, coordinator and deputy sees its feedback or marks it; elsewhere it does not exist', async () => {
  const { picture } = await reportAndPaint();
  await lock(coordinator, picture);
  const [told] = await given(school);
  const { tenantId } = group;
  const strangers: Caller[] = [
    ...['council-member', 'politician', 'kommunpolis'].map((role) => kit.as(role, tenantId)),
    ...[kit.as('reporter', tenantId, 'nvk'), kit.as('coordinator', await kit.newTenant())],
    kit.signedIn({ groups: ['/county/19/county-coordinator'] }),
    kit.signedIn({ groups: ['/police-area/norra-vastmanland/lpo-chief'] }),
    kit.signedIn({
      groups: [`/municipality/${tenantId}/organisation/skolorna/integrator`],
      scopes: ['situation:read'],
    }),
    kit.anonymous,
  ];
  for (const ask of strangers) {
    expect(await seeFeedback(ask, told.id)).toBeNull();
    expect((await given(ask)).map(({ id }: any) => id)).not.toContain(told.id);
    expect((await markRead(ask, told)).error).toMatch(/NOT_FOUND|FORBIDDEN|UNAUTHENTICATED/);
    expect((await give(ask, told, 'Tack')).error).toMatch(/NOT_FOUND|FORBIDDEN|UNAUTHENTICATED/);
  }
  expect(
    (await given(kit.as('deputy', tenantId))).map(({ organisationSlug }: any) => organisationSlug).sort(),
  ).toEqual([...['polisen', 'skolorna']]);
  expect((await markRead(coordinator, told)).error).toBe('FORBIDDEN');
  const lines = await kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] })((db) =>
    db.query('select object from audit where tenant_id = $1 and action = $2', [tenantId, 'report.read']),
  );
  expect(lines.length).toBeGreaterThan(0);
});

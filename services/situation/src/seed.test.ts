import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { encodeId } from '@medborgarlofte/platform/ids';
import { comingTuesdays, planAhead, storyDay } from './fictitious/calendar';
import { fictitiousHistory } from './fictitious/history';
import { seedSituation } from './seed';
import { situationService } from './service';

// The beginning, with a cancelled meeting in it; `npm run db:seed` tells all of it.
const today = '2026-09-02';
const history = fictitiousHistory(today).slice(0, 10);

let kit: TestKit;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  coordinator = kit.as('coordinator', '1982');
  await seedSituation(kit.service.source, today, history, []);
});
afterAll(() => kit.close());

const municipality = (fields: string) =>
  `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { ${fields} } } }`;
const fagersta = { m: [{ __typename: 'Municipality', id: encodeId('Municipality', '1982') }] };

test('all that is invented says so, in its mark and in its words', async () => {
  const { data, errors } = await coordinator(
    municipality(`meetings(first: 100) { totalCount nodes { date fictitious state } }
      jointPictures(first: 100) { totalCount nodes { fictitious state missingOrganisations areas { text dissent trend } } }`),
    fagersta,
  );
  expect(errors).toBeUndefined();
  const { meetings, jointPictures } = data!._entities[0];
  const ahead = meetings.nodes.filter(({ date }: { date: string }) => date > today);
  expect(ahead.map(({ state }: { state: string }) => state).sort()).toEqual([
    ...Array<string>(2).fill('CANCELLED'),
    ...Array<string>(13).fill('PLANNED'),
  ]);
  expect(meetings.totalCount).toBe(10 + ahead.length);
  const told = meetings.nodes.filter((meeting: object) => !ahead.includes(meeting));
  expect(told.filter(({ state }: { state: string }) => state === 'CANCELLED')).toHaveLength(1);
  expect(jointPictures.totalCount).toBe(9);
  expect([...meetings.nodes, ...jointPictures.nodes].every(({ fictitious }) => fictitious)).toBe(true);
  expect(jointPictures.nodes.every(({ state }: { state: string }) => state === 'LOCKED')).toBe(true);
  const texts = jointPictures.nodes.flatMap(({ areas }: any) =>
    areas.flatMap(({ text, dissent }: any) => [text, dissent]).filter(Boolean),
  );
  expect(texts.filter((text: string) => !text.startsWith('Fiktiv:'))).toEqual([]);
});

test('deficiencies stand at different points of their lives, and the council has met', async () => {
  const { data, errors } = await coordinator(
    municipality(`deficiencies(first: 100) { nodes { state fictitious description } }
      councilMeetings(first: 100) { nodes { state fictitious decisions { kind text } } } inquiries { nodes { state summary } }`),
    fagersta,
  );
  expect(errors).toBeUndefined();
  const { deficiencies, councilMeetings, inquiries } = data!._entities[0];
  const states = deficiencies.nodes.map(({ state }: { state: string }) => state);
  expect(states.sort()).toEqual(['ANALYSIS', 'ASSESSED', 'CLOSED', 'HANDLED', 'NOTED', 'WATCHED']);
  expect(councilMeetings.nodes).toMatchObject([
    { state: 'HELD', decisions: [{ kind: 'ANALYSIS' }] },
    { state: 'PLANNED', decisions: [] },
  ]);
  expect(inquiries.nodes.map(({ state }: { state: string }) => state)).toEqual(['ACCEPTED', 'PROPOSED']);
  expect([...deficiencies.nodes, ...councilMeetings.nodes].every(({ fictitious }) => fictitious)).toBe(true);
  expect(deficiencies.nodes.every(({ description }: any) => description.startsWith('Fiktiv:'))).toBe(true);
});

test('feedback is given, in words and without, read and unread, and some of it is owed', async () => {
  const fields = 'nodes { kind note dueDate readAt fictitious }';
  const { data, errors } = await coordinator(
    municipality(`openFeedback(first: 100) { ${fields} } givenFeedback(first: 100) { ${fields} }`),
    fagersta,
  );
  expect(errors).toBeUndefined();
  const { openFeedback, givenFeedback } = data!._entities[0];
  expect(openFeedback.nodes).toMatchObject([
    { kind: 'DEFICIENCY', dueDate: '2026-09-10' },
    { kind: 'DEFICIENCY', dueDate: '2027-01-15' },
  ]);
  const told = givenFeedback.nodes;
  expect(told.filter(({ note }: any) => note).length).toBeGreaterThan(2);
  expect(told.filter(({ note }: any) => note && !note.startsWith('Fiktiv:'))).toEqual([]);
  expect(new Set(told.map(({ readAt }: any) => readAt === null))).toEqual(new Set([true, false]));
  expect([...openFeedback.nodes, ...told].every(({ fictitious }: any) => fictitious)).toBe(true);
});

test('a walk and a measured series show what they can say: what waits, what is missing, a change of method', async () => {
  const { data, errors } = await coordinator(
    municipality(`safetyWalks(first: 10) { nodes { fictitious summary place { name } observations { state seen } } }
      measurements(first: 10) { nodes { fictitious title rounds { state methodChanged } } }`),
    fagersta,
  );
  expect(errors).toBeUndefined();
  const [walk] = data!._entities[0].safetyWalks.nodes;
  expect(walk).toMatchObject({ fictitious: true, place: { name: 'Resecentrum (fiktiv)' } });
  const texts = [walk.summary, ...walk.observations.map(({ seen }: any) => seen)];
  expect(texts.filter((text) => !text.startsWith('Fiktiv:'))).toEqual([]);
  expect(walk.observations.map(({ state }: any) => state)).toEqual(['DONE', 'OPEN', 'NOTHING_DONE', 'OPEN']);
  const [measurement] = data!._entities[0].measurements.nodes;
  expect(measurement.fictitious).toBe(true);
  expect(measurement.rounds.filter(({ state }: any) => state === 'MEASURED')).toHaveLength(7);
  expect(measurement.rounds.filter(({ state }: any) => state === 'NOT_MEASURED')).toHaveLength(1);
  expect(measurement.rounds.filter(({ methodChanged }: any) => methodChanged)).toHaveLength(1);
});

test('one of the pictures was corrected, and its meeting has two versions of it', async () => {
  const { data, errors } = await coordinator(
    municipality('jointPictures(first: 100) { nodes { state revision unlockReason supersedes { id } } }'),
    fagersta,
  );
  expect(errors).toBeUndefined();
  const second = data!._entities[0].jointPictures.nodes.filter(({ revision }: any) => revision === 2);
  expect(second).toMatchObject([{ state: 'LOCKED', unlockReason: expect.stringMatching(/^Fiktiv: /) }]);
});

test('a second run changes nothing', async () => {
  const everything = () =>
    kit.scopeOf({ groups: ['/municipality/1982/coordinator'] })(async (db) => {
      const counts: unknown[] = [];
      for (const table of [
        'template',
        'area',
        'reporting_organisation',
        'meeting',
        'reporting_group',
        'group_member',
        'group_text',
        'text_confirmation',
        'training',
        'school_break',
        'report',
        'report_area',
        'joint_picture',
        'joint_picture_area',
        'deficiency',
        'deficiency_step',
        'inquiry',
        'council_meeting',
        'council_decision',
        'monthly_report',
        'monthly_report_receipt',
        'feedback',
        'feedback_reading',
        'priority',
        'audit',
        'named_place',
        'survey',
        'safety_walk',
        'walk_observation',
        'measurement',
        'measurement_round',
      ]) {
        counts.push([
          table,
          await db.query(`select count(*)::int as n from "${table}" where tenant_id = '1982'`),
        ]);
      }
      return counts;
    });
  const before = await everything();
  await seedSituation(kit.service.source, today, history, []);
  expect(await everything()).toEqual(before);
});

test('the history is the same every time, with ten organisations and every level', () => {
  const whole = fictitiousHistory(today);
  expect(fictitiousHistory(today)).toEqual(whole);
  expect(whole).toHaveLength(53);
  expect(whole.at(-1)).toMatchObject({ date: '2026-09-01', open: true, picture: [] });
  const reports = whole.flatMap(({ reports }) => reports);
  expect(new Set(reports.map(({ organisation }) => organisation)).size).toBe(10);
  const levels = whole.flatMap(({ picture }) => picture.map(({ level }) => level));
  const share = (level: string) => levels.filter((one) => one === level).length / levels.length;
  expect(share('GREEN')).toBeGreaterThan(0.4);
  expect(share('YELLOW')).toBeGreaterThan(0.1);
  expect(share('RED')).toBeGreaterThan(0.01);
  expect(share('RED')).toBeLessThan(0.2);
});

test('whatever the day, one meeting is open, those before it are not, and there is one to come', () => {
  for (const day of ['2026-11-26', '2026-12-08', '2026-12-31', '2027-07-20', '2028-02-29']) {
    const whole = fictitiousHistory(day);
    const open = whole.filter((meeting) => meeting.open);
    expect([day, open.length, open[0]!.date < day, open[0]!.cancelled]).toEqual([day, 1, true, false]);
    expect(open[0]!.reports.some(({ submitted }) => submitted)).toBe(true);
    expect(whole.slice(0, 52)).toEqual(fictitiousHistory('2026-09-02').slice(0, 52));
    expect(comingTuesdays(day)[0]! > day).toBe(true);
    expect(storyDay(day)('2026-09-01')).toBe(whole.at(-1)!.date);
  }
  expect(comingTuesdays('2026-11-26')).toEqual(['2026-12-08', '2026-12-22', '2027-01-05']);
  expect(comingTuesdays('2026-12-08')[0]).toBe('2026-12-22');
});

test('meetings ahead on days off are decided on, and those of the summer wait', () => {
  const { from, to, decisions } = planAhead('2026-11-26');
  expect([from, to]).toEqual(['2026-11-27', '2027-06-30']);
  expect(decisions.map(({ slotDate, choice }) => `${slotDate} ${choice}`)).toEqual([
    ...['2026-12-22 SKIP', '2027-01-05 MOVE', '2027-03-02 MOVE', '2027-03-30 SKIP'],
  ]);
});

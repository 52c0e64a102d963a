import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { entriesOf, forwardedArea, lock, newGroup, paint, report, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit, '2026-01-13', '2026-01-27', '2026-02-10');
});
afterAll(() => kit.close());

const query = `query ($id: ID!) { meeting(id: $id) {
  areaHistory { area { code } levels { meetingDate level } numbers { code points { meetingDate value } } }
  reports(first: 100) { nodes { organisationSlug areas { area { code } level previousLevel } } } } }`;
const read = async (ask: Caller, meeting: number) => {
  const { data } = await ask(query, { id: group.meetings[meeting] });
  return {
    areas: new Map<string, any>(data!.meeting.areaHistory.map((one: any) => [one.area.code, one])),
    reports: data!.meeting.reports?.nodes as any[] | undefined,
  };
};

test('areas come with their levels and numbers at the last meetings, and reports with what they said last', async () => {
  const coordinator = kit.as('coordinator', group.tenantId);
  const send = (slug: string, meeting: number, value: number, level = 'GREEN') => {
    const changed = {
      disorder: { level, levelChangeReason: 'fler', counts: [{ code: 'alarms', value }] },
    };
    const ask = kit.as('reporter', group.tenantId, slug);
    return report(ask, group, meeting, slug, entriesOf(group, 'GREEN', changed));
  };
  await send('skolorna', 0, 4);
  await send('nvk', 0, 3);
  await lock(coordinator, await paint(coordinator, group, 0, 'YELLOW'));
  await send('skolorna', 1, 5, 'RED');
  const { areas, reports } = await read(coordinator, 1);
  expect(areas.get('disorder')).toMatchObject({
    levels: [{ meetingDate: '2026-01-13', level: 'YELLOW' }],
    numbers: [
      {
        code: 'alarms',
        points: [
          { meetingDate: '2026-01-13', value: 7 },
          { meetingDate: '2026-01-27', value: 5 },
        ],
      },
    ],
  });
  const [school] = reports!;
  expect(school.areas.find(({ area }: any) => area.code === 'disorder')).toMatchObject({
    level: 'RED',
    previousLevel: 'GREEN',
  });
  const member = await read(kit.as('council-member', group.tenantId), 1);
  expect(member.areas.get('disorder')).toMatchObject({ numbers: null, levels: [{ level: 'YELLOW' }] });
  expect([areas.has(forwardedArea), member.areas.has(forwardedArea)]).toEqual([true, false]);
});

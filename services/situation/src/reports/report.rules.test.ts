import type { Membership } from '@medborgarlofte/platform/actor';
import { AreaMode, type Area } from '../areas/area';
import { LevelCode } from '../levels/level';
import { MeetingState } from '../meetings/meeting';
import { ReportState } from './report';
import { gapsIn, mayReportFor, whyNotWrite } from './report.rules';

const actor = (scopes: string[], ...memberships: Partial<Membership>[]) => ({
  ...{ subject: 's', name: '', scopes },
  memberships: memberships.map((one) => ({
    kind: 'municipality',
    key: '1982',
    unit: null,
    role: 'reporter',
    ...one,
  })),
});

test.each([
  ['a reporter of its own', actor([], { unit: 'nvk' }), 'nvk', true],
  ['a reporter of another', actor([], { unit: 'skolorna' }), 'nvk', false],
  ['a reporter of the same in another municipality', actor([], { unit: 'nvk', key: '1783' }), 'nvk', false],
  ['a reporter whose role names no organisation', actor([], {}), 'nvk', false],
  ['a coordinator', actor([], { role: 'coordinator' }), 'nvk', false],
  ['a kommunpolis for the police', actor([], { role: 'kommunpolis' }), 'polisen', true],
  ['a kommunpolis for another', actor([], { role: 'kommunpolis' }), 'nvk', false],
  [
    'a kommunpolis of another municipality',
    actor([], { role: 'kommunpolis', key: '1783' }),
    'polisen',
    false,
  ],
  ['a system with the scope', actor(['situation:write'], { role: 'integrator', unit: 'nvk' }), 'nvk', true],
  ['a system without it', actor(['situation:read'], { role: 'integrator', unit: 'nvk' }), 'nvk', false],
  [
    'a system elsewhere and a reporter of another',
    actor(['situation:write'], { role: 'integrator', unit: 'projekt' }, { unit: 'skolorna' }),
    'nvk',
    false,
  ],
])('%s', (_, who, slug, may) => expect(mayReportFor(who, '1982', slug)).toBe(may));

test.each([
  [ReportState.DRAFT, MeetingState.PLANNED, undefined],
  [ReportState.RETURNED, MeetingState.PLANNED, undefined],
  [ReportState.SUBMITTED, MeetingState.PLANNED, 'report.submitted'],
  [ReportState.INCLUDED, MeetingState.HELD, 'meeting.held'],
  [ReportState.DRAFT, MeetingState.HELD, 'meeting.held'],
  [ReportState.DRAFT, MeetingState.CANCELLED, 'meeting.cancelled'],
])('writing in a %s report to a %s meeting: %s', (report, meeting, reason) => {
  expect(whyNotWrite({ state: report }, { state: meeting })).toBe(reason);
});

test('gaps are areas without a level, and changed levels without a reason', () => {
  const area = (id: string, mode = AreaMode.REPORT) => ({ id, code: id, mode }) as Area;
  const areas = [area('a'), area('b'), area('c'), area('d', AreaMode.COLLECT_AND_FORWARD)];
  const line = (areaId: string, levelChangeReason: string | null = null) => ({
    areaId,
    level: LevelCode.RED,
    levelChangeReason,
  });
  const last = new Map([
    ['a', LevelCode.GREEN],
    ['b', LevelCode.GREEN],
    ['d', LevelCode.GREEN],
  ]);
  const { unreported, unexplained } = gapsIn(areas, [line('a', 'Bränder'), line('b', ' '), line('d')], last);
  expect(unreported.map(({ id }) => id)).toEqual(['c']);
  expect(unexplained.map(({ id }) => id)).toEqual(['b', 'd']);
});

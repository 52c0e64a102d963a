import { AreaMode } from '../areas/area';
import { LevelCode, Trend, trendFrom } from '../levels/level';
import { MeetingState } from '../meetings/meeting';
import { PictureState } from './joint-picture';
import { stateWith, whyNotLock, whyNotSet, whyNotUnlock } from './picture.rules';

const planned = { state: MeetingState.PLANNED };
const agreed = { state: PictureState.AGREED, revision: 1, meetingDate: '2026-01-13' };
const held = { state: MeetingState.HELD };

test.each([
  [null, LevelCode.GREEN, Trend.FIRST],
  [LevelCode.GREEN, LevelCode.GREEN, Trend.SAME],
  [LevelCode.GREEN, LevelCode.RED, Trend.UP],
  [LevelCode.YELLOW, LevelCode.RED, Trend.UP],
  [LevelCode.RED, LevelCode.YELLOW, Trend.DOWN],
])('from %s to %s is %s', (before, now, trend) => expect(trendFrom(before, now)).toBe(trend));

test.each([
  ['on the day', agreed, planned, '2026-01-13', undefined],
  ['before the day', agreed, planned, '2026-01-12', 'picture.before-meeting'],
  [
    'with areas missing',
    { ...agreed, state: PictureState.OPEN },
    planned,
    '2026-01-13',
    'picture.areas-missing',
  ],
  ['again', { ...agreed, state: PictureState.LOCKED }, held, '2026-01-13', 'picture.locked'],
  ['once more, when it was unlocked', { ...agreed, revision: 2 }, held, '2026-02-01', undefined],
  ['of a cancelled meeting', agreed, { state: MeetingState.CANCELLED }, '2026-01-13', 'meeting.cancelled'],
])('locking %s', (_, picture, meeting, today, reason) =>
  expect(whyNotLock(picture, meeting, today)).toBe(reason),
);

test('a picture that nobody has begun can be, unless its meeting is cancelled', () => {
  expect(whyNotSet(null, planned)).toBeUndefined();
  expect(whyNotSet(null, { state: MeetingState.CANCELLED })).toBe('meeting.cancelled');
});

test('what is only collected does not hold up agreement', () => {
  const areas = [
    { id: 'a', mode: AreaMode.REPORT },
    { id: 'b', mode: AreaMode.COLLECT_AND_FORWARD },
  ];
  expect(stateWith(areas, new Set())).toBe(PictureState.OPEN);
  expect(stateWith(areas, new Set(['b']))).toBe(PictureState.OPEN);
  expect(stateWith(areas, new Set(['a']))).toBe(PictureState.AGREED);
});

test('what is locked and has no successor can be unlocked, and nothing else', () => {
  const locked = { state: PictureState.LOCKED };
  expect(whyNotUnlock(locked, null)).toBeUndefined();
  expect(whyNotUnlock(locked, { id: 'next' })).toBe('picture.superseded');
  expect(whyNotUnlock(agreed, null)).toBe('picture.not-locked');
});

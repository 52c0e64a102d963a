import fc from 'fast-check';
import { digestDay, digestMinute, hourOutside, tellOf } from './digest.rules';
import { DigestCadence } from './digest-rule';
import { isQuiet, swedishClock } from '../reminders/reminder.rules';

const quiet = { quietFrom: '18:00', quietTo: '07:00', workdaysOnly: true };
const daily = { cadence: DigestCadence.DAILY, weekday: 1, hour: 8 };
const tuesdays = { ...daily, cadence: DigestCadence.WEEKLY, weekday: 2 };
const at = (moment: string) => new Date(moment);

test.each([
  ['before the hour', daily, '2026-11-23T06:17:00Z', null],
  ['from the hour on', daily, '2026-11-23T07:17:00Z', '2026-11-23'],
  ['in summer time too', daily, '2026-06-22T06:17:00Z', '2026-06-22'],
  ['later that day', daily, '2026-11-23T14:17:00Z', '2026-11-23'],
  ['in quiet times', daily, '2026-11-23T17:17:00Z', null],
  ['on a Saturday', daily, '2026-11-28T10:17:00Z', null],
  ['on Christmas Day', daily, '2026-12-25T10:17:00Z', null],
  ['weekly, on its day', tuesdays, '2026-11-24T08:17:00Z', '2026-11-24'],
  ['weekly, before its hour', tuesdays, '2026-11-24T06:17:00Z', null],
  ['weekly, the day after: the same day’s', tuesdays, '2026-11-25T08:17:00Z', '2026-11-24'],
  [
    'weekly, when its day is a holiday: the day after',
    { ...tuesdays, weekday: 5 },
    '2026-12-28T08:17:00Z',
    '2026-12-25',
  ],
  ['never', { ...daily, cadence: DigestCadence.NEVER }, '2026-11-23T10:17:00Z', null],
] as const)('%s', (_, rule, moment, day) => {
  expect(digestDay(rule, quiet, at(moment))).toBe(day);
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

test('an hour outside the quiet times stays; one inside is moved out of them, unless the whole day is quiet', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), clock, clock, (hour, quietFrom, quietTo) => {
      const times = { quietFrom, quietTo };
      const isQuietAt = (one: number) =>
        isQuiet({ ...times, workdaysOnly: false }, new Date(Date.UTC(2026, 0, 12, one - 1, digestMinute)));
      const moved = hourOutside(hour, times);
      if (!isQuietAt(hour)) expect(moved).toBe(hour);
      const free = Array.from({ length: 24 }, (_, one) => one).filter((one) => !isQuietAt(one));
      const atEdge = quietFrom > quietTo ? quietFrom > '00:59' && quietTo < '23:00' : quietTo <= '23:00';
      if (free.length > 12 && atEdge) expect(isQuietAt(moved)).toBe(false);
    }),
  );
});

test('nothing goes out in quiet times, whatever the rule; and what goes out is of one of the last seven days', () => {
  const moments = fc.date({ min: at('2026-01-01'), max: at('2027-12-31'), noInvalidDate: true });
  const rules = fc.record({
    cadence: fc.constantFrom(...Object.values(DigestCadence)),
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
  });
  fc.assert(
    fc.property(rules, moments, (rule, now) => {
      const day = digestDay(rule, quiet, now);
      if (day === null) return;
      expect(isQuiet(quiet, now)).toBe(false);
      const age = (Date.parse(swedishClock(now)[0]) - Date.parse(day)) / 86_400_000;
      expect(age >= 0 && age < 7).toBe(true);
    }),
  );
});

test('news is told once; what stays open is told again after a week', () => {
  const [monday, sunday, nextMonday] = [
    at('2026-11-23T07:17Z'),
    at('2026-11-29T07:17Z'),
    at('2026-11-30T07:17Z'),
  ];
  expect([true, false].map((again) => tellOf(again, undefined, monday))).toEqual([true, true]);
  expect([true, false].map((again) => tellOf(again, monday, sunday))).toEqual([false, false]);
  expect([true, false].map((again) => tellOf(again, monday, nextMonday))).toEqual([true, false]);
});

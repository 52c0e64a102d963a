import fc from 'fast-check';
import { weekdayOf } from '../meetings/swedish-time';
import { dayOffOn, slotsOf, suggestDay } from './calendar.rules';
import { holidaysOf } from './holidays';

const everySecondTuesday = { firstDay: '2024-09-01', weekday: 2, cadenceWeeks: 2 };
const sportBreak = { name: 'sportlov', firstDay: '2026-02-23', lastDay: '2026-02-27' };

test('the cadence is counted from its first weekday, whatever span is asked for', () => {
  expect(slotsOf(everySecondTuesday, '2024-09-01', '2024-10-01')).toEqual([
    '2024-09-03',
    '2024-09-17',
    '2024-10-01',
  ]);
  expect(slotsOf(everySecondTuesday, '2026-11-01', '2026-11-30')).toEqual(['2026-11-10', '2026-11-24']);
  expect(slotsOf(everySecondTuesday, '2020-01-01', '2024-09-02')).toEqual([]);
  expect(slotsOf(everySecondTuesday, '2026-01-01', '2026-12-31')).toHaveLength(26);
});

test('spans side by side give what one span gives, each day once (property)', () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 8 }),
      day,
      (firstDay, weekday, cadenceWeeks, cut) => {
        const cadence = { firstDay, weekday, cadenceWeeks };
        const after = new Date(Date.parse(cut) + 86_400_000).toISOString().slice(0, 10);
        const whole = slotsOf(cadence, '2023-06-01', '2029-01-01');
        expect([...slotsOf(cadence, '2023-06-01', cut), ...slotsOf(cadence, after, '2029-01-01')]).toEqual(
          whole,
        );
        expect(whole.every((slot) => weekdayOf(slot) === weekday && slot >= firstDay)).toBe(true);
      },
    ),
  );
});

test('Swedish holidays are known, with the eves on which nobody works', () => {
  const days = holidaysOf(2026);
  for (const day of ['2026-01-06', '2026-04-03', '2026-05-14', '2026-06-19', '2026-12-24', '2026-12-31'])
    expect([day, days.has(day)]).toEqual([day, true]);
  for (const day of ['2026-01-05', '2026-03-01', '2026-12-13', '2026-11-24'])
    expect([day, days.has(day)]).toEqual([day, false]);
  expect(days.get('2026-06-19')).toBe('midsommarafton');
});

test('a day off is named, and the nearest working day without a meeting is suggested', () => {
  expect(dayOffOn('2026-02-24', [sportBreak])).toBe('sportlov');
  expect(dayOffOn('2026-03-03', [sportBreak])).toBeNull();
  expect(suggestDay('2026-01-06', [], new Set())).toBe('2026-01-07');
  expect(suggestDay('2026-01-06', [], new Set(['2026-01-07']))).toBe('2026-01-05');
  // All of its week is a break, so the week after.
  expect(suggestDay('2026-02-24', [sportBreak], new Set())).toBe('2026-03-03');
  const summer = { name: 'sommarlov', firstDay: '2026-06-15', lastDay: '2026-08-16' };
  expect(suggestDay('2026-07-14', [summer], new Set())).toBeNull();
});

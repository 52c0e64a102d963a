import fc from 'fast-check';
import { daysOf, dueDateOf, monthOf, monthsAfter, workingDay } from './month';

test.each([
  ['2026-01', -1, '2025-12'],
  ['2025-12', 1, '2026-01'],
  ['2026-11', 0, '2026-11'],
])('%s and %i months', (month, months, other) => {
  expect(monthsAfter(month, months)).toBe(other);
});

test('a month has its own days, in leap years too', () => {
  expect(daysOf('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
  expect(daysOf('2026-12')).toEqual(['2026-12-01', '2026-12-31']);
});

test.each([
  ['2026-09', 1, '2026-09-01'],
  ['2026-08', 1, '2026-08-03'],
  ['2026-08', 5, '2026-08-07'],
  ['2026-01', 1, '2026-01-02'],
  ['2026-05', 1, '2026-05-04'],
])('in %s working day %i is %s', (month, n, day) => {
  expect(workingDay(month, n)).toBe(day);
});

test('a report is due on a weekday of the month after its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), (months) => {
      const month = monthsAfter('2000-01', months);
      const due = dueDateOf(month);
      const weekday = new Date(`${due}T00:00:00Z`).getUTCDay();
      expect(monthOf(due)).toBe(monthsAfter(month, 1));
      expect(weekday).toBeGreaterThan(0);
      expect(weekday).toBeLessThan(6);
      expect(due >= `${monthOf(due)}-05`).toBe(true);
    }),
  );
});

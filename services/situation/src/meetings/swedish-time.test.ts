import { hoursBefore, swedishTime, weekdayOf } from './swedish-time';

test.each([
  ['2026-03-24', '09:00', '2026-03-24T08:00:00.000Z'],
  ['2026-03-31', '09:00', '2026-03-31T07:00:00.000Z'],
  ['2026-10-20', '09:00', '2026-10-20T07:00:00.000Z'],
  ['2026-10-27', '09:00', '2026-10-27T08:00:00.000Z'],
  ['2026-12-31', '23:30', '2026-12-31T22:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
])('%s %s in Sweden is %s, on either side of the change', (day, time, moment) =>
  expect(swedishTime(day, time).toISOString()).toBe(moment),
);

test('hours before are counted on the clock, also over the night in which it changes', () => {
  expect(hoursBefore('2026-10-26', '09:00', 45)).toEqual(swedishTime('2026-10-24', '12:00'));
  expect(hoursBefore('2026-03-30', '09:00', 45)).toEqual(swedishTime('2026-03-28', '12:00'));
  expect(hoursBefore('2026-11-24', '09:00', 0)).toEqual(swedishTime('2026-11-24', '09:00'));
});

test.each([
  ['2026-11-23', 1],
  ['2026-11-24', 2],
  ['2026-11-29', 7],
])('%s is day %i of the week', (day, number) => expect(weekdayOf(day)).toBe(number));

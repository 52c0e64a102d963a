import fc from 'fast-check';
import { dueAfter, duesUntil, faultInRhythm, isOverdue, nextDue, rhythms } from './measurement.rules';
import type { Measurement } from './measurement';
import { RoundState } from './measurement-round';
import type { NotedRound } from './noted-round';
import { roundsFor } from './rounds-for';

const quarterly = { firstDue: '2025-11-30', timesPerYear: 4, archivedOn: null };
const measurement = { ...quarterly, title: 'Spår', unit: 'mg', countsPeople: true } as Measurement;
const round = (dueDate: string, value: number | null, rest: Partial<NotedRound> = {}) =>
  ({
    dueDate,
    value,
    n: null,
    note: null,
    method: 'Prov',
    measuredOn: dueDate,
    version: 1,
    ...rest,
  }) as NotedRound;

test('four rounds a year, on the same day of the month or its last, and one to come', () => {
  expect(duesUntil(quarterly, '2026-08-30')).toEqual([
    ...['2025-11-30', '2026-02-28', '2026-05-30', '2026-08-30', '2026-11-30'],
  ]);
  expect(duesUntil({ ...quarterly, archivedOn: '2026-03-01' }, '2026-08-30')).toEqual([
    ...['2025-11-30', '2026-02-28'],
  ]);
});

test('rounds come in order, as many in a year as the rhythm says', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom(...rhythms), (firstDue, timesPerYear) => {
      const rhythm = { firstDue, timesPerYear };
      const dues = Array.from({ length: timesPerYear + 1 }, (_, index) => dueAfter(rhythm, index));
      expect([...new Set(dues)].sort()).toEqual(dues);
      expect(dues.at(-1)!.slice(0, 7)).toBe(`${Number(firstDue.slice(0, 4)) + 1}${firstDue.slice(4, 7)}`);
      expect(nextDue(rhythm, new Set(dues))).toBe(dueAfter(rhythm, timesPerYear + 1));
    }),
  );
});

test('a round of which nothing is said is missing, one said to be unmeasured is not, and neither is a zero (R32)', () => {
  const noted = [round('2025-11-30', 12), round('2026-05-30', null, { note: 'Reningsverket stod still' })];
  const told = roundsFor(measurement, noted, '2026-06-01', true);
  expect(told.map(({ state, value }) => [state, value])).toEqual([
    [RoundState.MEASURED, 12],
    [RoundState.MISSING, null],
    [RoundState.NOT_MEASURED, null],
    [RoundState.COMING, null],
  ]);
});

test('a change of method is marked where a value follows one that was measured otherwise', () => {
  const noted = [
    round('2025-11-30', 12),
    round('2026-02-28', null, { note: 'Uteblev', method: 'Nytt prov' }),
    round('2026-05-30', 14, { method: 'Nytt prov' }),
    round('2026-08-30', 15, { method: 'Nytt prov' }),
  ];
  const told = roundsFor(measurement, noted, '2026-09-01', true);
  expect(told.map(({ methodChanged }) => methodChanged)).toEqual([false, false, true, false, false]);
});

test('small numbers are kept from others where they count people, and shown where they do not', () => {
  const noted = [round('2025-11-30', 2, { n: 1 }), round('2026-02-28', 3, { n: 3 })];
  const told = (one: Measurement) =>
    roundsFor(one, noted, '2026-03-01', false, 3).map(({ value, n, small }) => [value, n, small?.fewerThan]);
  expect(told(measurement)).toEqual([
    [null, null, 3],
    [3, 3, undefined],
    [null, null, undefined],
  ]);
  expect(told({ ...measurement, countsPeople: false } as Measurement)[0]).toEqual([2, 1, undefined]);
});

test('the rhythm is fixed once something is said of a round, and begins near today', () => {
  const today = '2026-11-26';
  const known = { ...quarterly, noted: true };
  expect(faultInRhythm(quarterly, today, known)).toBeUndefined();
  expect(faultInRhythm({ ...quarterly, timesPerYear: 12 }, today, known)).toMatchObject({
    field: 'timesPerYear',
  });
  expect(
    faultInRhythm({ ...quarterly, timesPerYear: 12 }, today, { ...known, noted: false }),
  ).toBeUndefined();
  for (const firstDue of ['2016-11-25', '2027-11-27'])
    expect(faultInRhythm({ ...quarterly, firstDue }, today)).toMatchObject({ field: 'firstDue' });
  expect(isOverdue({ nextDue: '2026-11-25', archivedOn: null }, today)).toBe(true);
  expect(isOverdue({ nextDue: today, archivedOn: null }, today)).toBe(false);
  expect(isOverdue({ nextDue: '2026-11-25', archivedOn: today }, today)).toBe(false);
});

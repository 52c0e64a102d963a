import fc from 'fast-check';
import { PeriodKind, periodLabel, signedPeriod, todayInSweden, toPeriod } from './period';

const { ROLLING, FIXED, YEARS_FROM_LAST_SIGNATURE } = PeriodKind;
const wrong = (reason: string) =>
  expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ reason }) });

test('a period with days of its own has both, in order, and no years', () => {
  expect(toPeriod({ kind: ROLLING, start: '2020-09-01', end: '2020-11-30' }, [], 2)).toEqual({
    kind: ROLLING,
    start: '2020-09-01',
    end: '2020-11-30',
    years: null,
  });
  expect(() => toPeriod({ kind: ROLLING, start: '2020-09-01' }, [], 2)).toThrow(wrong('period.days'));
  expect(() => toPeriod({ kind: FIXED, start: '2020-09-01', end: '2020-08-31' }, [], 2)).toThrow(
    wrong('period.order'),
  );
  expect(() => toPeriod({ kind: FIXED, start: '2020-01-01', end: '2031-01-01' }, [], 2)).toThrow(
    wrong('period.too-long'),
  );
  expect(() => toPeriod({ kind: FIXED, start: '2020-01-01', end: '2020-12-31', years: 1 }, [], 2)).toThrow(
    wrong('period.no-years'),
  );
});

test('a period that runs from the last signature has no days until all have signed (R46)', () => {
  const wanted = { kind: YEARS_FROM_LAST_SIGNATURE, years: 2 };
  expect(toPeriod(wanted, [], 2)).toMatchObject({ start: null, end: null, years: 2 });
  expect(toPeriod(wanted, ['2022-06-14'], 2)).toMatchObject({ start: null, end: null });
  expect(toPeriod(wanted, ['2022-06-14', '2022-06-10'], 2)).toMatchObject({
    start: '2022-06-14',
    end: '2024-06-13',
  });
  expect(() => toPeriod({ ...wanted, start: '2022-06-14' }, [], 2)).toThrow(wrong('period.from-signatures'));
  expect(() => toPeriod({ kind: YEARS_FROM_LAST_SIGNATURE }, [], 2)).toThrow(wrong('period.years'));
});

test('29 February is followed by whole years', () => {
  expect(toPeriod({ kind: YEARS_FROM_LAST_SIGNATURE, years: 1 }, ['2024-02-29'], 1)).toMatchObject({
    end: '2025-02-28',
  });
  expect(toPeriod({ kind: YEARS_FROM_LAST_SIGNATURE, years: 4 }, ['2024-02-29'], 1)).toMatchObject({
    end: '2028-02-28',
  });
});

test('in whatever order the signatures are recorded, the last of them counts', () => {
  const day = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 10 }),
      (days, years) => {
        const period = signedPeriod(
          { kind: YEARS_FROM_LAST_SIGNATURE, start: null, end: null, years },
          days,
          days.length,
        );
        expect(days.every((one) => one <= period.start!)).toBe(true);
        expect(signedPeriod(period, days.toReversed(), days.length)).toEqual(period);
        const lasted = (Date.parse(period.end!) - Date.parse(period.start!)) / 86_400_000 + 1;
        expect(Math.abs(lasted - years * 365.25)).toBeLessThanOrEqual(2);
      },
    ),
  );
});

test('periods read as people say them, in both languages', () => {
  const rolling = { kind: ROLLING, years: null };
  expect(periodLabel({ ...rolling, start: '2020-12-01', end: '2021-02-28' }, 'sv')).toBe(
    'december 2020–februari 2021',
  );
  expect(periodLabel({ ...rolling, start: '2020-09-01', end: '2020-11-30' }, 'en')).toBe(
    'September–November 2020',
  );
  expect(periodLabel({ ...rolling, start: '2020-09-01', end: '2020-09-30' }, 'sv')).toBe('september 2020');
  expect(periodLabel({ kind: FIXED, start: '2018-04-01', end: '2019-03-31', years: null }, 'sv')).toBe(
    '1 april 2018–31 mars 2019',
  );
  const unsigned = { kind: YEARS_FROM_LAST_SIGNATURE, start: null, end: null };
  expect(periodLabel({ ...unsigned, years: 2 }, 'sv')).toBe('2 år från sista underskriften');
  expect(periodLabel({ ...unsigned, years: 1 }, 'en')).toBe('1 year from the last signature');
});

test('today is the day in Sweden', () => {
  expect(todayInSweden(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(todayInSweden(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
});

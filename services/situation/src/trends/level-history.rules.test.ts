import fc from 'fast-check';
import { LevelCode } from '../levels/level';
import { countByYear, emptyMonths, templateChangesIn } from './level-history.rules';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const level = fc.constantFrom(...Object.values(LevelCode));

test('every meeting is counted once, in its own year, whatever the history', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ meetingDate: day, level })), (points) => {
      const years = countByYear(points);
      expect(years.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(points.length);
      for (const { year, green, yellow, red, meetings } of years) {
        expect(green + yellow + red).toBe(meetings);
        const own = points.filter(({ meetingDate }) => meetingDate.startsWith(`${year}-`));
        expect(red).toBe(own.filter((point) => point.level === LevelCode.RED).length);
      }
      expect(years.map(({ year }) => year)).toEqual(years.map((_, index) => years[0]!.year + index));
    }),
  );
});

test('a month is empty when it lies between meetings and has none, over the turn of a year too', () => {
  expect(emptyMonths([])).toEqual([]);
  expect(emptyMonths(['2021-06-15'])).toEqual([]);
  expect(emptyMonths(['2020-10-31', '2021-02-01', '2021-02-15', '2021-04-01'])).toEqual([
    '2020-11-01',
    '2020-12-01',
    '2021-01-01',
    '2021-03-01',
  ]);
  fc.assert(
    fc.property(fc.array(day), (days) => {
      const sorted = days.toSorted();
      const months = new Set(sorted.map((one) => one.slice(0, 7)));
      for (const month of emptyMonths(sorted)) expect(months.has(month.slice(0, 7))).toBe(false);
    }),
  );
});

test('a change of template stands at the first meeting that follows the new version', () => {
  const held = (date: string, templateId: string, versionNumber: number) => ({
    ...{ date, templateId, versionNumber, templateName: 'EST' },
  });
  expect(
    templateChangesIn([held('2021-01-12', 'a', 1), held('2021-01-26', 'a', 1), held('2021-02-09', 'b', 2)]),
  ).toEqual([{ meetingDate: '2021-02-09', templateName: 'EST', versionNumber: 2 }]);
  expect(templateChangesIn([held('2021-01-12', 'a', 1)])).toEqual([]);
});

import { stripOf, weekOf, weeksOfMonth } from './strip';

const point = (meetingDate: string, level: 'GREEN' | 'YELLOW' | 'RED') => ({
  ...{ meetingDate, level, week: '', fictitious: false },
});
const nothing = { monthsWithoutMeetings: [], templateChanges: [], contextNotes: [] };

it('puts a meeting in the ISO week of its Thursday, over the turn of the year too', () => {
  expect(weekOf('2021-01-01')).toEqual({ year: 2020, week: 53 });
  expect(weekOf('2024-12-31')).toEqual({ year: 2025, week: 1 });
  const [first, second] = stripOf(
    [point('2021-01-01', 'RED'), point('2021-01-12', 'GREEN')],
    { from: 2020, to: 2021 },
    nothing,
  );
  expect(first!.cells).toMatchObject([{ week: 53, point: { level: 'RED' } }]);
  expect(second!.cells).toMatchObject([{ week: 2, point: { level: 'GREEN' } }]);
});

it('gives every week of a year to one month', () => {
  for (const year of [2020, 2021, 2026]) {
    const weeks = Array.from({ length: 12 }, (_, month) =>
      weeksOfMonth(`${year}-${String(month + 1).padStart(2, '0')}-01`),
    ).flat();
    expect(weeks).toEqual(Array.from({ length: weeks.length }, (_, index) => index + 1));
    expect(weeks.length).toBeGreaterThanOrEqual(52);
  }
});

it('marks months without meetings, changes of the template and what went on, year by year', () => {
  const [first, second] = stripOf(
    [],
    { from: 2024, to: 2025 },
    {
      monthsWithoutMeetings: ['2024-07-01'],
      templateChanges: [{ meetingDate: '2025-03-11', templateName: 'EST', versionNumber: 2 }],
      contextNotes: [
        { id: 'a', periodStart: '2024-12-02', periodEnd: '2025-01-31', text: 'Ombyggnad', version: 1 },
      ],
    },
  );
  expect(first).toMatchObject({
    empty: [27, 28, 29, 30],
    changes: [],
    notes: [{ number: 1, from: 49, to: 53 }],
  });
  expect(second).toMatchObject({ empty: [], changes: [11], notes: [{ number: 1, from: 1, to: 5 }] });
});

import type { ContextNote, LevelHistory, LevelPoint } from '../../documents/level-history';

const dayMs = 86_400_000;

/** Where a day lies in a calendar of weeks: ISO year and week. */
export function weekOf(day: string): { year: number; week: number } {
  const date = Date.parse(`${day}T00:00:00Z`);
  const thursday = new Date(date + (4 - (new Date(date).getUTCDay() || 7)) * dayMs);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1 };
}

/** The weeks of a month: those whose Thursday lies in it, so that each week has one month. */
export function weeksOfMonth(firstDay: string): number[] {
  const [year, month] = firstDay.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: days }, (_, index) => Date.UTC(year, month - 1, index + 1))
    .filter((day) => new Date(day).getUTCDay() === 4)
    .map((day) => weekOf(new Date(day).toISOString().slice(0, 10)).week);
}

/** One year of a strip. */
export interface StripYear {
  year: number;
  /** The week's last level. */
  cells: { week: number; point: LevelPoint }[];
  /** Weeks of months in which no meeting was held. */
  empty: number[];
  /** Weeks from which another version of the template holds. */
  changes: number[];
  /** What went on, by its number in the list, from week to week. */
  notes: { number: number; from: number; to: number }[];
}

type Around = Pick<LevelHistory, 'monthsWithoutMeetings' | 'templateChanges' | 'contextNotes'>;

/** An area's levels laid out by year and week, with what belongs beside them; every year between first and last. */
export function stripOf(
  points: LevelPoint[],
  { from, to }: { from: number; to: number },
  around: Around,
): StripYear[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    const byWeek = new Map<number, LevelPoint>();
    for (const point of points) {
      const at = weekOf(point.meetingDate);
      if (at.year === year) byWeek.set(at.week, point);
    }
    return {
      year,
      cells: [...byWeek].map(([week, point]) => ({ week, point })),
      empty: around.monthsWithoutMeetings
        .filter((month) => month.startsWith(`${year}-`))
        .flatMap(weeksOfMonth),
      changes: around.templateChanges
        .map(({ meetingDate }) => weekOf(meetingDate))
        .filter((at) => at.year === year)
        .map(({ week }) => week),
      notes: around.contextNotes.flatMap((note, at) => spanIn(year, note, at + 1)),
    };
  });
}

function spanIn(year: number, { periodStart, periodEnd }: ContextNote, number: number): StripYear['notes'] {
  const start = weekOf(periodStart);
  const end = weekOf(periodEnd ?? '9999-12-30');
  if (start.year > year || end.year < year) return [];
  return [{ number, from: start.year < year ? 1 : start.week, to: end.year > year ? 53 : end.week }];
}

import Holidays from 'date-holidays';

const sweden = new Holidays('SE', { languages: 'sv' });
const years = new Map<number, ReadonlyMap<string, string>>();

/** Swedish public holidays of a year and the eves on which nobody works, by day. */
export function holidaysOf(year: number): ReadonlyMap<string, string> {
  const known = years.get(year) ?? new Map(daysOff(year));
  years.set(year, known);
  return known;
}

function daysOff(year: number): [string, string][] {
  return sweden
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date, name }) => [date.slice(0, 10), name]);
}

/** The name of the holiday that a day is, if it is one. */
export function holidayOn(day: string): string | undefined {
  return holidaysOf(Number(day.slice(0, 4))).get(day);
}

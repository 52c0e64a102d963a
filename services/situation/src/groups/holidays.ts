import Holidays from 'date-holidays';
import { daysAfter } from '../days';
import { weekdayOf } from '../meetings/swedish-time';

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

/** Whether people are at work on a day: no weekend, holiday or eve. */
export const isWorkingDay = (day: string): boolean => weekdayOf(day) <= 5 && holidayOn(day) === undefined;

/** The day so many working days after another, which itself is not counted. */
export function workingDaysAfter(day: string, days: number): string {
  let found = day;
  for (let left = days; left > 0; left -= isWorkingDay(found) ? 1 : 0) found = daysAfter(found, 1);
  return found;
}

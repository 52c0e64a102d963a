import { daysAfter } from '../days';
import { weekdayOf } from '../meetings/swedish-time';
import { holidayOn } from './holidays';
import type { ReportingGroup } from './reporting-group';
import type { SchoolBreak } from './school-break';

/** Days tried for a meeting that falls on a day off, nearest first; the last ones are a week away, for a week of no school. */
const nearby = [1, -1, 2, -2, 3, -3, 7, -7];

/** The days within a span, both ends included, on which the cadence puts a meeting. */
export function slotsOf(
  { firstDay, weekday, cadenceWeeks }: Pick<ReportingGroup, 'firstDay' | 'weekday' | 'cadenceWeeks'>,
  from: string,
  to: string,
): string[] {
  const step = cadenceWeeks * 7;
  const first = daysAfter(firstDay, (weekday - weekdayOf(firstDay) + 7) % 7);
  const skipped = Math.max(0, Math.ceil((Date.parse(from) - Date.parse(first)) / 86_400_000 / step));
  const slots: string[] = [];
  for (let day = daysAfter(first, skipped * step); day <= to; day = daysAfter(day, step)) slots.push(day);
  return slots;
}

type Break = Pick<SchoolBreak, 'name' | 'firstDay' | 'lastDay'>;

/** Why nobody is likely to come on a day: the holiday or the school break that it falls on. */
export function dayOffOn(day: string, breaks: readonly Break[]): string | null {
  return (
    holidayOn(day) ?? breaks.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)?.name ?? null
  );
}

/** The nearest working day that is no day off and has no other meeting; null when there is none within a week. */
export function suggestDay(day: string, breaks: readonly Break[], taken: ReadonlySet<string>): string | null {
  const days = nearby.map((away) => daysAfter(day, away));
  return days.find((one) => weekdayOf(one) <= 5 && !dayOffOn(one, breaks) && !taken.has(one)) ?? null;
}

import { daysAfter } from '../days';

const first = '2024-09-03';
const count = 53;
const rhythmMs = 14 * 86_400_000;

/** A day of the invented calendar. */
export interface CalendarDay {
  date: string;
  cancelled: boolean;
}

/** Every second Tuesday from September 2024 to 1 September 2026; summer and Christmas meetings are not held. */
export function fictitiousCalendar(): CalendarDay[] {
  return Array.from({ length: count }, (_, index) => {
    const date = daysAfter(first, index * 14);
    const monthDay = date.slice(5);
    const summer = monthDay >= '07-01' && monthDay <= '08-08';
    const christmas = monthDay >= '12-20' || monthDay <= '01-06';
    return { date, cancelled: summer || christmas };
  });
}

/** The next three of those Tuesdays, so that there is always something to report to. */
export function comingTuesdays(now: Date): string[] {
  const today = now.toISOString().slice(0, 10);
  const last = daysAfter(first, (count - 1) * 14);
  const passed = Math.max(0, Math.floor((Date.parse(today) - Date.parse(last)) / rhythmMs));
  return [1, 2, 3].map((nth) => daysAfter(last, (passed + nth) * 14));
}

import { daysAfter } from '../days';
import { SlotChoice } from '../meetings/meeting.inputs';

const first = '2024-09-03';
const rhythm = 14;

/** The day from which the invented history is told as it was written: its own days are moved by whole fortnights from it. */
const writtenFor = '2026-09-01';

/** A day of the invented calendar. */
export interface CalendarDay {
  date: string;
  cancelled: boolean;
}

/** A day of the invented story, where it lies now. */
export type StoryDay = (day: string) => string;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** How many of the group's Tuesdays have passed before a day. */
const passedBefore = (today: string) => Math.max(1, Math.ceil(daysBetween(first, today) / rhythm));

/** Every second Tuesday from September 2024 until yesterday; summer and Christmas meetings are not held. */
export function fictitiousCalendar(today: string): CalendarDay[] {
  return Array.from({ length: passedBefore(today) }, (_, index) => {
    const date = daysAfter(first, index * rhythm);
    const monthDay = date.slice(5);
    const summer = monthDay >= '07-01' && monthDay <= '08-08';
    const christmas = monthDay >= '12-20' || monthDay <= '01-06';
    return { date, cancelled: summer || christmas };
  });
}

/** The next three of those Tuesdays, so that there is always something to report to. */
export function comingTuesdays(today: string): string[] {
  const last = daysAfter(first, (Math.floor(daysBetween(first, today) / rhythm) + 1) * rhythm);
  return [0, 1, 2].map((nth) => daysAfter(last, nth * rhythm));
}

/** Moves a day of the invented story, so that it lies as far from today as when it was written. */
export function storyDay(today: string): StoryDay {
  const last = daysAfter(first, (passedBefore(today) - 1) * rhythm);
  const moved = daysBetween(writtenFor, last);
  return (day) => daysAfter(day, moved);
}

/** Invented school breaks, of the school year that a day lies in and the next. */
export function schoolBreaks(today: string): { name: string; firstDay: string; lastDay: string }[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '08' ? 1 : 0);
  return [year, year + 1].flatMap((autumn) => [
    { name: 'Jullov', firstDay: `${autumn}-12-21`, lastDay: `${autumn + 1}-01-08` },
    { name: 'Sportlov', firstDay: `${autumn + 1}-03-01`, lastDay: `${autumn + 1}-03-05` },
    { name: 'Påsklov', firstDay: `${autumn + 1}-03-30`, lastDay: `${autumn + 1}-04-02` },
    { name: 'Sommarlov', firstDay: `${autumn + 1}-06-14`, lastDay: `${autumn + 1}-08-17` },
  ]);
}

/** The meetings of the half year ahead; of those on days off some are moved and some left out, and summer ones wait. */
export function planAhead(today: string) {
  const [from, to] = [daysAfter(today, 1), daysAfter(today, 216)];
  const breaks = schoolBreaks(today).filter(({ name }) => name !== 'Sommarlov');
  const isOff = (day: string) => breaks.some(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay);
  const tuesdays = Array.from({ length: 16 }, (_, nth) => daysAfter(comingTuesdays(today)[0]!, nth * rhythm));
  const decisions = tuesdays
    .filter((day) => day <= to && isOff(day))
    .map((slotDate, nth) => ({ slotDate, choice: nth % 3 === 0 ? SlotChoice.SKIP : SlotChoice.MOVE }));
  return { from, to, decisions };
}

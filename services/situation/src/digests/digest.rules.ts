import { daysAfter } from '../days';
import { isQuiet, swedishClock } from '../reminders/reminder.rules';
import type { ReminderRule } from '../reminders/reminder-rule';
import { weekdayOf } from '../meetings/swedish-time';
import { DigestCadence, type DigestRule } from './digest-rule';

type Rule = Pick<DigestRule, 'cadence' | 'weekday' | 'hour'>;
type Quiet = Pick<ReminderRule, 'quietFrom' | 'quietTo' | 'workdaysOnly'>;

/** A thing that still waits is told of again after so long. */
const againAfterMs = 7 * 24 * 3_600_000;

/** The minute of each hour at which digests go out. */
export const digestMinute = 17;

const oClock = (hour: number, minute = 0) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** The hour itself, or where its digests would go out in the quiet times the nearest one that does not: at their end, or before they begin in the evening. */
export function hourOutside(hour: number, { quietFrom, quietTo }: Omit<Quiet, 'workdaysOnly'>): number {
  const overNight = quietFrom > quietTo;
  const time = oClock(hour, digestMinute);
  const hoursUntil = (end: string) => Math.ceil((minutesOf(end) - digestMinute) / 60);
  const end = hoursUntil(quietTo);
  if (!overNight) return time >= quietFrom && time < quietTo ? Math.min(end, 23) : hour;
  if (time < quietTo) return end;
  return time >= quietFrom ? Math.max(hoursUntil(quietFrom) - 1, 0) : hour;
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * The day whose digests are to go out at a moment, null for none: from the rule's hour on, today's own, and of a weekly
 * one whose day was a holiday, the last six days'. Who has had a day's gets no other for it.
 */
export function digestDay(rule: Rule, quiet: Quiet, now: Date): string | null {
  if (rule.cadence === DigestCadence.NEVER || isQuiet(quiet, now)) return null;
  const [today, time] = swedishClock(now);
  const hasCome = time >= oClock(hourOutside(rule.hour, quiet));
  if (rule.cadence === DigestCadence.DAILY) return hasCome ? today : null;
  const since = (weekdayOf(today) - rule.weekday + 7) % 7;
  return since > 0 || hasCome ? daysAfter(today, -since) : null;
}

/** Whether a thing that waits is told of now: for the first time, or again when it is one that stays open for a week. */
export const tellOf = (again: boolean, mentionedAt: Date | undefined, now: Date): boolean =>
  !mentionedAt || (again && now.getTime() - mentionedAt.getTime() >= againAfterMs);

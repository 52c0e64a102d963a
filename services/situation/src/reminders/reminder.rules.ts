import { holidayOn } from '../groups/holidays';
import { weekdayOf } from '../meetings/swedish-time';
import type { ReminderRule } from './reminder-rule';

type Rule = Pick<
  ReminderRule,
  'hoursBefore' | 'atDeadline' | 'hoursAfter' | 'quietFrom' | 'quietTo' | 'workdaysOnly'
>;

const hourMs = 3_600_000;
/** After that nobody is reminded of a meeting's report any more, whatever the rule. */
const stalestMs = 7 * 24 * hourMs;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The day and the time of day in Sweden. */
export function swedishClock(now: Date): [day: string, time: string] {
  const [day = '', time = ''] = clock.format(now).split(' ');
  return [day, time];
}

/** Whether nothing is to be sent at a moment: quiet hours, and days on which nobody works. */
export function isQuiet(
  { quietFrom, quietTo, workdaysOnly }: Pick<Rule, 'quietFrom' | 'quietTo' | 'workdaysOnly'>,
  now: Date,
): boolean {
  const [day, time] = swedishClock(now);
  if (workdaysOnly && (weekdayOf(day) > 5 || holidayOn(day))) return true;
  const overNight = quietFrom > quietTo;
  return overNight ? time >= quietFrom || time < quietTo : time >= quietFrom && time < quietTo;
}

/**
 * Whether an organisation whose report is missing is to be reminded now: a step of the rule has come, nobody has
 * reminded it since, by rule or by hand, and it is no quiet time. A step that falls into one waits for its end, and
 * two steps that wait together are one reminder.
 */
export function reminderDue(rule: Rule, deadline: Date, lastReminded: Date | null, now: Date): boolean {
  const steps = [
    rule.hoursBefore === null ? [] : [deadline.getTime() - rule.hoursBefore * hourMs],
    rule.atDeadline ? [deadline.getTime()] : [],
    rule.hoursAfter === null ? [] : [deadline.getTime() + rule.hoursAfter * hourMs],
  ].flat();
  const latest = Math.max(...steps.filter((step) => step <= now.getTime()));
  if (!Number.isFinite(latest) || now.getTime() - latest > stalestMs) return false;
  if (lastReminded && lastReminded.getTime() >= latest) return false;
  return !isQuiet(rule, now);
}

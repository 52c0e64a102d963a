import type { Meeting } from '../meetings/meeting';

const hourMs = 3_600_000;

/** Hours after a meeting's deadline in which a report still counts as in time. */
const graceHours = 0;

/** Whether a report that comes at this moment is late; a meeting without a deadline has no late reports. */
export function isLate({ reportDeadline }: Pick<Meeting, 'reportDeadline'>, at: Date): boolean {
  return reportDeadline !== null && at.getTime() > reportDeadline.getTime() + graceHours * hourMs;
}

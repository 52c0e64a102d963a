import type { Meeting } from '../meetings/meeting';

/** Whether a report that comes at this moment is late: past the deadline and its grace. Without a deadline none is. */
export function isLate(
  { reportDeadline, lateAfter }: Pick<Meeting, 'reportDeadline' | 'lateAfter'>,
  at: Date,
): boolean {
  const last = lateAfter ?? reportDeadline;
  return last !== null && at > last;
}

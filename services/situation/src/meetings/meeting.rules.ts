import { AppError } from '@medborgarlofte/platform/errors';
import type { ReportingGroup } from '../groups/reporting-group';
import { MeetingState, type Meeting } from './meeting';
import { daysAfter } from '../days';
import { hoursBefore } from './swedish-time';

/** How far ahead a meeting can be put. */
const daysAhead = 800;

/** Why nothing more is reported to a meeting or said at it, as a key of the texts; undefined while it is open. */
export function whyClosed({ state }: Pick<Meeting, 'state'>): string | undefined {
  if (state === MeetingState.CANCELLED) return 'meeting.cancelled';
  if (state === MeetingState.HELD) return 'meeting.held';
  return undefined;
}

/** Why a meeting can be neither moved nor cancelled. */
export function whyNotChange({ state }: Pick<Meeting, 'state'>): string | undefined {
  if (state === MeetingState.CANCELLED) return 'meeting.already-cancelled';
  if (state === MeetingState.HELD) return 'meeting.already-held';
  return undefined;
}

/** Why a cancellation cannot be taken back. */
export function whyNotReinstate(
  { state, date }: Pick<Meeting, 'state' | 'date'>,
  today: string,
): string | undefined {
  if (state !== MeetingState.CANCELLED) return 'meeting.not-cancelled';
  return date < today ? 'meeting.past' : undefined;
}

/** When reports to a meeting should be in, and from when they are late: the deadline follows the meeting. */
export function timesOf(
  date: string,
  startTime: string,
  { deadlineHours, graceHours }: Pick<ReportingGroup, 'deadlineHours' | 'graceHours'>,
): { reportDeadline: Date; lateAfter: Date } {
  const reportDeadline = hoursBefore(date, startTime, deadlineHours);
  return { reportDeadline, lateAfter: new Date(reportDeadline.getTime() + graceHours * 3_600_000) };
}

/** Refuses a day that has passed or lies too far ahead. */
export function verifyDay(date: string, today: string, meeting?: Meeting): void {
  if (date >= today && date <= daysAfter(today, daysAhead)) return;
  throw new AppError('INVALID_INPUT', {
    ...{ reason: date < today ? 'meeting.day-past' : 'meeting.day-far', path: ['input', 'date'] },
    current: { meeting },
  });
}

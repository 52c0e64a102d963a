import { MeetingState, type Meeting } from './meeting';

/** Why nothing more is reported to a meeting or said at it, as a key of the texts; undefined while it is open. */
export function whyClosed({ state }: Pick<Meeting, 'state'>): string | undefined {
  if (state === MeetingState.CANCELLED) return 'meeting.cancelled';
  if (state === MeetingState.HELD) return 'meeting.held';
  return undefined;
}

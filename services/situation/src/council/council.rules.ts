import { CouncilMeetingState, type CouncilMeeting } from './council-meeting';

type Planned = Pick<CouncilMeeting, 'state' | 'date'>;

/** Why nothing can be added to a meeting's agenda, as a key of the texts; undefined when it can. */
export const whyNotAddItem = ({ state }: Planned): string | undefined =>
  state === CouncilMeetingState.HELD ? 'council.held' : undefined;

/** Why a meeting cannot decide or be ended on a day; undefined when it can. */
export function whyNotDecide(meeting: Planned, today: string): string | undefined {
  return whyNotAddItem(meeting) ?? (today < meeting.date ? 'council.before-meeting' : undefined);
}

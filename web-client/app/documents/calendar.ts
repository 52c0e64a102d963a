import { document } from './document';
import type { Connection, UserError } from './types';

export type MeetingState = 'PLANNED' | 'HELD' | 'CANCELLED';

export interface CalendarMeeting {
  id: string;
  date: string;
  week: string;
  state: MeetingState;
  startTime: string | null;
  place: string | null;
  reportDeadline: string | null;
  movedFrom: string | null;
  cancelReason: string | null;
  dayOff: string | null;
  version: number;
  viewerCan: { move: boolean; cancel: boolean; reinstate: boolean };
}

export interface MeetingTally {
  planned: number;
  held: number;
  cancelled: number;
  ahead: number;
}

export interface CalendarYear {
  id: string;
  name: string;
  meetings: Connection<CalendarMeeting> | null;
  meetingTally: MeetingTally | null;
  situationGroup: { name: string; fictitious: boolean; viewerCan: { edit: boolean } } | null;
  calendarFeeds: Connection<{ id: string; role: string | null; createdAt: string }> | null;
}

const meeting =
  'id date week state startTime place reportDeadline movedFrom cancelReason dayOff version viewerCan { move cancel reinstate }';

export const calendarYear = document<{ municipality: CalendarYear | null }, { slug: string; year: number }>(`
  query CalendarYear($slug: String!, $year: Int!) {
    municipality(by: { slug: $slug }) {
      id name
      meetings(first: 100, year: $year) { nodes { ${meeting} } }
      meetingTally(year: $year) { planned held cancelled ahead }
      situationGroup { name fictitious viewerCan { edit } }
      calendarFeeds(first: 50) { nodes { id role createdAt } }
    }
  }
`);

export const oneMeeting = document<{ meeting: CalendarMeeting | null }, { id: string }>(`
  query OneMeeting($id: ID!) { meeting(id: $id) { ${meeting} } }
`);

export interface Slot {
  slotDate: string;
  week: string;
  dayOff: string | null;
  suggestedDate: string | null;
  meeting: { date: string; state: MeetingState } | null;
}

export const meetingSlots = document<
  {
    municipality: {
      id: string;
      situationGroup: {
        cadenceWeeks: number;
        weekday: number;
        startTime: string;
        slots: Slot[];
        viewerCan: { edit: boolean };
      } | null;
    } | null;
  },
  { slug: string; from: string; to: string }
>(`
  query MeetingSlots($slug: String!, $from: Date!, $to: Date!) {
    municipality(by: { slug: $slug }) {
      id
      situationGroup {
        cadenceWeeks weekday startTime viewerCan { edit }
        slots(from: $from, to: $to) { slotDate week dayOff suggestedDate meeting { date state } }
      }
    }
  }
`);

export interface MeetingPayload {
  meeting: { date: string } | null;
  userErrors: UserError[];
}

const errors = 'userErrors { code message path }';

export interface SlotDecision {
  slotDate: string;
  choice: 'HOLD' | 'MOVE' | 'SKIP';
  date?: string;
}

export const planMeetings = document<
  { planMeetings: { meetings: { date: string }[] | null; userErrors: UserError[] } },
  { input: { municipalityId: string; from: string; to: string; decisions: SlotDecision[] } }
>(
  `mutation PlanMeetings($input: PlanMeetingsInput!) { planMeetings(input: $input) { meetings { date } ${errors} } }`,
);

export const addMeeting = document<
  { addMeeting: MeetingPayload },
  { input: { municipalityId: string; date: string; startTime?: string; place?: string } }
>(
  `mutation AddMeeting($input: AddMeetingInput!) { addMeeting(input: $input) { meeting { date } ${errors} } }`,
);

export const moveMeeting = document<
  { moveMeeting: MeetingPayload },
  { input: { meetingId: string; expectedVersion: number; date: string; startTime?: string; place?: string } }
>(
  `mutation MoveMeeting($input: MoveMeetingInput!) { moveMeeting(input: $input) { meeting { date } ${errors} } }`,
);

export const cancelMeeting = document<
  { cancelMeeting: MeetingPayload },
  { input: { meetingId: string; expectedVersion: number; reason: string } }
>(
  `mutation CancelMeeting($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { date } ${errors} } }`,
);

export const reinstateMeeting = document<
  { reinstateMeeting: MeetingPayload },
  { input: { meetingId: string; expectedVersion: number } }
>(
  `mutation ReinstateMeeting($input: ReinstateMeetingInput!) { reinstateMeeting(input: $input) { meeting { date } ${errors} } }`,
);

export const createCalendarFeed = document<
  { createCalendarFeed: { secret: string | null; userErrors: UserError[] } },
  { input: { municipalityId: string } }
>(
  `mutation CreateCalendarFeed($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { secret ${errors} } }`,
);

export const revokeCalendarFeed = document<
  { revokeCalendarFeed: { userErrors: UserError[] } },
  { input: { calendarFeedId: string } }
>(
  `mutation RevokeCalendarFeed($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { ${errors} } }`,
);

export interface CalendarEntry {
  uid: string;
  date: string;
  startsAt: string | null;
  endsAt: string | null;
  cancelled: boolean;
  updatedAt: string;
}

export const calendarFile = document<{ calendar: CalendarEntry[] | null }, { secret: string }>(
  `query CalendarFile($secret: String!) { calendar(secret: $secret) { uid date startsAt endsAt cancelled updatedAt } }`,
);

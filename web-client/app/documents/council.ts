import type { PagedConnection } from '../all-nodes';
import type { Escalation, InquiryKind, InquiryState } from './deficiencies';
import { document } from './document';
import { knownEvidence, type KnownEvidence } from './evidence';
import { seenIn, type Seen } from './seen-in';
import type { Connection, LevelCode, UserError } from './types';

export type CouncilDecisionKind = 'MAPPING' | 'ANALYSIS' | 'DECLINED' | 'OTHER';
export type AgendaItemKind = 'PICTURE' | 'PROPOSAL' | 'DELIVERED' | 'OVERDUE' | 'OWN';

export interface AgendaItem {
  kind: AgendaItemKind;
  text: string | null;
  picture: {
    id: string;
    meetingDate: string;
    supersededBy: { id: string } | null;
    areas: { level: LevelCode }[];
  } | null;
  inquiry: {
    id: string;
    kind: InquiryKind;
    state: InquiryState;
    question: string;
    assigneeName: string | null;
    summary: string | null;
    deliveredOn: string | null;
    deficiency: Seen | null;
    restsOn: KnownEvidence[];
  } | null;
  deficiency: { id: string; description: string; dueDate: string; escalation: Escalation } | null;
}

export interface CouncilDecision {
  id: string;
  number: number;
  kind: CouncilDecisionKind;
  text: string;
  question: string | null;
  assigneeName: string | null;
  dueDate: string | null;
  deficiency: { id: string } | null;
  inquiry: { id: string; state: InquiryState } | null;
}

export interface ListedCouncilMeeting {
  id: string;
  date: string;
  place: string;
  state: 'PLANNED' | 'HELD';
}

export interface CouncilMeeting extends ListedCouncilMeeting {
  fictitious: boolean;
  version: number;
  updatedAt: string;
  attendance: { role: string; organisation: string }[];
  agenda: AgendaItem[] | null;
  decisions: CouncilDecision[];
  municipality: {
    id: string;
    name: string;
    slug: string;
    organisations: Connection<{ slug: string; name: string }>;
  };
  viewerCan: { addItem: boolean; decide: boolean; hold: boolean };
}

const decisions =
  'decisions { id number kind text question assigneeName dueDate deficiency { id } inquiry { id state } }';

export const councilRoom = document<
  {
    municipality: {
      id: string;
      name: string;
      councilMeetings:
        | (Connection<ListedCouncilMeeting & { decisions: { id: string }[] }> & {
            pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
          })
        | null;
      latest: Connection<ListedCouncilMeeting> | null;
    } | null;
  },
  { slug: string; before: string | null }
>(`
  query CouncilRoom($slug: String!, $before: String) {
    municipality(by: { slug: $slug }) {
      id name
      councilMeetings(last: 20, before: $before) {
        nodes { id date place state decisions { id } }
        pageInfo { hasPreviousPage startCursor }
      }
      latest: councilMeetings(last: 20) { nodes { id date place state } }
    }
  }
`);

export interface ListedInquiry {
  id: string;
  kind: InquiryKind;
  state: InquiryState;
  question: string;
  assigneeName: string | null;
  dueDate: string | null;
  summary: string | null;
}

export const councilInquiries = document<
  { municipality: { inquiries: PagedConnection<ListedInquiry> | null } | null },
  { slug: string; after: string | null }
>(`
  query CouncilInquiries($slug: String!, $after: String) {
    municipality(by: { slug: $slug }) {
      inquiries(first: 100, after: $after) {
        nodes { id kind state question assigneeName dueDate summary }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const councilMeetingQuery = document<{ councilMeeting: CouncilMeeting | null }, { id: string }>(`
  query CouncilMeeting($id: ID!) {
    councilMeeting(id: $id) {
      id date place state fictitious version updatedAt
      attendance { role organisation }
      agenda {
        kind text
        picture { id meetingDate supersededBy { id } areas { level } }
        inquiry { id kind state question assigneeName summary deliveredOn deficiency { ${seenIn} } restsOn { ${knownEvidence} } }
        deficiency { id description dueDate escalation }
      }
      ${decisions}
      municipality { id name slug organisations(first: 100) { nodes { slug name } } }
      viewerCan { addItem decide hold }
    }
  }
`);

interface MeetingAnswer {
  councilMeeting: { id: string } | null;
  userErrors: UserError[];
}

const meetingAnswer = 'councilMeeting { id } userErrors { code message path }';

export const planCouncilMeeting = document<
  { planCouncilMeeting: MeetingAnswer },
  { input: { municipalityId: string; date: string; place: string; idempotencyKey: string } }
>(`
  mutation PlanCouncilMeeting($input: PlanCouncilMeetingInput!) {
    planCouncilMeeting(input: $input) { ${meetingAnswer} }
  }
`);

export const addAgendaItem = document<
  { addAgendaItem: MeetingAnswer },
  { input: { councilMeetingId: string; text: string; idempotencyKey: string } }
>(`
  mutation AddAgendaItem($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { ${meetingAnswer} } }
`);

export const holdCouncilMeeting = document<
  { holdCouncilMeeting: MeetingAnswer },
  {
    input: {
      councilMeetingId: string;
      expectedVersion: number;
      attendance: { role: string; organisation: string }[];
    };
  }
>(`
  mutation HoldCouncilMeeting($input: HoldCouncilMeetingInput!) {
    holdCouncilMeeting(input: $input) { ${meetingAnswer} }
  }
`);

export const makeCouncilDecision = document<
  { makeCouncilDecision: { decision: { id: string } | null; userErrors: UserError[] } },
  {
    input: {
      councilMeetingId: string;
      kind: CouncilDecisionKind;
      text: string;
      inquiryId: string | null;
      deficiencyId: string | null;
      question: string | null;
      assigneeOrganisationSlug: string | null;
      dueDate: string | null;
      idempotencyKey: string;
    };
  }
>(`
  mutation MakeCouncilDecision($input: MakeCouncilDecisionInput!) {
    makeCouncilDecision(input: $input) { decision { id } userErrors { code message path } }
  }
`);

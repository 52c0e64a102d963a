import { document } from './document';
import { seenIn, type Seen } from './seen-in';
import type { Connection, UserError } from './types';

export type DeficiencyState =
  'NOTED' | 'ASSESSED' | 'HANDLED' | 'WATCHED' | 'MAPPING' | 'ANALYSIS' | 'REPORTED_BACK' | 'CLOSED';
export type Handling = 'HANDLE_NOW' | 'WATCH' | 'PROPOSE_MAPPING' | 'PROPOSE_ANALYSIS' | 'NONE';
export type DeficiencyOwner = 'GROUP' | 'COUNCIL' | 'ORGANISATION';
export type Escalation = 'NONE' | 'COORDINATOR' | 'COUNCIL';
export type DeficiencySource = 'REPORT' | 'PICTURE' | 'SURVEY' | 'WALK' | 'MEASUREMENT' | 'OTHER';
export type DeficiencyStepKind =
  | DeficiencyState
  | 'DECLINED'
  | 'DECIDED'
  | 'ASSIGNED'
  | 'DELIVERED'
  | 'RETURNED'
  | 'ACCEPTED'
  | 'TO_COORDINATOR'
  | 'TO_COUNCIL';
export type InquiryKind = 'MAPPING' | 'ANALYSIS';
export type InquiryState =
  'PROPOSED' | 'DECIDED' | 'ASSIGNED' | 'DELIVERED' | 'RETURNED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

export interface ListedDeficiency {
  id: string;
  description: string;
  state: DeficiencyState;
  handling: Handling | null;
  owner: DeficiencyOwner;
  ownerName: string | null;
  dueDate: string;
  overdue: boolean;
  escalation: Escalation;
  notedOn: string;
  area: { name: string };
}

export interface DeficiencyFilter {
  open?: boolean;
  overdue?: boolean;
  state?: { in: DeficiencyState[] };
}

/** What somebody needs to note a deficiency: the areas of the template in use. */
export interface NotableArea {
  id: string;
  name: string;
  mode: 'REPORT' | 'COLLECT_AND_FORWARD';
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const listed =
  'id description state handling owner ownerName dueDate overdue escalation notedOn area { name }';

export const deficiencyBoard = document<
  {
    municipality: {
      deficiencies: (Connection<ListedDeficiency> & Page) | null;
      templates: Connection<{ areas: NotableArea[] }> | null;
    } | null;
    viewer: { memberships: { role: string; organisation: { slug: string; name: string } | null }[] } | null;
  },
  { slug: string; filter: DeficiencyFilter | null; after: string | null }
>(`
  query DeficiencyBoard($slug: String!, $filter: DeficiencyFilter, $after: String) {
    municipality(by: { slug: $slug }) {
      deficiencies(filter: $filter, first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ${listed} }
      }
      templates(last: 1) { nodes { areas { id name mode } } }
    }
    viewer { memberships { role organisation { slug name } } }
  }
`);

export interface DeficiencyStep {
  number: number;
  kind: DeficiencyStepKind;
  text: string | null;
  ownerName: string | null;
  dueDate: string;
  byRole: string | null;
  byOrganisation: string | null;
  at: string;
}

export interface Deficiency extends ListedDeficiency, Seen {
  reason: string | null;
  ownerOrganisation: string | null;
  notedByRole: string;
  notedByName: string | null;
  fictitious: boolean;
  version: number;
  updatedAt: string;
  area: { name: string; mode: NotableArea['mode'] };
  history: Connection<DeficiencyStep>;
  inquiries: { id: string; kind: InquiryKind; state: InquiryState; question: string }[];
  municipality: {
    name: string;
    slug: string;
    organisations: Connection<{ slug: string; name: string }>;
  };
  viewerCan: { assess: boolean; handle: boolean; reportBack: boolean; close: boolean };
}

export const deficiencyQuery = document<{ deficiency: Deficiency | null }, { id: string }>(`
  query Deficiency($id: ID!) {
    deficiency(id: $id) {
      ${listed}
      reason ownerOrganisation notedByRole notedByName fictitious version updatedAt
      area { name mode }
      ${seenIn}
      history(last: 100) {
        nodes { number kind text ownerName dueDate byRole byOrganisation at }
      }
      inquiries { id kind state question }
      municipality { name slug organisations(first: 100) { nodes { slug name } } }
      viewerCan { assess handle reportBack close }
    }
  }
`);

interface Answer {
  deficiency: { id: string } | null;
  userErrors: UserError[];
}

const answer = 'deficiency { id } userErrors { code message path }';

export const noteDeficiency = document<
  { noteDeficiency: Answer },
  {
    input: {
      source: DeficiencySource;
      sourceId?: string | null;
      areaId: string;
      description: string;
      organisationSlug?: string | null;
      idempotencyKey?: string | null;
    };
  }
>(`
  mutation NoteDeficiency($input: NoteDeficiencyInput!) { noteDeficiency(input: $input) { ${answer} } }
`);

/** An act on the version that a person has seen. */
interface OnVersion {
  deficiencyId: string;
  expectedVersion: number;
}

export const assessDeficiency = document<
  { assessDeficiency: Answer },
  {
    input: OnVersion & {
      handling: Handling;
      reason: string | null;
      owner: DeficiencyOwner;
      ownerOrganisationSlug: string | null;
      dueDate: string;
    };
  }
>(`
  mutation AssessDeficiency($input: AssessDeficiencyInput!) { assessDeficiency(input: $input) { ${answer} } }
`);

export const handleDeficiency = document<
  { handleDeficiency: Answer },
  { input: OnVersion & { text: string } }
>(`
  mutation HandleDeficiency($input: HandleDeficiencyInput!) { handleDeficiency(input: $input) { ${answer} } }
`);

export const reportBackDeficiency = document<
  { reportBackDeficiency: Answer },
  { input: OnVersion & { text: string } }
>(`
  mutation ReportBackDeficiency($input: ReportBackDeficiencyInput!) {
    reportBackDeficiency(input: $input) { ${answer} }
  }
`);

export const closeDeficiency = document<
  { closeDeficiency: Answer },
  { input: OnVersion & { text: string | null } }
>(`
  mutation CloseDeficiency($input: CloseDeficiencyInput!) { closeDeficiency(input: $input) { ${answer} } }
`);

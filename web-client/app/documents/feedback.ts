import type { Handling } from './deficiencies';
import { document } from './document';
import type { Connection, LevelCode, UserError } from './types';

export type FeedbackKind = 'REPORT' | 'DEFICIENCY' | 'DECISION' | 'INQUIRY' | 'ESCALATION';

export interface ListedFeedback {
  id: string;
  kind: FeedbackKind;
  organisationName: string | null;
  arisenOn: string;
  dueDate: string | null;
  givenAt: string | null;
  givenByRole: string | null;
  note: string | null;
  overdue: boolean;
  superseded: boolean;
  readAt: string | null;
  version: number;
  deficiency: { id: string; description: string } | null;
  viewerCan: { give: boolean; addNote: boolean; markRead: boolean };
}

/** What the group made of one area of a report. */
export interface FeedbackArea {
  area: { code: string; name: string };
  reportedLevel: LevelCode;
  forwarded: boolean;
  joint: { level: LevelCode; text: string | null } | null;
  dissent: { level: LevelCode; reason: string } | null;
}

export interface Told extends ListedFeedback {
  picture: { id: string } | null;
  areas: FeedbackArea[];
  noted: { id: string; description: string; handling: Handling | null }[];
  decision: { id: string; text: string } | null;
  inquiry: { id: string; summary: string | null } | null;
}

interface Paged {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const listed = `id kind organisationName arisenOn dueDate givenAt givenByRole note overdue superseded readAt version
  deficiency { id description } viewerCan { give addNote markRead }`;

export interface FeedbackDuty {
  openFeedback: Connection<ListedFeedback> | null;
  awaitedFeedback:
    | { meetingDate: string; reports: number; dueDate: string; overdue: boolean; meeting: { id: string } }[]
    | null;
  feedbackShare: { from: string; to: string; due: number; inTime: number } | null;
  givenFeedback: (Connection<ListedFeedback> & Paged) | null;
}

/** What coordinator and deputy owe, what they have given, and how much of it in time. */
export const feedbackDuty = document<
  { municipality: FeedbackDuty | null },
  { slug: string; from: string; to: string; after: string | null }
>(`
  query FeedbackDuty($slug: String!, $from: Date!, $to: Date!, $after: String) {
    municipality(by: { slug: $slug }) {
      openFeedback(first: 100) { nodes { ${listed} } }
      awaitedFeedback { meetingDate reports dueDate overdue meeting { id } }
      feedbackShare(from: $from, to: $to) { from to due inTime }
      givenFeedback(first: 20, after: $after) { nodes { ${listed} } pageInfo { hasNextPage endCursor } }
    }
  }
`);

/** What one's own organisation, or the council, is told and may expect. */
export const feedbackTold = document<
  {
    municipality: {
      openFeedback: Connection<ListedFeedback> | null;
      givenFeedback: (Connection<Told> & Paged) | null;
    } | null;
  },
  { slug: string; after: string | null }
>(`
  query FeedbackTold($slug: String!, $after: String) {
    municipality(by: { slug: $slug }) {
      openFeedback(first: 50) { nodes { ${listed} } }
      givenFeedback(first: 10, after: $after) {
        nodes {
          ${listed}
          picture { id }
          areas {
            area { code name }
            reportedLevel forwarded
            joint { level text }
            dissent { level reason }
          }
          noted { id description handling }
          decision { id text }
          inquiry { id summary }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** What is new to one's own organisation, for the desk. */
export const feedbackNews = document<
  {
    municipality: {
      givenFeedback:
        | (Connection<Pick<ListedFeedback, 'id' | 'kind' | 'arisenOn' | 'deficiency'>> & {
            totalCount: number;
          })
        | null;
    } | null;
  },
  { slug: string }
>(`
  query FeedbackNews($slug: String!) {
    municipality(by: { slug: $slug }) {
      givenFeedback(first: 3, unreadOnly: true) { totalCount nodes { id kind arisenOn deficiency { id description } } }
    }
  }
`);

/** What coordinator and deputy should have given, for the desk. */
export const feedbackLate = document<
  {
    municipality: {
      openFeedback: Connection<{ overdue: boolean }> | null;
      awaitedFeedback: { overdue: boolean }[] | null;
    } | null;
  },
  { slug: string }
>(`
  query FeedbackLate($slug: String!) {
    municipality(by: { slug: $slug }) {
      openFeedback(first: 100) { nodes { overdue } }
      awaitedFeedback { overdue }
    }
  }
`);

export const giveFeedback = document<
  { giveFeedback: { feedback: { id: string } | null; userErrors: UserError[] } },
  { input: { feedbackId: string; expectedVersion: number; note: string | null } }
>(`
  mutation GiveFeedback($input: GiveFeedbackInput!) {
    giveFeedback(input: $input) { feedback { id } userErrors { code message path } }
  }
`);

export const markFeedbackRead = document<
  { markFeedbackRead: { userErrors: UserError[] } },
  { input: { feedback: { feedbackId: string; version: number }[] } }
>(`
  mutation MarkFeedbackRead($input: MarkFeedbackReadInput!) {
    markFeedbackRead(input: $input) { userErrors { code message path } }
  }
`);

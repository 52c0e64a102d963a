import type { InquiryKind, InquiryState } from './deficiencies';
import { document } from './document';
import { knownChoices, knownEvidence, type KnownChoices, type KnownEvidence } from './evidence';
import type { Connection, UserError } from './types';

export const inquiryParts = ['victim', 'offender', 'place', 'events', 'sources', 'notShown'] as const;
export type InquiryPart = (typeof inquiryParts)[number];

export interface Inquiry {
  id: string;
  kind: InquiryKind;
  state: InquiryState;
  question: string;
  assigneeName: string | null;
  dueDate: string | null;
  summary: string | null;
  returnComment: string | null;
  deliveredOn: string | null;
  acceptedOn: string | null;
  fictitious: boolean;
  version: number;
  updatedAt: string;
  content: Record<InquiryPart, string | null> | null;
  restsOn: KnownEvidence[];
  deficiency: { id: string; description: string } | null;
  municipality: {
    name: string;
    slug: string;
    organisations: Connection<{ slug: string; name: string }>;
  };
  viewerCan: { assign: boolean; write: boolean; judge: boolean };
}

export const inquiryQuery = document<{ inquiry: Inquiry | null }, { id: string }>(`
  query Inquiry($id: ID!) {
    inquiry(id: $id) {
      id kind state question assigneeName dueDate summary returnComment deliveredOn acceptedOn
      fictitious version updatedAt
      content { victim offender place events sources notShown }
      restsOn { ${knownEvidence} }
      deficiency { id description }
      municipality { name slug organisations(first: 100) { nodes { slug name } } }
      viewerCan { assign write judge }
    }
  }
`);

/** What whoever writes it may let it rest on. */
export const inquiryChoices = document<{ municipality: KnownChoices | null }, { slug: string }>(`
  query InquiryChoices($slug: String!) {
    municipality(by: { slug: $slug }) { ${knownChoices} }
  }
`);

interface Answer {
  inquiry: { id: string; version: number } | null;
  userErrors: UserError[];
}

interface OnVersion {
  inquiryId: string;
  expectedVersion: number;
}

const answer = 'inquiry { id version } userErrors { code message path }';

export const assignInquiry = document<
  { assignInquiry: Answer },
  { input: OnVersion & { organisationSlug: string; dueDate: string } }
>(`
  mutation AssignInquiry($input: AssignInquiryInput!) { assignInquiry(input: $input) { ${answer} } }
`);

export const saveInquiry = document<
  { saveInquiry: Answer },
  { input: OnVersion & Record<InquiryPart | 'summary', string | null> & { restsOn: string[] } }
>(`
  mutation SaveInquiry($input: SaveInquiryInput!) { saveInquiry(input: $input) { ${answer} } }
`);

export const deliverInquiry = document<{ deliverInquiry: Answer }, { input: OnVersion }>(`
  mutation DeliverInquiry($input: DeliverInquiryInput!) { deliverInquiry(input: $input) { ${answer} } }
`);

export const acceptInquiry = document<{ acceptInquiry: Answer }, { input: OnVersion }>(`
  mutation AcceptInquiry($input: AcceptInquiryInput!) { acceptInquiry(input: $input) { ${answer} } }
`);

export const returnInquiry = document<
  { returnInquiry: Answer },
  { input: OnVersion & { comment: string; dueDate: string } }
>(`
  mutation ReturnInquiry($input: ReturnInquiryInput!) { returnInquiry(input: $input) { ${answer} } }
`);

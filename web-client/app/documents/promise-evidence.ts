import type { DeficiencyState, InquiryKind, InquiryState } from './deficiencies';
import { document } from './document';
import {
  knownChoices,
  knownEvidence,
  more,
  type Choices,
  type KnownChoices,
  type KnownEvidence,
} from './evidence';
import type { PublicationState, UserError } from './types';

export interface EvidenceDeficiency {
  id: string;
  description: string;
  state: DeficiencyState;
}

export interface EvidenceInquiry {
  id: string;
  kind: InquiryKind;
  state: InquiryState;
  question: string;
}

/** One thing that a direction rests on; all null where one may not read it. */
export interface Evidence extends KnownEvidence {
  deficiency: EvidenceDeficiency | null;
  inquiry: EvidenceInquiry | null;
}

export interface DirectionWithEvidence {
  id: string;
  position: number;
  text: string;
  restsOn: Evidence[];
}

export interface PromiseWithEvidence {
  id: string;
  version: number;
  title: string;
  publication: PublicationState;
  viewerCan: { edit: boolean };
  directions: DirectionWithEvidence[];
}

const deficiency = 'id description state';
const inquiry = 'id kind state question';

const evidence = `
  id version title publication
  viewerCan { edit }
  directions {
    id position text
    restsOn { deficiency { ${deficiency} } inquiry { ${inquiry} } ${knownEvidence} }
  }`;

export const promiseEvidence = document<
  { municipality: { promise: PromiseWithEvidence | null } | null },
  { slug: string; number: number }
>(`
  query PromiseEvidence($slug: String!, $number: Int!) {
    municipality(by: { slug: $slug }) { promise(number: $number) { ${evidence} } }
  }
`);

/** What there is to choose among: the newest of each kind. */
export interface EvidenceChoices extends KnownChoices {
  deficiencies: Choices<EvidenceDeficiency> | null;
  inquiries: Choices<EvidenceInquiry> | null;
}

export const evidenceChoices = document<
  { municipality: ({ promise: PromiseWithEvidence | null } & EvidenceChoices) | null },
  { slug: string; number: number }
>(`
  query EvidenceChoices($slug: String!, $number: Int!) {
    municipality(by: { slug: $slug }) {
      promise(number: $number) { ${evidence} }
      deficiencies(last: 50) { nodes { ${deficiency} } ${more} }
      inquiries(last: 50) { nodes { ${inquiry} } ${more} }
      ${knownChoices}
    }
  }
`);

export const setDirectionEvidence = document<
  { editDirection: { userErrors: UserError[] } },
  { input: { directionId: string; expectedVersion: number; restsOn: string[]; changeNote: string | null } }
>(`
  mutation SetDirectionEvidence($input: EditDirectionInput!) {
    editDirection(input: $input) { userErrors { code message path } }
  }
`);

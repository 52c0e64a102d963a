import type { DeficiencyState, InquiryKind, InquiryState } from './deficiencies';
import { document } from './document';
import type { Connection, PublicationState, UserError } from './types';

export interface EvidencePicture {
  id: string;
  meetingDate: string;
  supersededBy: { id: string } | null;
}

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

export interface EvidenceSurvey {
  id: string;
  title: string;
  archivedOn: string | null;
}

export interface EvidenceWalk {
  id: string;
  date: string;
  place: { name: string } | null;
  archivedOn: string | null;
}

export interface EvidenceMeasurement {
  id: string;
  title: string;
  archivedOn: string | null;
}

/** One thing that a direction rests on; all null where one may not read it. */
export interface Evidence {
  picture: EvidencePicture | null;
  deficiency: EvidenceDeficiency | null;
  inquiry: EvidenceInquiry | null;
  survey: EvidenceSurvey | null;
  safetyWalk: EvidenceWalk | null;
  measurement: EvidenceMeasurement | null;
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

const picture = 'id meetingDate supersededBy { id }';
const deficiency = 'id description state';
const inquiry = 'id kind state question';
const survey = 'id title archivedOn';
const safetyWalk = 'id date place { name } archivedOn';
const measurement = 'id title archivedOn';

const evidence = `
  id version title publication
  viewerCan { edit }
  directions {
    id position text
    restsOn {
      picture { ${picture} } deficiency { ${deficiency} } inquiry { ${inquiry} }
      survey { ${survey} } safetyWalk { ${safetyWalk} } measurement { ${measurement} }
    }
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
export interface EvidenceChoices {
  jointPictures: Choices<EvidencePicture> | null;
  deficiencies: Choices<EvidenceDeficiency> | null;
  inquiries: Choices<EvidenceInquiry> | null;
  surveys: Choices<EvidenceSurvey> | null;
  safetyWalks: Choices<EvidenceWalk> | null;
  measurements: Choices<EvidenceMeasurement> | null;
}

export interface Choices<Thing> extends Connection<Thing> {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

const more = 'pageInfo { hasNextPage hasPreviousPage }';

export const evidenceChoices = document<
  { municipality: ({ promise: PromiseWithEvidence | null } & EvidenceChoices) | null },
  { slug: string; number: number }
>(`
  query EvidenceChoices($slug: String!, $number: Int!) {
    municipality(by: { slug: $slug }) {
      promise(number: $number) { ${evidence} }
      jointPictures(last: 26) { nodes { ${picture} } ${more} }
      deficiencies(last: 50) { nodes { ${deficiency} } ${more} }
      inquiries(last: 50) { nodes { ${inquiry} } ${more} }
      surveys(first: 50) { nodes { ${survey} } ${more} }
      safetyWalks(first: 50) { nodes { ${safetyWalk} } ${more} }
      measurements(first: 50) { nodes { ${measurement} } ${more} }
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

import { document } from './document';
import type { Connection, UserError } from './types';

export type GroupTextKind = 'ASSIGNMENT' | 'GUIDELINE';
export type GroupPosition = 'MEMBER' | 'COORDINATOR' | 'DEPUTY';

export interface GroupSettings {
  name: string;
  cadenceWeeks: number;
  weekday: number;
  startTime: string;
  durationMinutes: number;
  place: string | null;
  firstDay: string;
  deadlineHours: number;
  graceHours: number;
  suppressBelow: number;
  version: number;
}

export interface GroupText {
  id: string;
  kind: GroupTextKind;
  versionNumber: number;
  text: string;
  publishedAt: string;
  confirmedAt: string | null;
  confirmations: { role: string | null; organisationSlug: string | null; confirmedAt: string }[] | null;
}

export interface Seat {
  id: string;
  organisationSlug: string | null;
  function: string;
  position: GroupPosition;
  email: string | null;
  digests: boolean | null;
  version: number;
}

export interface WorkGroup extends GroupSettings {
  fictitious: boolean;
  viewerCan: { edit: boolean };
  template: { id: string; versionNumber: number; name: string } | null;
  breaks: { id: string; name: string; firstDay: string; lastDay: string }[];
  organisations: Connection<{ slug: string; name: string; validTo: string | null }>;
  members: Connection<Seat>;
  trainings: Connection<{
    id: string;
    organisationSlug: string;
    what: string;
    heldOn: string;
    participants: number | null;
  }>;
  texts: GroupText[];
}

const text =
  'id kind versionNumber text publishedAt confirmedAt confirmations { role organisationSlug confirmedAt }';

export const workGroup = document<
  { municipality: { id: string; name: string; situationGroup: WorkGroup | null } | null },
  { slug: string }
>(`
  query WorkGroup($slug: String!) {
    municipality(by: { slug: $slug }) {
      id name
      situationGroup {
        name cadenceWeeks weekday startTime durationMinutes place firstDay deadlineHours graceHours suppressBelow version
        fictitious viewerCan { edit } template { id versionNumber name }
        breaks { id name firstDay lastDay }
        organisations(first: 100) { nodes { slug name validTo } }
        members(first: 100) { nodes { id organisationSlug function position email digests version } }
        trainings(first: 50) { nodes { id organisationSlug what heldOn participants } totalCount }
        texts { ${text} }
      }
    }
  }
`);

export const groupTexts = document<
  { municipality: { name: string; situationGroup: { texts: GroupText[] } | null } | null },
  { slug: string }
>(`
  query GroupTexts($slug: String!) {
    municipality(by: { slug: $slug }) { name situationGroup { texts { ${text} } } }
  }
`);

interface Done {
  userErrors: UserError[];
}
const errors = '{ userErrors { code message path } }';

export const confirmGroupText = document<{ confirmGroupText: Done }, { input: { groupTextId: string } }>(
  `mutation ConfirmGroupText($input: ConfirmGroupTextInput!) { confirmGroupText(input: $input) ${errors} }`,
);

export const saveSituationGroup = document<
  { saveSituationGroup: Done },
  { input: Record<string, string | number | null> }
>(
  `mutation SaveSituationGroup($input: SaveSituationGroupInput!) { saveSituationGroup(input: $input) ${errors} }`,
);

export const addSchoolBreak = document<
  { addSchoolBreak: Done },
  {
    input: {
      municipalityId: string;
      name: string;
      firstDay: string;
      lastDay: string;
      idempotencyKey: string;
    };
  }
>(`mutation AddSchoolBreak($input: AddSchoolBreakInput!) { addSchoolBreak(input: $input) ${errors} }`);

export const removeSchoolBreak = document<{ removeSchoolBreak: Done }, { input: { schoolBreakId: string } }>(
  `mutation RemoveSchoolBreak($input: RemoveSchoolBreakInput!) { removeSchoolBreak(input: $input) ${errors} }`,
);

export const saveReportingOrganisation = document<
  { saveReportingOrganisation: Done },
  { input: { municipalityId: string; organisationSlug: string; name: string; validTo?: string } }
>(
  `mutation SaveReportingOrganisation($input: SaveReportingOrganisationInput!) { saveReportingOrganisation(input: $input) ${errors} }`,
);

export const saveGroupMember = document<
  { saveGroupMember: Done },
  {
    input: {
      municipalityId: string;
      organisationSlug: string | null;
      function: string;
      position: GroupPosition;
      email: string | null;
      digests: boolean;
      groupMemberId?: string;
      expectedVersion?: number;
    };
  }
>(`mutation SaveGroupMember($input: SaveGroupMemberInput!) { saveGroupMember(input: $input) ${errors} }`);

export const removeGroupMember = document<{ removeGroupMember: Done }, { input: { groupMemberId: string } }>(
  `mutation RemoveGroupMember($input: RemoveGroupMemberInput!) { removeGroupMember(input: $input) ${errors} }`,
);

export const noteTraining = document<
  { noteTraining: Done },
  {
    input: {
      municipalityId: string;
      organisationSlug: string;
      what: string;
      heldOn: string;
      participants: number | null;
      namesConfirmed?: boolean;
      idempotencyKey: string;
    };
  }
>(`mutation NoteTraining($input: NoteTrainingInput!) { noteTraining(input: $input) ${errors} }`);

export const removeTraining = document<{ removeTraining: Done }, { input: { trainingId: string } }>(
  `mutation RemoveTraining($input: RemoveTrainingInput!) { removeTraining(input: $input) ${errors} }`,
);

export const publishGroupText = document<
  { publishGroupText: Done },
  { input: { municipalityId: string; kind: GroupTextKind; expectedVersion: number; text: string } }
>(`mutation PublishGroupText($input: PublishGroupTextInput!) { publishGroupText(input: $input) ${errors} }`);

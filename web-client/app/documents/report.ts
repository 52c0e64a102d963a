import { document } from './document';
import type { Connection, LevelCode, UserError } from './types';

export type ReportState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'INCLUDED' | 'FEEDBACK_GIVEN';
export type AreaMode = 'REPORT' | 'COLLECT_AND_FORWARD';

/** A meeting that reports are taken in for, with what the person has to report to it. */
export interface OpenMeeting {
  id: string;
  date: string;
  week: string;
  reportDeadline: string | null;
  fictitious: boolean;
  duties: OpenDuty[];
}

export interface OpenDuty {
  organisationSlug: string;
  organisationName: string;
  overdue: boolean;
  report: { state: ReportState; late: boolean; submittedAt: string | null } | null;
}

export const openMeetings = document<
  { municipality: { openMeetings: Connection<OpenMeeting> | null } | null },
  { slug: string }
>(`
  query OpenMeetings($slug: String!) {
    municipality(by: { slug: $slug }) {
      openMeetings(first: 6) {
        nodes {
          id date week reportDeadline fictitious
          duties { organisationSlug organisationName overdue report { state late submittedAt } }
        }
      }
    }
  }
`);

export interface ReportLine {
  area: { id: string };
  level: LevelCode;
  text: string | null;
  levelChangeReason: string | null;
  place: { id: string; name: string } | null;
  counts: { code: string; value: number }[];
}

export interface OwnReport {
  id: string;
  state: ReportState;
  version: number;
  late: boolean;
  imported: boolean;
  submittedAt: string | null;
  updatedAt: string;
  areas: ReportLine[];
  viewerCan: { edit: boolean; withdraw: boolean; comment: boolean };
}

/** What coordinator and organisation have written to each other about a report, oldest first. */
export interface ReportComment {
  returned: boolean;
  text: string;
  authorRole: string;
  writtenAt: string;
}

export interface OwnReportWithThread extends OwnReport {
  comments: Connection<ReportComment> | null;
}

export interface ReportArea {
  id: string;
  name: string;
  helpText: string | null;
  mode: AreaMode;
  counts: { code: string; label: string; unit: string; minimum: number; maximum: number }[];
}

export interface LevelMeaning {
  code: LevelCode;
  definition: string;
}

export interface Duty {
  organisationSlug: string;
  organisationName: string;
  overdue: boolean;
  lastLevels: { area: { id: string }; level: LevelCode; meetingDate: string }[];
  report: OwnReportWithThread | null;
}

export interface Signposts {
  concernText: string | null;
  concernUrl: string | null;
  faultText: string | null;
  faultUrl: string | null;
  version: number;
}

export interface NamedPlace {
  id: string;
  name: string;
  retired: boolean;
  version: number;
}

export interface ReportMeeting {
  id: string;
  date: string;
  week: string;
  state: 'PLANNED' | 'HELD' | 'CANCELLED';
  reportDeadline: string | null;
  fictitious: boolean;
  municipality: {
    name: string;
    slug: string;
    signposts: Signposts | null;
    namedPlaces: Connection<NamedPlace> | null;
  };
  template: { areas: ReportArea[]; levels: LevelMeaning[] };
  duties: Duty[];
}

const ownReport = `
  id state version late imported submittedAt updatedAt
  areas { area { id } level text levelChangeReason place { id name } counts { code value } }
  viewerCan { edit withdraw comment }
`;

const places = 'namedPlaces(first: 100) { nodes { id name retired version } }';
const signposts = 'signposts { concernText concernUrl faultText faultUrl version }';

export const reportMeeting = document<{ meeting: ReportMeeting | null }, { id: string }>(`
  query ReportMeeting($id: ID!) {
    meeting(id: $id) {
      id date week state reportDeadline fictitious
      municipality { name slug ${signposts} ${places} }
      template {
        areas { id name helpText mode counts { code label unit minimum maximum } }
        levels { code definition }
      }
      duties {
        organisationSlug organisationName overdue
        lastLevels { area { id } level meetingDate }
        report {
          ${ownReport}
          comments(last: 100) { nodes { returned text authorRole writtenAt } }
        }
      }
    }
  }
`);

/** A place in a text of the input that looks like a name or an address; counted from 1. */
export interface LikelyName {
  path: string[];
  from: number;
  to: number;
}

export interface ReportAnswer {
  report: OwnReport | null;
  userErrors: UserError[];
  likelyNames?: LikelyName[] | null;
}

export interface AreaInput {
  areaId: string;
  level: LevelCode;
  text: string | null;
  levelChangeReason: string | null;
  placeId: string | null;
  counts: { code: string; value: number }[];
}

interface DraftPlace {
  meetingId: string;
  organisationSlug: string;
  expectedVersion: number;
}

const answer = `report { ${ownReport} } userErrors { code message path }`;

export const saveReportDraft = document<
  { saveReportDraft: ReportAnswer },
  { input: DraftPlace & { areas: AreaInput[]; namesConfirmed?: boolean } }
>(`
  mutation SaveReportDraft($input: SaveReportDraftInput!) {
    saveReportDraft(input: $input) { ${answer} likelyNames { path from to } }
  }
`);

export const reportAsBefore = document<
  { reportAsBefore: ReportAnswer },
  { input: DraftPlace & { areaIds?: string[]; submit?: boolean } }
>(`
  mutation ReportAsBefore($input: ReportAsBeforeInput!) { reportAsBefore(input: $input) { ${answer} } }
`);

export const submitReport = document<
  { submitReport: ReportAnswer },
  { input: { reportId: string; expectedVersion: number } }
>(`
  mutation SubmitReport($input: SubmitReportInput!) { submitReport(input: $input) { ${answer} } }
`);

export const withdrawReport = document<
  { withdrawReport: ReportAnswer },
  { input: { reportId: string; expectedVersion: number } }
>(`
  mutation WithdrawReport($input: WithdrawReportInput!) { withdrawReport(input: $input) { ${answer} } }
`);

export const reportSettings = document<
  {
    municipality: {
      id: string;
      signposts: Signposts | null;
      namedPlaces: Connection<NamedPlace> | null;
    } | null;
  },
  { slug: string }
>(`
  query ReportSettings($slug: String!) { municipality(by: { slug: $slug }) { id ${signposts} ${places} } }
`);

export const addNamedPlace = document<
  { addNamedPlace: { userErrors: UserError[] } },
  { input: { municipalityId: string; name: string } }
>(`
  mutation AddNamedPlace($input: AddNamedPlaceInput!) {
    addNamedPlace(input: $input) { userErrors { code message path } }
  }
`);

export const changeNamedPlace = document<
  { changeNamedPlace: { userErrors: UserError[] } },
  { input: { placeId: string; expectedVersion: number; name?: string; retired?: boolean } }
>(`
  mutation ChangeNamedPlace($input: ChangeNamedPlaceInput!) {
    changeNamedPlace(input: $input) { userErrors { code message path } }
  }
`);

export const setSignposts = document<
  { setSignposts: { signposts: Signposts | null; userErrors: UserError[] } },
  { input: { municipalityId: string; expectedVersion: number } & Partial<Omit<Signposts, 'version'>> }
>(`
  mutation SetSignposts($input: SetSignpostsInput!) {
    setSignposts(input: $input) { ${signposts} userErrors { code message path } }
  }
`);

export const commentReport = document<
  { commentReport: { userErrors: UserError[] } },
  { input: { reportId: string; text: string } }
>(`
  mutation CommentReport($input: CommentReportInput!) {
    commentReport(input: $input) { userErrors { code message path } }
  }
`);

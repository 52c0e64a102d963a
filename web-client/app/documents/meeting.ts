import type { ListedDeficiency } from './deficiencies';
import { document } from './document';
import type { Connection, LevelCode, PictureState, Trend, UserError } from './types';

export interface Dissent {
  organisationSlug: string;
  organisationName: string;
  level: LevelCode;
  reason: string;
}

export interface MeetingPictureArea {
  area: { id: string; name: string };
  version: number;
  level: LevelCode;
  previousLevel: LevelCode | null;
  trend: Trend;
  text: string | null;
  dissent: string | null;
  dissents: Dissent[];
}

export interface MeetingPicture {
  id: string;
  state: PictureState;
  revision: number;
  version: number;
  unlockReason: string | null;
  lockedAt: string | null;
  missingOrganisations: string[];
  presentOrganisations: string[];
  supersedes: { id: string } | null;
  areas: MeetingPictureArea[];
  viewerCan: { edit: boolean; lock: boolean; unlock: boolean };
}

export interface ReportedNumber {
  label: string;
  unit: string;
  value: number;
}

export interface MeetingReport {
  id: string;
  organisationSlug: string;
  organisationName: string;
  version: number;
  viewerCan: { return: boolean };
  comments: { nodes: { returned: boolean; text: string; authorRole: string; writtenAt: string }[] } | null;
  areas: {
    area: { id: string };
    level: LevelCode;
    previousLevel: LevelCode | null;
    text: string | null;
    levelChangeReason: string | null;
    counts: ReportedNumber[];
  }[];
}

export interface Reporting {
  organisationSlug: string;
  organisationName: string;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'INCLUDED' | 'FEEDBACK_GIVEN' | null;
  submittedAt: string | null;
  late: boolean;
  remindedAt: string | null;
}

export interface NumberSeries {
  label: string;
  unit: string;
  points: { meetingDate: string; value: number }[];
}

export interface MeetingAreaHistory {
  area: {
    id: string;
    code: string;
    name: string;
    helpText: string | null;
    mode: 'REPORT' | 'COLLECT_AND_FORWARD';
  };
  levels: { meetingDate: string; level: LevelCode }[];
  numbers: NumberSeries[] | null;
}

/** A deficiency that is not closed, as it stands at its area. */
export type MeetingDeficiency = Pick<
  ListedDeficiency,
  'id' | 'description' | 'state' | 'notedOn' | 'dueDate' | 'overdue' | 'escalation'
> & { area: { code: string } };

export interface Meeting {
  id: string;
  mark: string;
  date: string;
  week: string;
  state: 'PLANNED' | 'HELD' | 'CANCELLED';
  fictitious: boolean;
  reportDeadline: string | null;
  municipality: { name: string; slug: string; deficiencies: Connection<MeetingDeficiency> | null };
  organisations: { slug: string; name: string }[];
  areaHistory: MeetingAreaHistory[];
  jointPicture: MeetingPicture | null;
  reporting: Reporting[] | null;
  reports: { nodes: MeetingReport[] } | null;
}

export const meetingQuery = document<{ meeting: Meeting | null }, { id: string }>(`
  query Meeting($id: ID!) {
    meeting(id: $id) {
      id mark date week state fictitious reportDeadline
      municipality {
        name slug
        deficiencies(filter: { open: true }, last: 100) {
          nodes { id description state notedOn dueDate overdue escalation area { code } }
        }
      }
      organisations { slug name }
      areaHistory { area { id code name helpText mode } levels { meetingDate level } numbers { label unit points { meetingDate value } } }
      jointPicture {
        id state revision version unlockReason lockedAt missingOrganisations presentOrganisations
        supersedes { id }
        areas {
          area { id name } version level previousLevel trend text dissent
          dissents { organisationSlug organisationName level reason }
        }
        viewerCan { edit lock unlock }
      }
      reporting { organisationSlug organisationName state submittedAt late remindedAt }
      reports(first: 40) {
        nodes {
          id organisationSlug organisationName version
          viewerCan { return }
          comments(last: 20) { nodes { returned text authorRole writtenAt } }
          areas { area { id } level previousLevel text levelChangeReason counts { label unit value } }
        }
      }
    }
  }
`);

interface Done {
  userErrors: UserError[];
}

export interface SetAreaInput {
  meetingId: string;
  areaId: string;
  expectedAreaVersion: number;
  level: LevelCode;
  text: string | null;
  dissents: { organisationSlug: string; level: LevelCode; reason: string }[];
}

export const setPictureArea = document<{ setPictureArea: Done }, { input: SetAreaInput }>(`
  mutation SetPictureArea($input: SetPictureAreaInput!) {
    setPictureArea(input: $input) {
      userErrors { code message path }
    }
  }
`);

export const noteAttendance = document<
  { noteAttendance: Done },
  { input: { meetingId: string; organisationSlug: string; present: boolean } }
>(`
  mutation NoteAttendance($input: NoteAttendanceInput!) {
    noteAttendance(input: $input) { userErrors { code message path } }
  }
`);

export const remindReporters = document<
  { remindReporters: Done },
  { input: { meetingId: string; organisationSlugs: string[] } }
>(`
  mutation RemindReporters($input: RemindReportersInput!) {
    remindReporters(input: $input) { userErrors { code message path } }
  }
`);

export const returnReport = document<
  { returnReport: Done },
  { input: { reportId: string; expectedVersion: number; comment: string } }
>(`
  mutation ReturnReport($input: ReturnReportInput!) {
    returnReport(input: $input) { userErrors { code message path } }
  }
`);

export const lockPicture = document<
  { lockPicture: Done },
  { input: { pictureId: string; expectedVersion: number } }
>(`
  mutation LockPicture($input: LockPictureInput!) {
    lockPicture(input: $input) { userErrors { code message path } }
  }
`);

export const unlockPicture = document<
  { unlockPicture: Done },
  { input: { pictureId: string; expectedVersion: number; reason: string } }
>(`
  mutation UnlockPicture($input: UnlockPictureInput!) {
    unlockPicture(input: $input) { userErrors { code message path } }
  }
`);

import { document } from './document';
import type { Connection, LevelCode, Trend, UserError } from './types';

export type MonthlyReportState = 'DRAFT' | 'APPROVED' | 'SENT' | 'ACKNOWLEDGED' | 'COMMENTED';
export type MonthlySectionKind = 'SUMMARY' | 'MEETINGS' | 'LEVELS' | 'FIGURES' | 'DEFICIENCIES' | 'DECISIONS';
export type DeliveryStatus = 'RECEIVED' | 'LATE' | 'WAITING' | 'MISSING';

export interface MonthlySection {
  kind: MonthlySectionKind;
  text: string | null;
  meetings: {
    date: string;
    state: 'PLANNED' | 'HELD' | 'CANCELLED';
    revision: number | null;
    reports: number;
    missingOrganisations: string[];
  }[];
  areas: {
    name: string;
    levels: { date: string; level: LevelCode; trend: Trend; text: string | null }[];
  }[];
  figures: {
    areaName: string;
    label: string;
    unit: string;
    value: number | null;
    fewerThan: number | null;
  }[];
  deficiencies: {
    notedOn: string;
    areaName: string;
    description: string;
    handling: 'HANDLE_NOW' | 'WATCH' | 'PROPOSE_MAPPING' | 'PROPOSE_ANALYSIS' | 'NONE' | null;
    dueDate: string;
  }[];
  decisions: { date: string; text: string; assigneeName: string | null; dueDate: string | null }[];
}

export interface MonthlyComment {
  organisation: string;
  authorRole: string;
  text: string;
  writtenAt: string;
}

export interface MonthlyItem {
  kind: MonthlySectionKind;
  key: string;
  what: string;
  omission: { reason: string; omittedAt: string; omittedByRole: string | null } | null;
}

export interface MonthlyReport {
  id: string;
  month: string;
  versionNumber: number;
  state: MonthlyReportState;
  version: number;
  fictitious: boolean;
  changeNote: string | null;
  draftedAt: string;
  approvedAt: string | null;
  sentAt: string | null;
  sentByRole: string | null;
  updatedAt: string;
  updatedByRole: string | null;
  municipality: { name: string; slug: string };
  /** Days of meetings whose picture has been corrected since. */
  correctedMeetings: string[];
  supersedes: { id: string; versionNumber: number } | null;
  supersededBy: { id: string; versionNumber: number } | null;
  sections: MonthlySection[];
  items: MonthlyItem[] | null;
  receipts: { organisation: string; role: string; acknowledgedAt: string }[];
  comments: Connection<MonthlyComment>;
  viewerCan: {
    edit: boolean;
    approve: boolean;
    send: boolean;
    correct: boolean;
    acknowledge: boolean;
    comment: boolean;
  };
}

const whole = `
  id month versionNumber state version fictitious changeNote draftedAt approvedAt sentAt sentByRole updatedAt updatedByRole
  municipality { name slug }
  correctedMeetings
  supersedes { id versionNumber }
  supersededBy { id versionNumber }
  sections {
    kind text
    meetings { date state revision reports missingOrganisations }
    areas { name levels { date level trend text } }
    figures { areaName label unit value fewerThan }
    deficiencies { notedOn areaName description handling dueDate }
    decisions { date text assigneeName dueDate }
  }
  items { kind key what omission { reason omittedAt omittedByRole } }
  receipts { organisation role acknowledgedAt }
  comments(first: 100) { nodes { organisation authorRole text writtenAt } }
  viewerCan { edit approve send correct acknowledge comment }`;

export const monthlyReport = document<{ monthlyReport: MonthlyReport | null }, { id: string }>(`
  query MonthlyReport($id: ID!) { monthlyReport(id: $id) { ${whole} } }
`);

export type ListedMonthlyReport = Pick<
  MonthlyReport,
  'id' | 'month' | 'versionNumber' | 'state' | 'sentAt' | 'updatedAt'
>;

export const monthlyReports = document<
  { municipality: { id: string; monthlyReports: Connection<ListedMonthlyReport> | null } | null },
  { slug: string }
>(`
  query MonthlyReports($slug: String!) {
    municipality(by: { slug: $slug }) {
      id
      monthlyReports(first: 100) { nodes { id month versionNumber state sentAt updatedAt } }
    }
  }
`);

export interface MonthlyDelivery {
  month: string;
  dueDate: string;
  status: DeliveryStatus;
  sentAt: string | null;
  report: {
    id: string;
    state: MonthlyReportState;
    versionNumber: number;
    comments: { totalCount: number | null };
  } | null;
}

export const monthlyDelivery = document<
  { municipality: { monthlyDelivery: MonthlyDelivery | null } | null },
  { slug: string; month: string }
>(`
  query MonthlyDelivery($slug: String!, $month: IsoMonth!) {
    municipality(by: { slug: $slug }) {
      monthlyDelivery(month: $month) {
        month dueDate status sentAt
        report { id state versionNumber comments { totalCount } }
      }
    }
  }
`);

export interface MonthlyPayload {
  monthlyReport: { id: string } | null;
  userErrors: UserError[];
}

const answer = `monthlyReport { id } userErrors { code message path }`;

export interface AtVersion extends Record<string, unknown> {
  monthlyReportId: string;
  expectedVersion: number;
}

export const draftMonthlyReport = document<
  { draftMonthlyReport: MonthlyPayload },
  { input: { municipalityId: string; month: string; idempotencyKey?: string } }
>(`
  mutation DraftMonthlyReport($input: DraftMonthlyReportInput!) { draftMonthlyReport(input: $input) { ${answer} } }
`);

export const redraftMonthlyReport = document<{ redraftMonthlyReport: MonthlyPayload }, { input: AtVersion }>(`
  mutation RedraftMonthlyReport($input: MonthlyReportInput!) { redraftMonthlyReport(input: $input) { ${answer} } }
`);

export const editMonthlyReport = document<
  { editMonthlyReport: MonthlyPayload },
  { input: AtVersion & { sections: { kind: string; text: string | null }[] } }
>(`
  mutation EditMonthlyReport($input: EditMonthlyReportInput!) { editMonthlyReport(input: $input) { ${answer} } }
`);

interface AtItem extends AtVersion {
  kind: string;
  key: string;
}

export const omitMonthlyItem = document<
  { omitMonthlyItem: MonthlyPayload },
  { input: AtItem & { reason: string } }
>(`
  mutation OmitMonthlyItem($input: OmitMonthlyItemInput!) { omitMonthlyItem(input: $input) { ${answer} } }
`);

export const includeMonthlyItem = document<{ includeMonthlyItem: MonthlyPayload }, { input: AtItem }>(`
  mutation IncludeMonthlyItem($input: MonthlyItemInput!) { includeMonthlyItem(input: $input) { ${answer} } }
`);

export const approveMonthlyReport = document<{ approveMonthlyReport: MonthlyPayload }, { input: AtVersion }>(`
  mutation ApproveMonthlyReport($input: MonthlyReportInput!) { approveMonthlyReport(input: $input) { ${answer} } }
`);

export const sendMonthlyReport = document<{ sendMonthlyReport: MonthlyPayload }, { input: AtVersion }>(`
  mutation SendMonthlyReport($input: MonthlyReportInput!) { sendMonthlyReport(input: $input) { ${answer} } }
`);

export const correctMonthlyReport = document<
  { correctMonthlyReport: MonthlyPayload },
  { input: AtVersion & { changeNote: string } }
>(`
  mutation CorrectMonthlyReport($input: CorrectMonthlyReportInput!) { correctMonthlyReport(input: $input) { ${answer} } }
`);

export const acknowledgeMonthlyReport = document<
  { acknowledgeMonthlyReport: MonthlyPayload },
  { input: { monthlyReportId: string } }
>(`
  mutation AcknowledgeMonthlyReport($input: AcknowledgeMonthlyReportInput!) { acknowledgeMonthlyReport(input: $input) { ${answer} } }
`);

export const commentMonthlyReport = document<
  { commentMonthlyReport: MonthlyPayload },
  { input: { monthlyReportId: string; text: string } }
>(`
  mutation CommentMonthlyReport($input: CommentMonthlyReportInput!) { commentMonthlyReport(input: $input) { ${answer} } }
`);

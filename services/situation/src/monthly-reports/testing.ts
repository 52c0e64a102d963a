import { encodeId } from '@medborgarlofte/platform/ids';
import type { Caller } from '@medborgarlofte/platform/test-kit';
import type { TestGroup } from '../testing';

const whole = `id month versionNumber state version fictitious changeNote approvedByRole sentByRole correctedMeetings supersedes { id }
  sections { kind text meetings { date state revision reports missingOrganisations } areas { code levels { date level trend text } }
    figures { areaName label unit value fewerThan } deficiencies { notedOn areaName description state handling dueDate } decisions { date kind text assigneeName dueDate } }
  items { kind key what omission { reason omittedByRole } }
  viewerCan { edit approve send correct acknowledge comment }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { monthlyReport { ${whole} } userErrors { code message path } } }`;

/** The mutations of monthly reports with all they answer. */
export const monthlyOperations = {
  draft: mutation('draftMonthlyReport', 'DraftMonthlyReportInput'),
  redraft: mutation('redraftMonthlyReport', 'MonthlyReportInput'),
  omit: mutation('omitMonthlyItem', 'OmitMonthlyItemInput'),
  include: mutation('includeMonthlyItem', 'MonthlyItemInput'),
  edit: mutation('editMonthlyReport', 'EditMonthlyReportInput'),
  approve: mutation('approveMonthlyReport', 'MonthlyReportInput'),
  send: mutation('sendMonthlyReport', 'MonthlyReportInput'),
  correct: mutation('correctMonthlyReport', 'CorrectMonthlyReportInput'),
  acknowledge: mutation('acknowledgeMonthlyReport', 'AcknowledgeMonthlyReportInput'),
  comment: mutation('commentMonthlyReport', 'CommentMonthlyReportInput'),
};

const list = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality {
  monthlyReports { nodes { id month versionNumber state supersededBy { id } } } } } }`;

/** A monthly report as a list shows it. */
export interface ListedReport {
  id: string;
  month: string;
  versionNumber: number;
  state: string;
  supersededBy: { id: string } | null;
}

/** A municipality's monthly reports as somebody sees them. */
export async function monthly(
  ask: Caller,
  { tenantId }: Pick<TestGroup, 'tenantId'>,
): Promise<ListedReport[]> {
  const m = [{ __typename: 'Municipality', id: encodeId('Municipality', tenantId) }];
  const { data, errors } = await ask(list, { m });
  expect(errors).toBeUndefined();
  return data!['_entities'][0].monthlyReports.nodes as ListedReport[];
}

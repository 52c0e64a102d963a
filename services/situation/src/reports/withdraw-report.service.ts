import { AppError } from '@medborgarlofte/platform/errors';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../caller';
import { findMeeting } from '../meetings/meeting.service';
import { ReportState, type SituationReport } from './report';
import { keepChange, record, tellOfReport } from './report-changes';
import type { WithdrawReportInput } from './report.inputs';
import { whyNotWithdraw } from './report.rules';
import { takeOwnReport } from './submit-report.service';

/** Takes a report back before the meeting: it is a draft again, which only its organisation sees. */
export async function withdrawReport(
  db: Db,
  caller: Caller,
  input: WithdrawReportInput,
): Promise<SituationReport> {
  const report = await takeOwnReport(db, caller, input, 'Mutation.withdrawReport');
  const meeting = await findMeeting(db, { tenantId: report.tenantId, id: report.meetingId });
  const reason = whyNotWithdraw(report, meeting, todayOf(caller));
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { report } });
  Object.assign(report, { state: ReportState.DRAFT, submittedAt: null, late: false });
  await keepChange(db, caller, report);
  await tellOfReport(db, report);
  await record(db, caller, report, 'report.withdraw');
  return report;
}

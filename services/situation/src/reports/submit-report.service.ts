import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import type { Meeting } from '../meetings/meeting';
import { keepMeetingOpen } from '../meetings/meeting-locks';
import { findMeeting } from '../meetings/meeting.service';
import { permissions } from '../permissions';
import { readTemplateFrame } from '../templates/template-frame';
import { lastLevelsOf } from './last-levels';
import { isLate } from './lateness';
import { ReportState, SituationReport } from './report';
import { ReportArea } from './report-area';
import { conflict, keepChange, record, tellOfReport } from './report-changes';
import type { SubmitReportInput } from './report.inputs';
import { mayReportFor, verifyComplete, whyNotWrite } from './report.rules';

/** Sends a report to the coordinator; from then on it counts as the organisation's word, and as its last level. */
export async function submitReport(
  db: Db,
  caller: Caller,
  input: SubmitReportInput,
): Promise<SituationReport> {
  const report = await takeOwnReport(db, caller, input, 'Mutation.submitReport');
  const meeting = await findMeeting(db, { tenantId: report.tenantId, id: report.meetingId });
  const reason = whyNotWrite(report, meeting);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { report } });
  const { tenantId, id, organisationSlug } = report;
  const { areas } = await readTemplateFrame(db, meeting);
  const lines = await db.findBy(ReportArea, { tenantId, reportId: id });
  const last = await lastLevelsOf(db, meeting, [organisationSlug], areas);
  verifyComplete(report, areas, lines, last.get(organisationSlug)!);
  return markSent(db, caller, report, meeting);
}

/** A complete report becomes a sent one; one that was sent back to be completed is as late as it was. */
export async function markSent(
  db: Db,
  caller: Caller,
  report: SituationReport,
  meeting: Meeting,
): Promise<SituationReport> {
  report.submittedAt = caller.now ?? new Date();
  if (report.state === ReportState.DRAFT) report.late = isLate(meeting, report.submittedAt);
  report.state = ReportState.SUBMITTED;
  await keepChange(db, caller, report);
  await tellOfReport(db, report);
  await record(db, caller, report, 'report.submit');
  return report;
}

/**
 * The report that a reporter names, in the version seen, locked for the rest of the use case. One that the caller sees
 * but does not write reads as one that is not there.
 */
export async function takeOwnReport(
  db: Db,
  caller: Caller,
  input: SubmitReportInput,
  operation: string,
): Promise<SituationReport> {
  const { tenantId, id } = decodeId('SituationReport', input.reportId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  const report = await takeReport(db, { tenantId, id });
  if (!report || !mayReportFor(caller.actor, tenantId, report.organisationSlug))
    throw new AppError('NOT_FOUND');
  if (report.version !== input.expectedVersion) throw conflict(report);
  return report;
}

/** Its meeting comes first, as it does for whoever locks the picture. */
async function takeReport(db: Db, key: RowKey): Promise<SituationReport | null> {
  const { tenantId, id } = key;
  const seen = await db.findOneBy(SituationReport, { tenantId, id });
  if (!seen) return null;
  await keepMeetingOpen(db, { tenantId, id: seen.meetingId });
  return db.findOne(SituationReport, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
}

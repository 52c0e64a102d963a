import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { keepers } from '../access';
import { roleIn, type Caller } from '../caller';
import { keepMeetingOpen } from '../meetings/meeting-locks';
import { findMeeting } from '../meetings/meeting.service';
import { permissions } from '../permissions';
import { ReportState, SituationReport } from '../reports/report';
import { conflict, keepChange, record, tellOfReport } from '../reports/report-changes';
import { mayReportFor } from '../reports/report.rules';
import { ReportComment } from './report-comment';
import type { CommentReportInput, ReturnReportInput } from './report-return.inputs';
import { whyNotReturn } from './report-return.rules';

/** Sends a report back to be completed, with what is missing; its organisation can change and submit it again. */
export async function returnReport(
  db: Db,
  caller: Caller,
  input: ReturnReportInput,
): Promise<SituationReport> {
  const key = decodeId('SituationReport', input.reportId);
  const { tenantId, id } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.returnReport'));
  const seen = await db.findOneBy(SituationReport, { tenantId, id });
  if (!seen) throw new AppError('NOT_FOUND');
  const meetingKey = { tenantId, id: seen.meetingId };
  await keepMeetingOpen(db, meetingKey);
  const report = await db.findOneOrFail(SituationReport, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (report.version !== input.expectedVersion) throw conflict(report);
  const reason = whyNotReturn(report, await findMeeting(db, meetingKey));
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { report } });
  report.state = ReportState.RETURNED;
  await keepChange(db, caller, report);
  await write(db, caller, report, { text: input.comment, returned: true });
  await record(db, caller, report, 'report.return');
  const { organisationSlug, globalId: reportId } = report;
  await emit(db, { tenantId, type: 'situation.report-returned', payload: { reportId, organisationSlug } });
  return report;
}

/** Writes to the other side about a report: the organisation to the coordinator, or back. */
export async function commentReport(
  db: Db,
  caller: Caller,
  input: CommentReportInput,
): Promise<SituationReport> {
  const { tenantId, id } = decodeId('SituationReport', input.reportId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.commentReport'));
  const report = await db.findOneBy(SituationReport, { tenantId, id });
  if (!report || !mayComment(caller, report)) throw new AppError('NOT_FOUND');
  await write(db, caller, report, { text: input.text, returned: false });
  await record(db, caller, report, 'report.comment');
  return report;
}

/** Whether somebody writes in a report's thread: who keeps the picture, and who reports for the organisation. */
export function mayComment(
  { actor }: Pick<Caller, 'actor'>,
  { tenantId, organisationSlug }: Pick<SituationReport, 'tenantId' | 'organisationSlug'>,
): boolean {
  const isKeeper = actor.memberships.some(({ key, role }) => key === tenantId && keepers.includes(role));
  return isKeeper || mayReportFor(actor, tenantId, organisationSlug);
}

async function write(
  db: Db,
  caller: Caller,
  report: SituationReport,
  { text, returned }: { text: string; returned: boolean },
): Promise<void> {
  const { tenantId, id: reportId, organisationSlug } = report;
  await db.insert(ReportComment, {
    ...{ tenantId, id: randomUUID(), reportId, organisationSlug },
    ...{ text: text.trim(), returned, authorRole: roleIn(caller, tenantId) ?? 'reporter' },
    ...{ writtenAt: caller.now ?? new Date() },
  });
  await tellOfReport(db, report);
}

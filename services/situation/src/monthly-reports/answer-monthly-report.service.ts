import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { MonthlyReportComment, MonthlyReportReceipt } from './monthly-answers';
import { MonthlyReport } from './monthly-report';
import { record } from './monthly-report-changes';
import type { AcknowledgeMonthlyReportInput, CommentMonthlyReportInput } from './monthly-report.inputs';
import { acknowledgerOf, commenterOf, type Answerer } from './monthly-report.rules';

/** Says for the council or the county board that a sent report was read; once for each. */
export async function acknowledgeMonthlyReport(
  db: Db,
  caller: Caller,
  input: AcknowledgeMonthlyReportInput,
): Promise<MonthlyReport> {
  const { report, answerer } = await findSent(db, caller, input.monthlyReportId, acknowledgerOf);
  const { tenantId, id: reportId } = report;
  const { organisation, role } = answerer;
  const receipt = { tenantId, id: randomUUID(), reportId, organisation, role };
  const row = { ...receipt, acknowledgedAt: caller.now ?? new Date() };
  const insert = db.createQueryBuilder().insert().into(MonthlyReportReceipt).values(row).orIgnore();
  const { raw } = (await insert.updateEntity(false).returning('id').execute()) as { raw: unknown[] };
  if (raw.length > 0) await record(db, caller, report, 'monthly-report.acknowledge');
  return report;
}

/** Writes about a sent report to everybody who reads it: council, county board, and the coordinator in answer. */
export async function commentMonthlyReport(
  db: Db,
  caller: Caller,
  { monthlyReportId, text }: CommentMonthlyReportInput,
): Promise<MonthlyReport> {
  const { report, answerer } = await findSent(db, caller, monthlyReportId, commenterOf);
  const { tenantId, id: reportId } = report;
  const { organisation, role: authorRole } = answerer;
  const comment = { tenantId, id: randomUUID(), reportId, organisation, authorRole, text: text.trim() };
  await db.insert(MonthlyReportComment, { ...comment, writtenAt: caller.now ?? new Date() });
  await record(db, caller, report, 'monthly-report.comment');
  return report;
}

/** A sent report that the caller sees and may answer. */
async function findSent(
  db: Db,
  caller: Caller,
  monthlyReportId: string,
  inWhoseName: typeof commenterOf,
): Promise<{ report: MonthlyReport; answerer: Answerer }> {
  const { tenantId, id } = decodeId('MonthlyReport', monthlyReportId);
  const report = await db.findOneBy(MonthlyReport, { tenantId, id });
  if (!report) throw new AppError('NOT_FOUND');
  const answerer = inWhoseName(caller.actor, tenantId);
  if (!answerer) throw new AppError('FORBIDDEN');
  if (report.stored !== 'SENT')
    throw new AppError('RULE_BROKEN', { reason: 'monthly.not-sent', current: { monthlyReport: report } });
  return { report, answerer };
}

import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, type Caller } from '../caller';
import { permissions } from '../permissions';
import { MonthlyReport } from './monthly-report';
import type { MonthlyReportInput } from './monthly-report.inputs';

/** The report that somebody is about to change, in the version they saw, locked for the rest of the use case (E01). */
export async function takeReport(
  db: Db,
  caller: Caller,
  operation: string,
  { monthlyReportId, expectedVersion }: MonthlyReportInput,
): Promise<MonthlyReport> {
  const { tenantId, id } = decodeId('MonthlyReport', monthlyReportId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  const report = await db.findOne(MonthlyReport, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!report) throw new AppError('NOT_FOUND');
  if (report.version !== expectedVersion)
    throw new AppError('CONFLICT', {
      reason: 'monthly.changed',
      path: ['input', 'expectedVersion'],
      current: { monthlyReport: report },
    });
  return report;
}

/** Saves a changed report with its audit line; its version grows. */
export async function keepChange(
  db: Db,
  caller: Caller,
  report: MonthlyReport,
  action: string,
): Promise<MonthlyReport> {
  const { tenantId, id } = report;
  report.version += 1;
  report.updatedAt = caller.now ?? new Date();
  report.updatedByRole = roleIn(caller, tenantId);
  const { stored, fictitious, draftedAt, approvedAt, approvedByRole, sentAt, sentByRole } = report;
  const { version, updatedAt, updatedByRole } = report;
  await db.update(
    MonthlyReport,
    { tenantId, id },
    {
      ...{ stored, fictitious, draftedAt, approvedAt, approvedByRole, sentAt, sentByRole },
      ...{ version, updatedAt, updatedByRole },
    },
  );
  await record(db, caller, report, action);
  return report;
}

/** The audit line of what was done to a report. */
export function record(db: Db, caller: Caller, report: MonthlyReport, action: string): Promise<void> {
  const { tenantId, globalId: object } = report;
  return audit(db, caller.actor, { tenantId, action, object, requestId: caller.requestId });
}

/** An approved report that is changed is a draft again. */
export const asDraft = (report: MonthlyReport): MonthlyReport =>
  Object.assign(report, { stored: 'DRAFT', approvedAt: null, approvedByRole: null });

/** Refuses, with the report as it is, what a rule forbids. */
export function refuseIf(reason: string | undefined, monthlyReport: MonthlyReport): void {
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { monthlyReport } });
}

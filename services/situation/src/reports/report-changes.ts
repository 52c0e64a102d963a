import { audit } from '@medborgarlofte/platform/audit';
import { tellChange } from '@medborgarlofte/platform/changes';
import { AppError } from '@medborgarlofte/platform/errors';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { SituationReport } from './report';

/** What the second of two editors is told: the report as the first one left it (E01). */
export function conflict(report: SituationReport | null): AppError {
  return new AppError('CONFLICT', {
    reason: 'report.changed',
    path: ['input', 'expectedVersion'],
    current: { report },
  });
}

/** Saves a changed report; its version grows. */
export async function keepChange(db: Db, caller: Caller, report: SituationReport): Promise<void> {
  report.version += 1;
  report.updatedAt = caller.now ?? new Date();
  const { tenantId, id, state, submittedAt, late, version, updatedAt } = report;
  await db.update(SituationReport, { tenantId, id }, { state, submittedAt, late, version, updatedAt });
}

/** Wakes the meeting's open screens: a report has come, been taken back or sent back. What, each asks for itself. */
export function tellOfReport(
  db: Db,
  { tenantId, meetingId }: Pick<SituationReport, 'tenantId' | 'meetingId'>,
): Promise<void> {
  return tellChange(db, { tenantId, id: meetingId });
}

/** Writes the audit line of a use case. */
export function record(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId }: SituationReport,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object: globalId, requestId });
}

import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, type Caller } from '../caller';
import { insertSections } from './draft-monthly-report.service';
import { MonthlyReport } from './monthly-report';
import { asDraft, keepChange, record, refuseIf, takeReport } from './monthly-report-changes';
import type {
  CorrectMonthlyReportInput,
  EditMonthlyReportInput,
  MonthlyReportInput,
} from './monthly-report.inputs';
import { whyNotApprove, whyNotCorrect, whyNotEdit, whyNotSend } from './monthly-report.rules';
import { MonthlyReportSection } from './monthly-section';
import { copyOmissions } from './omit-item.service';

/** Changes the coordinator's words to parts of a report; one that was approved is a draft again. */
export async function editMonthlyReport(
  db: Db,
  caller: Caller,
  input: EditMonthlyReportInput,
): Promise<MonthlyReport> {
  const report = await takeReport(db, caller, 'Mutation.editMonthlyReport', input);
  refuseIf(whyNotEdit(report), report);
  const { tenantId, id: reportId } = report;
  for (const { kind, text } of input.sections)
    await db.update(MonthlyReportSection, { tenantId, reportId, kind }, { text: text || null });
  return keepChange(db, caller, asDraft(report), 'monthly-report.edit');
}

/** Approves a report as it stands: the next step sends it. */
export async function approveMonthlyReport(
  db: Db,
  caller: Caller,
  input: MonthlyReportInput,
): Promise<MonthlyReport> {
  const report = await takeReport(db, caller, 'Mutation.approveMonthlyReport', input);
  refuseIf(whyNotApprove(report), report);
  report.stored = 'APPROVED';
  report.approvedAt = caller.now ?? new Date();
  report.approvedByRole = roleIn(caller, report.tenantId);
  return keepChange(db, caller, report, 'monthly-report.approve');
}

/** Sends an approved report: it never changes again, and the council and whoever holds a grant read it from now on (R39). */
export async function sendMonthlyReport(
  db: Db,
  caller: Caller,
  input: MonthlyReportInput,
): Promise<MonthlyReport> {
  const report = await takeReport(db, caller, 'Mutation.sendMonthlyReport', input);
  refuseIf(whyNotSend(report), report);
  report.stored = 'SENT';
  report.sentAt = caller.now ?? new Date();
  report.sentByRole = roleIn(caller, report.tenantId);
  await keepChange(db, caller, report, 'monthly-report.send');
  const { tenantId, globalId: monthlyReportId, month, versionNumber, fictitious } = report;
  const supersedes = report.supersedesId && encodeId('MonthlyReport', tenantId, report.supersedesId);
  const payload = { monthlyReportId, month, versionNumber, supersedes, fictitious };
  await emit(db, { tenantId, type: 'situation.report-sent', payload });
  return report;
}

/** Begins a correction of a sent report: a new version, a draft with the same content, that says what it changes. */
export async function correctMonthlyReport(
  db: Db,
  caller: Caller,
  input: CorrectMonthlyReportInput,
): Promise<MonthlyReport> {
  const report = await takeReport(db, caller, 'Mutation.correctMonthlyReport', input);
  const { tenantId, id } = report;
  refuseIf(whyNotCorrect(report, await db.existsBy(MonthlyReport, { tenantId, supersedesId: id })), report);
  const sections = await db.find(MonthlyReportSection, {
    where: { tenantId, reportId: id },
    order: { position: 'ASC' },
  });
  const next = asDraft(
    db.create(MonthlyReport, {
      ...report,
      ...{ id: randomUUID(), versionNumber: report.versionNumber + 1, supersedesId: id },
      ...{ changeNote: input.changeNote.trim(), sentAt: null, sentByRole: null, version: 1 },
      ...{ updatedAt: caller.now ?? new Date(), updatedByRole: roleIn(caller, tenantId) },
    }),
  );
  await db.insert(MonthlyReport, next);
  await insertSections(db, next, sections);
  await copyOmissions(db, report, next);
  await record(db, caller, next, 'monthly-report.correct');
  return next;
}

import { createHash, randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, todayOf, type Caller } from '../caller';
import { permissions } from '../permissions';
import { monthOf, monthsAfter, workingDay } from './month';
import { readMonth, type MonthContent } from './month-content';
import { MonthlyReport } from './monthly-report';
import { asDraft, keepChange, record, takeReport } from './monthly-report-changes';
import type { DraftMonthlyReportInput, MonthlyReportInput } from './monthly-report.inputs';
import { whyNotEdit } from './monthly-report.rules';
import { MonthlyReportSection } from './monthly-section';
import { omitAgain } from './omit-item.service';

/** Drafts a month's report by hand, before its time or where none came by itself (R39). */
export async function draftMonthlyReport(
  db: Db,
  caller: Caller,
  { municipalityId, month, idempotencyKey: key }: DraftMonthlyReportInput,
): Promise<MonthlyReport> {
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.draftMonthlyReport'));
  const inputHash = createHash('sha256').update(month).digest('hex');
  const id = await once(db, { tenantId, key, operation: 'draftMonthlyReport', inputHash }, async () => {
    const content = await readMonth(db, tenantId, month);
    if (content.pictures === 0)
      throw new AppError('RULE_BROKEN', { reason: 'monthly.no-pictures', path: ['input', 'month'] });
    const drafted = await insertDraft(db, caller, tenantId, month, content);
    if (drafted) return drafted.id;
    const monthlyReport = await db.findOneBy(MonthlyReport, { tenantId, month, versionNumber: 1 });
    throw new AppError('RULE_BROKEN', { reason: 'monthly.exists', current: { monthlyReport } });
  });
  return db.findOneByOrFail(MonthlyReport, { tenantId, id });
}

/**
 * Makes the draft of last month's report, from the first working day of the month on, when there is a locked picture
 * to report on and no report yet. However often and in how many places it runs, the month gets one.
 */
export async function draftWhatIsDue(
  db: Db,
  caller: Caller,
  tenantId: string,
): Promise<MonthlyReport | null> {
  const today = todayOf(caller);
  if (today < workingDay(monthOf(today), 1)) return null;
  const month = monthsAfter(monthOf(today), -1);
  if (await db.existsBy(MonthlyReport, { tenantId, month })) return null;
  const content = await readMonth(db, tenantId, month);
  return content.pictures > 0 ? insertDraft(db, caller, tenantId, month, content) : null;
}

/** Takes the content of a report that is not sent anew, when pictures were locked since; the coordinator's words stay. */
export async function redraftMonthlyReport(
  db: Db,
  caller: Caller,
  input: MonthlyReportInput,
): Promise<MonthlyReport> {
  const report = await takeReport(db, caller, 'Mutation.redraftMonthlyReport', input);
  const reason = whyNotEdit(report);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { monthlyReport: report } });
  const { tenantId, id: reportId, month } = report;
  const { fictitious, sections } = await readMonth(db, tenantId, month);
  for (const { kind, content } of sections)
    await db.update(MonthlyReportSection, { tenantId, reportId, kind }, { content: content as object });
  await omitAgain(db, report);
  Object.assign(asDraft(report), { fictitious, draftedAt: caller.now ?? new Date() });
  return keepChange(db, caller, report, 'monthly-report.redraft');
}

/** Inserts a month's first version; null where somebody else has done so in the meantime. */
async function insertDraft(
  db: Db,
  caller: Caller,
  tenantId: string,
  month: string,
  { fictitious, sections }: MonthContent,
): Promise<MonthlyReport | null> {
  const at = caller.now ?? new Date();
  const report = db.create(MonthlyReport, {
    ...{ tenantId, id: randomUUID(), month, versionNumber: 1, supersedesId: null, changeNote: null },
    ...{ stored: 'DRAFT' as const, fictitious, draftedAt: at, version: 1, updatedAt: at },
    updatedByRole: roleIn(caller, tenantId),
  });
  const insert = db.createQueryBuilder().insert().into(MonthlyReport).values(report).orIgnore();
  const { raw } = (await insert.updateEntity(false).returning('id').execute()) as { raw: unknown[] };
  if (raw.length === 0) return null;
  await insertSections(db, report, sections);
  await record(db, caller, report, 'monthly-report.draft');
  return report;
}

/** Inserts the sections of a report that is not sent. */
export async function insertSections(
  db: Db,
  { tenantId, id: reportId }: MonthlyReport,
  sections: (Pick<MonthlyReportSection, 'kind' | 'content'> & { text?: string | null })[],
): Promise<void> {
  const rows = sections.map(({ kind, content, text = null }, position) => ({
    ...{ tenantId, id: randomUUID(), reportId, sent: false, position, kind, text },
    content: content as object,
  }));
  await db.insert(MonthlyReportSection, rows);
}

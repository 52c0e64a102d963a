import { randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { AppError } from '@medborgarlofte/platform/errors';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { loadChildren } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, type Caller } from '../caller';
import { permissions } from '../permissions';
import { itemsOf, putBack, takeOut } from './monthly-items';
import { MonthlyItem, MonthlyOmission } from './monthly-omission';
import type { MonthlyReport } from './monthly-report';
import { asDraft, keepChange, refuseIf, takeReport } from './monthly-report-changes';
import type { MonthlyItemInput, OmitMonthlyItemInput } from './monthly-report.inputs';
import { whyNotEdit } from './monthly-report.rules';
import { MonthlyReportSection, type MonthlySectionKind } from './monthly-section';

/** Leaves something out of a report that is not sent, with a reason; an approved one is a draft again (R39). */
export async function omitMonthlyItem(
  db: Db,
  caller: Caller,
  input: OmitMonthlyItemInput,
): Promise<MonthlyReport> {
  const report = await takeReport(db, caller, 'Mutation.omitMonthlyItem', input);
  refuseIf(whyNotEdit(report), report);
  const { kind, key, reason } = input;
  const section = await sectionOf(db, report, kind);
  const found = takeOut(kind, section.content, key);
  if (!found) throw unknown(report);
  const { tenantId, id: reportId } = report;
  const { left, taken: content, position } = found;
  await keepContent(db, section, left);
  await db.insert(MonthlyOmission, {
    ...{ tenantId, id: randomUUID(), reportId, sent: false, kind, key, position },
    ...{ content: content as object, reason: reason.trim(), omittedAt: caller.now ?? new Date() },
    omittedByRole: roleIn(caller, tenantId),
  });
  return keepChange(db, caller, asDraft(report), 'monthly-report.omit');
}

/** Takes in again what was left out of a report that is not sent. */
export async function includeMonthlyItem(
  db: Db,
  caller: Caller,
  input: MonthlyItemInput,
): Promise<MonthlyReport> {
  const report = await takeReport(db, caller, 'Mutation.includeMonthlyItem', input);
  refuseIf(whyNotEdit(report), report);
  const { kind, key } = input;
  const { tenantId, id: reportId } = report;
  const omission = await db.findOneBy(MonthlyOmission, { tenantId, reportId, kind, key });
  if (!omission) throw unknown(report);
  const section = await sectionOf(db, report, kind);
  await keepContent(db, section, putBack(kind, section.content, omission));
  await db.delete(MonthlyOmission, { tenantId, id: omission.id });
  return keepChange(db, caller, asDraft(report), 'monthly-report.include');
}

/** Leaves out of content that was taken anew what was left out before; what the month no longer has is forgotten. */
export async function omitAgain(db: Db, { tenantId, id: reportId }: MonthlyReport): Promise<void> {
  const omissions = await db.findBy(MonthlyOmission, { tenantId, reportId });
  for (const { id, kind, key } of omissions) {
    const section = await sectionOf(db, { tenantId, id: reportId }, kind);
    const found = takeOut(kind, section.content, key);
    if (!found) await db.delete(MonthlyOmission, { tenantId, id });
    else {
      await keepContent(db, section, found.left);
      const { taken: content, position } = found;
      await db.update(MonthlyOmission, { tenantId, id }, { content: content as object, position });
    }
  }
}

/** What was left out of a report is left out of its correction too, until somebody takes it in. */
export async function copyOmissions(db: Db, from: MonthlyReport, to: MonthlyReport): Promise<void> {
  const { tenantId, id: reportId } = from;
  const omissions = await db.findBy(MonthlyOmission, { tenantId, reportId });
  const rows = omissions.map((omission) => ({
    ...omission,
    ...{ id: randomUUID(), reportId: to.id, sent: false, content: omission.content as object },
  }));
  if (rows.length > 0) await db.insert(MonthlyOmission, rows);
}

/** What a report tells and what was left out of it, part by part; null for all but those who write it. */
export async function loadItems(ctx: Context, report: MonthlyReport): Promise<MonthlyItem[] | null> {
  if (!holds(ctx.actor, rolesFor(permissions, 'Mutation.omitMonthlyItem'), report.tenantId)) return null;
  const sections = await loadChildren(ctx, MonthlyReportSection, 'reportId', report, { position: 'ASC' });
  const omissions = await loadChildren(ctx, MonthlyOmission, 'reportId', report, { omittedAt: 'ASC' });
  const leftOut = (kind: MonthlySectionKind): MonthlyItem[] =>
    omissions
      .filter((omission) => omission.kind === kind)
      .flatMap((omission) => itemsOf(kind, omission.content).map((item) => ({ kind, ...item, omission })));
  return sections.flatMap(({ kind, content }) => [
    ...itemsOf(kind, content).map((item) => ({ kind, ...item, omission: null })),
    ...leftOut(kind),
  ]);
}

function sectionOf(
  db: Db,
  { tenantId, id: reportId }: Pick<MonthlyReport, 'tenantId' | 'id'>,
  kind: MonthlySectionKind,
): Promise<MonthlyReportSection> {
  return db.findOneByOrFail(MonthlyReportSection, { tenantId, reportId, kind });
}

async function keepContent(
  db: Db,
  { tenantId, id }: MonthlyReportSection,
  content: MonthlyReportSection['content'],
): Promise<void> {
  await db.update(MonthlyReportSection, { tenantId, id }, { content: content as object });
}

const unknown = (monthlyReport: MonthlyReport) =>
  new AppError('INVALID_INPUT', {
    ...{ reason: 'monthly.item-unknown', path: ['input', 'key'], current: { monthlyReport } },
  });

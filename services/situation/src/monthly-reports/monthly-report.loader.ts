import { loadPage, type Page, type PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, loadOne, loadTogether, type RowKey } from '@medborgarlofte/platform/loading';
import { outsideOwn, recordReads } from '@medborgarlofte/platform/recorded-reads';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { MonthlyReport } from './monthly-report';

/** Whoever reads by a municipality's grant is put into its log, with each report that is shown (H01, B23). */
export async function recordOutsiders<T extends MonthlyReport | null>(ctx: Context, report: T): Promise<T> {
  if (report) await recordReads(ctx, 'monthly-report.read', outsideOwn(ctx, [report]));
  return report;
}

/** One monthly report by its key, when the caller sees it. */
export async function loadReport(ctx: Context, key: RowKey): Promise<MonthlyReport | null> {
  return recordOutsiders(ctx, await loadOne(ctx, MonthlyReport, key));
}

/** The version that came in a report's place, when there is one for the caller. */
export async function loadSuccessor(ctx: Context, report: RowKey): Promise<MonthlyReport | null> {
  const [successor] = await loadChildren(ctx, MonthlyReport, 'supersedesId', report, {
    versionNumber: 'ASC',
  });
  return recordOutsiders(ctx, successor ?? null);
}

// Under the caller's scope: whoever does not see a correction that is being written goes on seeing what was sent.
const newestVersion = `not exists (select from monthly_report newer
  where newer.tenant_id = item.tenant_id and newer.supersedes_id = item.id)`;

/** A municipality's monthly reports, one for each month, the newest first. */
export async function loadReports(
  ctx: Context,
  tenantId: string,
  args: PageArgs,
): Promise<Page<MonthlyReport>> {
  const query = { entity: MonthlyReport, orderBy: ['month'], descending: true };
  const where = { sql: newestVersion, values: [] };
  const page = await loadPage(ctx, { ...query, where }, { tenantId, id: null }, args);
  await recordReads(ctx, 'monthly-report.read', outsideOwn(ctx, page.nodes));
  return page;
}

/** What readers did with a sent report. */
export interface Answers {
  receipts: number;
  comments: number;
}

const answers = `
  select (select count(*)::int from monthly_report_receipt receipt where receipt.tenant_id = wanted.tenant_id and receipt.report_id = wanted.id) as receipts,
    (select count(*)::int from monthly_report_comment comment where comment.tenant_id = wanted.tenant_id and comment.report_id = wanted.id) as comments
  from unnest($1::text[], $2::uuid[]) with ordinality as wanted (tenant_id, id, number) order by wanted.number`;

/** How many said that they read it, and how many comments it has. */
export function loadAnswers(ctx: Context, report: RowKey): Promise<Answers> {
  const read = (db: Db, keys: readonly RowKey[]) =>
    db.query<Answers[]>(answers, [keys.map(({ tenantId }) => tenantId), keys.map(({ id }) => id)]);
  return loadTogether(ctx, 'monthly-answers', report, read);
}

const correctedMeetings = `
  select array(
    select told.meeting->>'date' from monthly_report_section section
    cross join lateral jsonb_array_elements(section.content->'meetings') as told (meeting)
    where section.tenant_id = wanted.tenant_id and section.report_id = wanted.id and section.kind = 'MEETINGS'
      and exists (select from joint_picture picture where picture.tenant_id = wanted.tenant_id and picture.locked
        and picture.meeting_date = (told.meeting->>'date')::date and picture.revision > (told.meeting->>'revision')::int)
    order by 1) as days
  from unnest($1::text[], $2::uuid[]) with ordinality as wanted (tenant_id, id, number) order by wanted.number`;

/** The days of meetings whose picture has a newer locked revision than the report tells of, as far as the caller reads pictures. */
export async function loadCorrectedMeetings(ctx: Context, report: RowKey): Promise<string[]> {
  const read = (db: Db, keys: readonly RowKey[]) =>
    db.query<{ days: string[] }[]>(correctedMeetings, [
      keys.map(({ tenantId }) => tenantId),
      keys.map(({ id }) => id),
    ]);
  const { days } = await loadTogether(ctx, 'monthly-corrected-meetings', report, read);
  return days;
}

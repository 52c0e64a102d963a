import { loadPage, type Page, type PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { dateRangeSql, type DateRangeFilter } from '@medborgarlofte/platform/date-range';
import { encodeId } from '@medborgarlofte/platform/ids';
import { loadOne, type RowKey } from '@medborgarlofte/platform/loading';
import { outsideOwn, recordReads } from '@medborgarlofte/platform/recorded-reads';
import { LevelCounts } from './level-counts';

const days = { start: 'month', end: 'month_end' };

/** Whoever reads by a grant is put into each municipality's log once per request (B23). */
async function recorded(ctx: Context, counts: LevelCounts[]): Promise<void> {
  const tenants = [...new Set(counts.map(({ tenantId }) => tenantId))];
  const read = tenants.map((tenantId) => ({ tenantId, globalId: encodeId('Municipality', tenantId) }));
  await recordReads(ctx, 'levels.read', outsideOwn(ctx, read));
}

/** The counts of one municipality that the caller may see, oldest month first. */
export async function loadOwnLevels(
  ctx: Context,
  tenantId: string,
  { period, ...args }: PageArgs & { period?: DateRangeFilter | null },
): Promise<Page<LevelCounts>> {
  const where = period ? dateRangeSql(period, days) : undefined;
  const query = { entity: LevelCounts, orderBy: ['month', 'area_code'], where };
  const page = await loadPage(ctx, query, { tenantId, id: null }, args);
  await recorded(ctx, page.nodes);
  return page;
}

/** The counts of all municipalities that the caller may see, newest month first; one statement whatever their number. */
export async function loadLevels(
  ctx: Context,
  {
    municipalityCodes,
    period,
    ...args
  }: PageArgs & { municipalityCodes?: string[] | null; period?: DateRangeFilter | null },
): Promise<Page<LevelCounts>> {
  const { sql, values } = dateRangeSql(period ?? {}, days);
  const wanted: unknown[] = [...values];
  const codes = municipalityCodes
    ? `item.tenant_id = any ($${wanted.push(municipalityCodes)}::text[])`
    : 'true';
  const query = {
    entity: LevelCounts,
    parentColumn: null,
    orderBy: ['month', 'tenant_id', 'area_code'],
    descending: true,
    where: { sql: `${sql} and ${codes}`, values: wanted },
  };
  const page = await loadPage(ctx, query, { tenantId: null, id: null }, args);
  await recorded(ctx, page.nodes);
  return page;
}

/** One row of counts, when the caller sees it. */
export async function loadLevelCounts(ctx: Context, key: RowKey): Promise<LevelCounts | null> {
  const counts = await loadOne(ctx, LevelCounts, key);
  if (counts) await recorded(ctx, [counts]);
  return counts;
}

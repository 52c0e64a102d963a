import type { Context } from '@medborgarlofte/platform/context';
import { loadTogether, type RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf } from '../caller';
import { dueDateOf, monthOf, monthsAfter } from './month';
import { deliveryStatus, MonthlyDelivery } from './monthly-delivery';

// By membership or grant: of who gives no leave to read nothing is said, not even that it is missing.
const deliveries = `
  select wanted.tenant_id as "tenantId", newest.id as "reportId", sent.at as "sentAt",
    coalesce(wanted.tenant_id = any (string_to_array(current_setting('app.tenants', true), ',')), false)
      or coalesce(wanted.tenant_id = any (string_to_array(current_setting('granted.monthly_reports', true), ',')), false) as open
  from unnest($1::text[]) with ordinality as wanted (tenant_id, number)
  left join lateral (select id from monthly_report report where report.tenant_id = wanted.tenant_id and report.month = $2 and report.sent
    order by report.version_number desc limit 1) newest on true
  left join lateral (select min(sent_at) as at from monthly_report report where report.tenant_id = wanted.tenant_id and report.month = $2 and report.sent) sent on true
  order by wanted.number`;

type Row = Pick<MonthlyDelivery, 'tenantId' | 'reportId' | 'sentAt'> & { open: boolean };

/** Whether a municipality's report on a month, last month unless told, has come; for all of a list in one statement. */
export function loadDelivery(
  ctx: Context,
  tenantId: string,
  wanted?: string | null,
): Promise<MonthlyDelivery | null> {
  const today = todayOf({ actor: ctx.actor });
  const month = wanted ?? monthsAfter(monthOf(today), -1);
  const dueDate = dueDateOf(month);
  const read = async (db: Db, keys: readonly RowKey[]) => {
    const rows = await db.query<Row[]>(deliveries, [keys.map((key) => key.tenantId), month]);
    return rows.map(({ open, ...row }) => {
      if (!open) return null;
      const sentOn = row.sentAt && todayOf({ actor: ctx.actor, now: row.sentAt });
      const status = deliveryStatus(sentOn, dueDate, today);
      return Object.assign(new MonthlyDelivery(), { ...row, month, dueDate, status });
    });
  };
  return loadTogether(ctx, `monthly-delivery:${month}`, { tenantId, id: '' }, read);
}

import type { Db } from '@medborgarlofte/platform/unit-of-work';

/** The county board of a municipality: its code begins with its county's. */
export const countyOf = (tenantId: string): string => tenantId.slice(0, 2);

/** Whether the municipality's monthly reports are open to its county board on a day; only jobs may ask. */
export async function countyReadsMonths(db: Db, tenantId: string, day: string): Promise<boolean> {
  const grants = await db.query<unknown[]>(
    `select from access.reach where tenant_id = $1 and release = 'monthly_reports' and organisation = $2
       and $3 between valid_from and valid_to and revoked_at is null limit 1`,
    [tenantId, `county/${countyOf(tenantId)}`, day],
  );
  return grants.length > 0;
}

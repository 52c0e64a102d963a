import type { RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { LevelCode } from '../levels/level';

// One step into an index per line.
const previous = `
  select wanted.position, latest.level
  from unnest($1::text[], $2::uuid[]) with ordinality as wanted (tenant_id, id, position)
  join report_area line on line.tenant_id = wanted.tenant_id and line.id = wanted.id
  cross join lateral (
    select earlier.level from report_area earlier
    where earlier.tenant_id = line.tenant_id and earlier.organisation_slug = line.organisation_slug
      and earlier.area_code = line.area_code and earlier.meeting_date < line.meeting_date and not earlier.draft
    order by earlier.meeting_date desc limit 1) latest`;

/** The level that each line's organisation last reported in its area before, where it had. */
export async function readPreviousLevels(db: Db, lines: readonly RowKey[]): Promise<(LevelCode | null)[]> {
  const rows = await db.query<{ position: string; level: LevelCode }[]>(previous, [
    lines.map(({ tenantId }) => tenantId),
    lines.map(({ id }) => id),
  ]);
  const byPosition = new Map(rows.map(({ position, level }) => [Number(position), level]));
  return lines.map((_, index) => byPosition.get(index + 1) ?? null);
}

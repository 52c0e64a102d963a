import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { LevelCode } from '../levels/level';

// One step into an index per area: ten years of pictures cost as much as one. By code: the template may have changed since.
const earlierLevels = `
  select wanted.code, latest.level from unnest($2::text[]) as wanted (code)
  cross join lateral (
    select line.level from joint_picture_area line
    where line.tenant_id = $1 and line.area_code = wanted.code and line.meeting_date < $3 and line.locked
    order by line.meeting_date desc, line.revision desc limit 1) latest`;

/** The levels of the last locked pictures before a day, by code of the area. */
export async function earlierLevelsOf(
  db: Db,
  tenantId: string,
  codes: string[],
  before: string,
): Promise<Map<string, LevelCode>> {
  const rows = await db.query<{ code: string; level: LevelCode }[]>(earlierLevels, [tenantId, codes, before]);
  return new Map(rows.map(({ code, level }) => [code, level]));
}

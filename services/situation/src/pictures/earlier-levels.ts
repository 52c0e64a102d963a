import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { LevelCode } from '../levels/level';

// Walks the locked pictures backwards, area by area, and stops at the first hit. By code: the template may have changed since.
const earlierLevels = `
  select area.id, latest.level from area
  cross join lateral (
    select line.level from joint_picture picture
      join joint_picture_area line on line.tenant_id = picture.tenant_id and line.picture_id = picture.id
      join area earlier on earlier.tenant_id = line.tenant_id and earlier.id = line.area_id
    where picture.tenant_id = $1 and picture.state = 'LOCKED' and picture.meeting_date < $3 and earlier.code = area.code
    order by picture.meeting_date desc limit 1) latest
  where area.tenant_id = $1 and area.id = any ($2::uuid[])`;

/** The levels of the last locked pictures before a day, by id of the area as it is now. */
export async function earlierLevelsOf(db: Db, tenantId: string, areaIds: string[], before: string): Promise<Map<string, LevelCode>> {
  const rows = await db.query<{ id: string; level: LevelCode }[]>(earlierLevels, [tenantId, areaIds, before]);
  return new Map(rows.map(({ id, level }) => [id, level]));
}

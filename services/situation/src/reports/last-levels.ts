import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Area } from '../areas/area';
import type { LevelCode } from '../levels/level';

// One step into an index per area: ten years of reports cost as much as one. By code: the template may have changed since.
const lastLevels = `
  select organisation.slug, wanted.code, latest.level, latest.meeting_date::text as date
  from unnest($2::text[]) as organisation (slug) cross join unnest($4::text[]) as wanted (code)
  cross join lateral (
    select line.level, line.meeting_date from report_area line
    where line.tenant_id = $1 and line.organisation_slug = organisation.slug and line.area_code = wanted.code
      and line.meeting_date < $3 and not line.draft
    order by line.meeting_date desc limit 1) latest`;

/** Levels by code of the area. */
export type Levels = ReadonlyMap<string, LevelCode>;

/** A level that an organisation submitted before, and the day of the meeting it was for. */
export interface LastLevel {
  slug: string;
  code: string;
  level: LevelCode;
  date: string;
}

/** The last levels that organisations submitted before a meeting, area by area. */
export function readLastLevels(
  db: Db,
  { tenantId, date }: { tenantId: string; date: string },
  slugs: string[],
  areas: Area[],
): Promise<LastLevel[]> {
  return db.query<LastLevel[]>(lastLevels, [tenantId, slugs, date, areas.map(({ code }) => code)]);
}

/** The levels that organisations last submitted before a meeting, by slug. */
export async function lastLevelsOf(
  db: Db,
  meeting: { tenantId: string; date: string },
  slugs: string[],
  areas: Area[],
): Promise<ReadonlyMap<string, Levels>> {
  const bySlug = Map.groupBy(await readLastLevels(db, meeting, slugs, areas), ({ slug }) => slug);
  return new Map(
    slugs.map((slug) => [slug, new Map(bySlug.get(slug)?.map(({ code, level }) => [code, level]))]),
  );
}

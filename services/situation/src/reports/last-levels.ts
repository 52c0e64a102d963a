import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Area } from '../areas/area';
import type { LevelCode } from '../levels/level';
import type { SituationReport } from './report';

// One step into an index per area: ten years of reports cost as much as one. By code: the template may have changed since.
const lastLevels = `
  select wanted.code, latest.level from unnest($4::text[]) as wanted (code)
  cross join lateral (
    select line.level from report_area line
    where line.tenant_id = $1 and line.organisation_slug = $2 and line.area_code = wanted.code and line.meeting_date < $3 and not line.draft
    order by line.meeting_date desc limit 1) latest`;

/** The levels that the organisation last submitted before this report, by code of the area. */
export async function lastLevelsOf(
  db: Db,
  report: SituationReport,
  areas: Area[],
): Promise<Map<string, LevelCode>> {
  const { tenantId, organisationSlug, meetingDate } = report;
  const codes = areas.map(({ code }) => code);
  const rows = await db.query<{ code: string; level: LevelCode }[]>(lastLevels, [
    tenantId,
    organisationSlug,
    meetingDate,
    codes,
  ]);
  return new Map(rows.map(({ code, level }) => [code, level]));
}

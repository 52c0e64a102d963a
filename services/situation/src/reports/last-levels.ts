import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Area } from '../areas/area';
import type { LevelCode } from '../levels/level';
import type { SituationReport } from './report';

// Walks the organisation's reports backwards, area by area, and stops at the first hit: ten years cost as much as one.
const lastLevels = `
  select wanted.code, latest.level from unnest($4::text[]) as wanted (code)
  cross join lateral (
    select line.level from report
      join report_area line on line.tenant_id = report.tenant_id and line.report_id = report.id
      join area on area.tenant_id = line.tenant_id and area.id = line.area_id
    where report.tenant_id = $1 and report.organisation_slug = $2 and report.meeting_date < $3
      and report.state in ('SUBMITTED', 'INCLUDED', 'FEEDBACK_GIVEN') and area.code = wanted.code
    order by report.meeting_date desc limit 1) latest`;

/** The levels that the organisation last submitted before this report, by code of the area. */
export async function lastLevelsOf(db: Db, report: SituationReport, areas: Area[]): Promise<Map<string, LevelCode>> {
  const { tenantId, organisationSlug, meetingDate } = report;
  const codes = areas.map(({ code }) => code);
  const rows = await db.query<{ code: string; level: LevelCode }[]>(lastLevels, [tenantId, organisationSlug, meetingDate, codes]);
  return new Map(rows.map(({ code, level }) => [code, level]));
}

import { holds } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { forwardedTo, keepers } from '../access';
import type { Caller } from '../caller';
import type { Meeting } from '../meetings/meeting';
import type { LevelCode } from '../levels/level';
import { readTemplateFrame } from '../templates/template-frame';
import type { AreaHistory, NumberSeries } from './area-history';

const recent = `
  select id, date from meeting where tenant_id = $1 and date <= $2 and state <> 'CANCELLED' order by date desc limit $3`;

// Of a picture that was corrected, the newest locked revision counts.
const levels = `
  select distinct on (line.area_code, line.meeting_date) line.area_code as code, line.meeting_date::text as "meetingDate", line.level
  from (${recent}) recent
  join joint_picture picture on picture.tenant_id = $1 and picture.meeting_id = recent.id and picture.locked
  join joint_picture_area line on line.tenant_id = $1 and line.picture_id = picture.id
  where recent.date < $2
  order by line.area_code, line.meeting_date, line.revision desc`;

// Meeting by meeting, along the reports' key: of all that organisations have ever reported only the last meetings' is read.
const numbers = `
  select line.area_code as area, counted->>'code' as code, line.meeting_date::text as "meetingDate", sum((counted->>'value')::int)::int as value
  from (${recent}) recent
  cross join lateral (
    select id from report where tenant_id = $1 and meeting_id = recent.id and not draft order by organisation_slug limit 100) report
  join report_area line on line.tenant_id = $1 and line.report_id = report.id
  cross join lateral jsonb_array_elements(line.counts) counted
  group by 1, 2, 3 order by 3`;

interface LevelRow {
  code: string;
  meetingDate: string;
  level: LevelCode;
}
interface NumberRow {
  area: string;
  code: string;
  meetingDate: string;
  value: number;
}

/** How each area of a meeting's template has been at the last meetings; two statements, however many areas. */
export async function readAreaHistories(
  db: Db,
  { actor }: Caller,
  meeting: Meeting,
  last: number,
): Promise<AreaHistory[]> {
  const { tenantId, date } = meeting;
  const frame = await readTemplateFrame(db, meeting);
  const values = [tenantId, date, last];
  const past = await db.query<LevelRow[]>(levels, values);
  const counted = holds(actor, keepers, tenantId) ? await db.query<NumberRow[]>(numbers, values) : null;
  const seen = frame.areas.filter(({ restricted }) => !restricted || holds(actor, forwardedTo, tenantId));
  return seen.map((area) => ({
    ...{ tenantId, areaId: area.id },
    levels: past.filter(({ code }) => code === area.code),
    numbers: counted && seriesOf(area, frame.counts, counted),
  }));
}

function seriesOf(
  area: { id: string; code: string },
  definitions: { areaId: string; code: string; label: string; unit: string; position: number }[],
  counted: NumberRow[],
): NumberSeries[] {
  return definitions
    .filter(({ areaId }) => areaId === area.id)
    .toSorted((one, other) => one.position - other.position)
    .map(({ code, label, unit }) => ({
      ...{ code, label, unit },
      points: counted.filter((row) => row.area === area.code && row.code === code),
    }));
}

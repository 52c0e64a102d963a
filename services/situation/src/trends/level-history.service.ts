import { AppError } from '@medborgarlofte/platform/errors';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../caller';
import type { LevelCode } from '../levels/level';
import { isoWeekOf } from '../meetings/iso-week';
import { ContextNote } from './context-note';
import type { AreaLevelHistory, AreaLevelPoint, LevelHistory } from './level-history';
import { countByYear, emptyMonths, templateChangesIn, type HeldMeeting } from './level-history.rules';

const mostYears = 12;
const yearsUnlessTold = 5;
const mostNotes = 100;

/** The days that are meant: the last five years unless told, twelve years at most. */
export function historySpan(
  caller: Caller,
  { from, to }: { from?: string | null; to?: string | null },
): { from: string; to: string } {
  const until = to ?? todayOf(caller);
  const year = Number(until.slice(0, 4));
  const span = { from: from ?? `${year - yearsUnlessTold + 1}-01-01`, to: until };
  if (span.to < span.from) throw new AppError('INVALID_INPUT', { reason: 'history.order', path: ['to'] });
  if (span.from < `${year - mostYears + 1}-01-01`)
    throw new AppError('INVALID_INPUT', { reason: 'history.too-long', path: ['from'] });
  return span;
}

// Only locked revisions, and of two the newer one: as for every reader of a picture. Pictures first, each asked about its
// successor once, then their own lines: the years that are not asked for are not touched.
const levels = `
  with picture as materialized (
    select id, meeting_date, revision, fictitious, locked_at from joint_picture item
    where tenant_id = $1 and meeting_date between $2::date and $3::date and state = 'LOCKED'
      and not exists (select from joint_picture newer
        where newer.tenant_id = $1 and newer.supersedes_id = item.id and newer.state = 'LOCKED'))
  select line.area_code as code, line.restricted, line.level, picture.meeting_date::text as "meetingDate", picture.revision,
    picture.fictitious, picture.locked_at as "lockedAt"
  from picture join joint_picture_area line on line.tenant_id = $1 and line.picture_id = picture.id
  where $4::text is null or line.area_code = $4
  order by picture.meeting_date, picture.id`;

// The one held before the first day tells whether the template changed with the first one after it.
const heldMeetings = `
  select meeting.date::text as date, template.id as "templateId", template.name as "templateName",
    template.version_number as "versionNumber"
  from meeting join template on template.tenant_id = meeting.tenant_id and template.id = meeting.template_id
  where meeting.tenant_id = $1 and meeting.picture_locked and meeting.date <= $3::date
    and meeting.date >= coalesce((select max(date) from meeting before
      where before.tenant_id = $1 and before.picture_locked and before.date < $2::date), $2::date)
  order by meeting.date, meeting.id`;

const areaNames = `
  select distinct on (area.code) area.code, area.name, area.position
  from area join template on template.tenant_id = area.tenant_id and template.id = area.template_id
  where area.tenant_id = $1 and area.code = any ($2::text[])
  order by area.code, template.version_number desc, area.id`;

type LevelRow = Omit<AreaLevelPoint, 'week'> & { code: string; restricted: boolean; lockedAt: Date };

/**
 * What the group agreed on, meeting by meeting, for all areas or one (R26). Four statements, however many years.
 * What is only collected and forwarded comes to those alone whom the database shows it.
 */
export async function readLevelHistory(
  db: Db,
  tenantId: string,
  { from, to, areaCode = null }: { from: string; to: string; areaCode?: string | null },
): Promise<LevelHistory> {
  const rows = await db.query<LevelRow[]>(levels, [tenantId, from, to, areaCode]);
  const held = await db.query<HeldMeeting[]>(heldMeetings, [tenantId, from, to]);
  const codes = [...new Set(rows.map(({ code }) => code))];
  const names = await db.query<AreaName[]>(areaNames, [tenantId, codes]);
  const notes = await db
    .createQueryBuilder(ContextNote, 'note')
    .where(
      `note.tenant_id = :tenantId and note.period_start <= :to and coalesce(note.period_end, 'infinity') >= :from`,
      {
        ...{ tenantId, from, to },
      },
    )
    .orderBy('note.period_start')
    .addOrderBy('note.id')
    .limit(mostNotes)
    .getMany();
  const inPeriod = held.filter(({ date }) => date >= from);
  return {
    from,
    to,
    areas: areasOf(rows, names),
    templateChanges: templateChangesIn(held),
    monthsWithoutMeetings: emptyMonths(inPeriod.map(({ date }) => date)),
    contextNotes: notes,
    updatedAt: rows.map(({ lockedAt }) => lockedAt).reduce<Date | null>(later, null),
  };
}

interface AreaName {
  code: string;
  name: string;
  position: number;
}

const later = (one: Date | null, other: Date) => (one && one > other ? one : other);

function areasOf(rows: LevelRow[], names: AreaName[]): AreaLevelHistory[] {
  const byCode = Map.groupBy(rows, ({ code }) => code);
  return names
    .toSorted((a, b) => a.position - b.position || a.code.localeCompare(b.code))
    .map(({ code, name }) => {
      const lines = byCode.get(code) ?? [];
      const points = lines.map(({ meetingDate, level, revision, fictitious }) => ({
        ...{ meetingDate, week: isoWeekOf(meetingDate), level: level as LevelCode, revision, fictitious },
      }));
      return {
        code,
        name,
        restricted: lines.some(({ restricted }) => restricted),
        points,
        years: countByYear(points),
      };
    });
}

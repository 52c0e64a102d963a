import { decodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { z } from 'zod';

/** What the situation service tells of a locked picture; of two revisions of a meeting's picture the higher one holds. */
export const pictureLocked = z.object({
  meetingId: z.string(),
  meetingDate: z.iso.date(),
  revision: z.number().int().min(1),
  fictitious: z.boolean(),
  /** By the area's code; what is only collected and forwarded is not among them. */
  levels: z.record(z.string(), z.enum(['GREEN', 'YELLOW', 'RED'])),
  /** What the areas are compared by, for those that stand for something. */
  sharedAreas: z.record(z.string(), z.string()).default({}),
});

/** The events `situation.picture-locked` and `situation.levels-told`. */
export type PictureLocked = z.output<typeof pictureLocked>;

/** The meeting's own key; an id of another tenant than the job's is refused (B20). */
export function meetingKey(tenantId: string, meetingId: string): string {
  const meeting = decodeId('Meeting', meetingId);
  if (meeting.tenantId !== tenantId) throw new Error('The event speaks of another tenant');
  return meeting.id;
}

/** Who counts a tenant's months does it alone: two at once would each miss what the other adds. */
export async function takeLevelsAlone(db: Db, tenantId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('evaluations.levels'), hashtext($1))`, [tenantId]);
}

const newerThere = `
  select exists (select from meeting_level where tenant_id = $1 and meeting_id = $2 and revision > $3) as newer`;
const takeAway = 'delete from meeting_level where tenant_id = $1 and meeting_id = $2 returning month::text';
const add = `
  insert into meeting_level (tenant_id, meeting_id, area_code, revision, month, meeting_date, level, shared_area, fictitious)
  select $1, $2, area.code, $3, date_trunc('month', $4::date)::date, $4::date, area.level, area.shared, $5
  from unnest($6::text[], $7::text[], $8::text[]) as area (code, level, shared)`;

/**
 * Brings the counts to what a locked picture says. Safe in any order and any number of times: a revision takes the
 * place of an earlier one, and an earlier one that comes late changes nothing.
 */
export async function projectLevels(db: Db, tenantId: string, event: PictureLocked): Promise<void> {
  const { meetingDate, revision, fictitious, levels, sharedAreas } = event;
  const meeting = meetingKey(tenantId, event.meetingId);
  await takeLevelsAlone(db, tenantId);
  const [{ newer }] = await db.query<[{ newer: boolean }]>(newerThere, [tenantId, meeting, revision]);
  if (newer) return;
  const [before] = await db.query<[{ month: string }[], number]>(takeAway, [tenantId, meeting]);
  const codes = Object.keys(levels);
  await db.query(add, [
    ...[tenantId, meeting, revision, meetingDate, fictitious],
    ...[codes, Object.values(levels), codes.map((code) => sharedAreas[code] ?? null)],
  ]);
  await countMonths(db, tenantId, [...before.map(({ month }) => month), `${meetingDate.slice(0, 7)}-01`]);
}

const recount = `
  with counted as (
    select area_code, month, fictitious, (array_agg(shared_area order by meeting_date desc, meeting_id))[1] as shared_area,
      count(*) filter (where level = 'GREEN')::int as green, count(*) filter (where level = 'YELLOW')::int as yellow,
      count(*) filter (where level = 'RED')::int as red
    from meeting_level where tenant_id = $1 and month = any ($2::date[])
    group by area_code, month, fictitious),
  gone as (
    delete from level_counts kept where tenant_id = $1 and month = any ($2::date[]) and not exists (
      select from counted where (counted.area_code, counted.month, counted.fictitious) = (kept.area_code, kept.month, kept.fictitious)))
  insert into level_counts as kept (tenant_id, area_code, month, fictitious, shared_area, green, yellow, red)
  select $1, area_code, month, fictitious, shared_area, green, yellow, red from counted
  on conflict (tenant_id, area_code, month, fictitious) do update set shared_area = excluded.shared_area,
    green = excluded.green, yellow = excluded.yellow, red = excluded.red, source_updated_at = now()
  where (kept.shared_area, kept.green, kept.yellow, kept.red)
    is distinct from (excluded.shared_area, excluded.green, excluded.yellow, excluded.red)`;

/** Counts whole months anew from what their meetings add; the tenant must have been taken. */
export async function countMonths(db: Db, tenantId: string, months: readonly string[]): Promise<void> {
  await db.query(recount, [tenantId, [...new Set(months)]]);
}

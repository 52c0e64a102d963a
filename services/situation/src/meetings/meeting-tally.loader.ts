import DataLoader from 'dataloader';
import type { Context } from '@medborgarlofte/platform/context';
import type { MeetingTally } from './planned-slot';

const tallies = `
  select wanted.year, count(meeting.id)::int as planned, count(*) filter (where meeting.state = 'HELD')::int as held,
    count(*) filter (where meeting.state = 'CANCELLED')::int as cancelled, count(*) filter (where meeting.state = 'PLANNED')::int as ahead
  from unnest($1::text[], $2::int[]) with ordinality as wanted (tenant_id, year, number)
  left join meeting on meeting.tenant_id = wanted.tenant_id
    and meeting.date between make_date(wanted.year, 1, 1) and make_date(wanted.year, 12, 31)
  group by wanted.number, wanted.year order by wanted.number`;

/** A year's meetings of a municipality, by the day they were held on or are planned for; null where the caller sees none. */
export function loadTally(ctx: Context, tenantId: string, year: number): Promise<MeetingTally | null> {
  const create = () =>
    new DataLoader<[string, number], MeetingTally | null, string>(
      (wanted) =>
        ctx.read(async (db) => {
          const keys = [wanted.map(([tenant]) => tenant), wanted.map(([, one]) => one)];
          const counted = await db.query<MeetingTally[]>(tallies, keys);
          return counted.map((one) => (one.planned === 0 ? null : one));
        }),
      { cacheKeyFn: String },
    );
  const bounded = Math.min(2200, Math.max(1990, year));
  return ctx.loader<[string, number], MeetingTally | null>('meeting-tally', create).load([tenantId, bounded]);
}

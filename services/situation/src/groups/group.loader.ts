import { tenantsOf } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { highestThreshold, smallCountThreshold } from '../reports/small-counts';
import { GroupMemberAddress } from './group-member';
import { ReportingGroup } from './reporting-group';
import { SchoolBreak } from './school-break';

/** A municipality's group, batched over the municipalities of a request; null where there is none for the caller. */
export function loadGroup(ctx: Context, tenantId: string): Promise<ReportingGroup | null> {
  const create = () =>
    new DataLoader<string, ReportingGroup | null, string>((tenants) =>
      ctx.read(async (db) => {
        const groups = await db.findBy(ReportingGroup, { tenantId: In([...tenants]) });
        return tenants.map((tenant) => groups.find((group) => group.tenantId === tenant) ?? null);
      }),
    );
  return ctx.loader<string, ReportingGroup | null>('group', create).load(tenantId);
}

/**
 * The number below which somebody is told only "fewer than": the group's own. From outside nobody sees the group, so that
 * the highest that it could have set holds there.
 */
export async function thresholdFor(ctx: Context, tenantId: string): Promise<number> {
  const group = await loadGroup(ctx, tenantId);
  if (group) return group.suppressBelow;
  return tenantsOf(ctx.actor).includes(tenantId) ? smallCountThreshold : highestThreshold;
}

/** A municipality's school breaks in order, batched like its group. */
export function loadBreaks(ctx: Context, tenantId: string): Promise<SchoolBreak[]> {
  const create = () =>
    new DataLoader<string, SchoolBreak[], string>((tenants) =>
      ctx.read(async (db) => {
        const where = { tenantId: In([...tenants]) };
        const breaks = await db.find(SchoolBreak, { where, order: { firstDay: 'ASC', name: 'ASC' } });
        return tenants.map((tenant) => breaks.filter((one) => one.tenantId === tenant));
      }),
    );
  return ctx.loader<string, SchoolBreak[]>('breaks', create).load(tenantId);
}

interface SeatKey {
  tenantId: string;
  id: string;
}

/** Where notices to a seat go; null for everybody but coordinator and deputy, to whom the database shows no row. */
export function loadAddress(ctx: Context, seat: SeatKey): Promise<GroupMemberAddress | null> {
  const create = () =>
    new DataLoader<SeatKey, GroupMemberAddress | null, string>(
      (seats) =>
        ctx.read(async (db) => {
          const where = seats.map(({ tenantId, id }) => ({ tenantId, id }));
          const addresses = await db.findBy(GroupMemberAddress, where);
          return seats.map(
            ({ tenantId, id }) => addresses.find((one) => one.tenantId === tenantId && one.id === id) ?? null,
          );
        }),
      { cacheKeyFn: ({ tenantId, id }) => `${tenantId}|${id}` },
    );
  return ctx.loader<SeatKey, GroupMemberAddress | null>('address', create).load(seat);
}

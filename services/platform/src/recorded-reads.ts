import DataLoader from 'dataloader';
import { tenantsOf } from './actor';
import { auditAll } from './audit';
import type { Context } from './context';

/** What a reading is recorded of. */
export interface Readable {
  tenantId: string;
  globalId: string;
}

/**
 * Writes into the audit log that somebody reads sensitive things, before they are shown (H01, B23). Each thing once
 * per request, and what is read together is one statement, whatever its kind.
 */
export async function recordReads(ctx: Context, action: string, things: readonly Readable[]): Promise<void> {
  const loader = ctx.loader<Reading, true>(
    'recorded-reads',
    () =>
      new DataLoader<Reading, true, string>((readings) => record(ctx, readings), {
        cacheKeyFn: (reading) => `${reading.action} ${reading.globalId}`,
      }),
  );
  await Promise.all(things.map(({ tenantId, globalId }) => loader.load({ tenantId, globalId, action })));
}

/** The things that the actor is not a member for: what is read there beside the public is read by a grant. */
export function outsideOwn<T extends Readable>(ctx: Context, things: readonly T[]): T[] {
  const own = new Set(tenantsOf(ctx.actor));
  return things.filter(({ tenantId }) => !own.has(tenantId));
}

interface Reading extends Readable {
  action: string;
}

async function record(ctx: Context, readings: readonly Reading[]): Promise<true[]> {
  const lines = readings.map(({ tenantId, globalId, action }) => ({
    tenantId,
    action,
    object: globalId,
    outcome: 'read' as const,
    requestId: ctx.requestId,
  }));
  await ctx.inScope((db) => auditAll(db, ctx.actor, lines));
  return readings.map(() => true);
}

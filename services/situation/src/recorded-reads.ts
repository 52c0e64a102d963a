import { auditAll } from '@medborgarlofte/platform/audit';
import type { Context } from '@medborgarlofte/platform/context';
import DataLoader from 'dataloader';

interface Thing {
  tenantId: string;
  globalId: string;
}

/** Writes into the audit log that somebody reads sensitive things, before they are shown; the request's reads are one statement (H01, B23). */
export async function recordReads(ctx: Context, action: string, things: readonly Thing[]): Promise<void> {
  const loader = ctx.loader<Thing, true>(
    `record:${action}`,
    () =>
      new DataLoader<Thing, true, string>((all) => record(ctx, action, all), {
        cacheKeyFn: ({ globalId }) => globalId,
      }),
  );
  await Promise.all(things.map((thing) => loader.load(thing)));
}

async function record(ctx: Context, action: string, things: readonly Thing[]): Promise<true[]> {
  const line = { action, outcome: 'read', requestId: ctx.requestId } as const;
  // Always in the same order, so that two readers of several municipalities do not wait for each other.
  const sorted = things.toSorted((a, b) => a.tenantId.localeCompare(b.tenantId));
  const lines = sorted.map(({ tenantId, globalId }) => ({ ...line, tenantId, object: globalId }));
  await ctx.inScope((db) => auditAll(db, ctx.actor, lines));
  return things.map(() => true);
}

import { auditAll } from '@medborgarlofte/platform/audit';
import type { Context } from '@medborgarlofte/platform/context';
import DataLoader from 'dataloader';

interface Thing {
  tenantId: string;
  globalId: string;
}

/** Writes into the audit log that somebody reads a sensitive thing, before it is shown; the request's reads are one statement (H01, B23). */
export async function recordRead(ctx: Context, action: string, thing: Thing): Promise<void> {
  const loader = ctx.loader<Thing, true>(`record:${action}`, () =>
    new DataLoader<Thing, true, string>((things) => record(ctx, action, things), { cacheKeyFn: ({ globalId }) => globalId }),
  );
  await loader.load(thing);
}

async function record(ctx: Context, action: string, things: readonly Thing[]): Promise<true[]> {
  // Always in the same order, so that two readers of several municipalities do not wait for each other.
  const sorted = things.toSorted((a, b) => a.tenantId.localeCompare(b.tenantId));
  const lines = sorted.map(({ tenantId, globalId }) => ({ tenantId, action, object: globalId, outcome: 'read' as const, requestId: ctx.requestId }));
  await ctx.inScope((db) => auditAll(db, ctx.actor, lines));
  return things.map(() => true);
}

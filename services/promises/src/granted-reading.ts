import { tenantsOf } from '@medborgarlofte/platform/actor';
import { auditAll } from '@medborgarlofte/platform/audit';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import DataLoader from 'dataloader';

/**
 * Records that somebody from outside the tenant read what the public cannot, which only a grant opens (H01). One
 * line per thing and request; the thing is given on only when the line is kept.
 */
export async function recordReading<T extends { tenantId: string; globalId: string }>(
  ctx: Context,
  row: T | null,
  isPublic: (row: T) => boolean,
): Promise<T | null> {
  if (row && !isPublic(row) && !tenantsOf(ctx.actor).includes(row.tenantId))
    await readings(ctx).load(row.globalId);
  return row;
}

function readings(ctx: Context): DataLoader<string, true, string> {
  return ctx.loader<string, true>(
    'granted-readings',
    () =>
      new DataLoader<string, true, string>((objects) =>
        ctx.inScope(async (db) => {
          const { actor, requestId } = ctx;
          const lines = objects.map((object) => {
            const { tenantId, type } = tryDecodeId(object)!;
            return {
              tenantId,
              action: `${type.toLowerCase()}.read`,
              object,
              outcome: 'read' as const,
              requestId,
            };
          });
          await auditAll(db, actor, lines);
          return objects.map(() => true);
        }),
      ),
  );
}

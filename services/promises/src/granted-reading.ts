import { tenantsOf } from '@medborgarlofte/platform/actor';
import { auditAll } from '@medborgarlofte/platform/audit';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import DataLoader from 'dataloader';

interface Readable {
  tenantId: string;
  globalId: string;
  /** Whether anyone may read it; the database's policy says the same. */
  isPublic: boolean;
}

/**
 * Gives rows on when it is on record that somebody from outside their tenant reads what the public cannot, which
 * only a grant opens (H01): one line per thing and request. What is public, and what members read, leaves no trace.
 */
export async function recordReadings<T extends Readable>(ctx: Context, rows: T[]): Promise<T[]> {
  const own = tenantsOf(ctx.actor);
  const granted = rows.filter((row) => !row.isPublic && !own.includes(row.tenantId));
  await Promise.all(granted.map(({ globalId }) => readings(ctx).load(globalId)));
  return rows;
}

/** The same for one row, or none. */
export async function recordReading<T extends Readable>(ctx: Context, row: T | null): Promise<T | null> {
  if (row) await recordReadings(ctx, [row]);
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
              action: `${nounOf(type)}.read`,
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

/** `FollowUp` → `follow-up`, as the log's other lines name things. */
const nounOf = (type: string) => type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { outsideOwn, recordReads } from '@medborgarlofte/platform/recorded-reads';

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
  const granted = outsideOwn(ctx, rows).filter(({ isPublic }) => !isPublic);
  await Promise.all(granted.map((row) => recordReads(ctx, `${nounOf(row.globalId)}.read`, [row])));
  return rows;
}

/** The same for one row, or none. */
export async function recordReading<T extends Readable>(ctx: Context, row: T | null): Promise<T | null> {
  if (row) await recordReadings(ctx, [row]);
  return row;
}

/** `FollowUp` → `follow-up`, as the log's other lines name things. */
const nounOf = (globalId: string) =>
  tryDecodeId(globalId)!
    .type.replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();

import { decodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { z } from 'zod';

const count = z.number().int().min(0);
const day = z.iso.date().nullable();

/** What the promises service tells of a promise after each change; its version says which of two tellings is newer. */
export const activitiesCounted = z.object({
  promiseId: z.string(),
  number: z.number().int(),
  periodStart: day,
  periodEnd: day,
  published: z.boolean(),
  version: z.number().int().min(1),
  planned: count,
  ongoing: count,
  done: count,
  partly: count,
  notDone: count,
});

/** The event `promises.activities-counted`. */
export type ActivitiesCounted = z.output<typeof activitiesCounted>;

/** The promise's own key; an id of another tenant than the job's is refused (B20). */
export function promiseKey(tenantId: string, promiseId: string): string {
  const promise = decodeId('Promise', promiseId);
  if (promise.tenantId !== tenantId) throw new Error('The event speaks of another tenant');
  return promise.id;
}

const upsert = `
  insert into activity_counts as kept (tenant_id, id, promise_number, period_start, period_end, published, version, planned, ongoing, done, partly, not_done)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  on conflict (tenant_id, id) do update set
    promise_number = excluded.promise_number, period_start = excluded.period_start, period_end = excluded.period_end,
    published = excluded.published, version = excluded.version, gone = false, planned = excluded.planned, ongoing = excluded.ongoing,
    done = excluded.done, partly = excluded.partly, not_done = excluded.not_done,
    source_updated_at = case when excluded.version > kept.version then now() else kept.source_updated_at end
  where excluded.version > kept.version or (excluded.version = kept.version and not kept.gone)`;

/**
 * Brings one promise's row to what an event says. Safe in any order and any number of times: an older version
 * changes nothing, and the same version may be told again to mend a row.
 */
export async function projectActivityCounts(
  db: Db,
  tenantId: string,
  event: ActivitiesCounted,
): Promise<void> {
  const { number, periodStart, periodEnd, published, version, planned, ongoing, done, partly, notDone } =
    event;
  const id = promiseKey(tenantId, event.promiseId);
  await db.query(upsert, [
    tenantId,
    id,
    number,
    periodStart,
    periodEnd,
    published,
    version,
    planned,
    ongoing,
    done,
    partly,
    notDone,
  ]);
}

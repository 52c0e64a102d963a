import { jobActor } from '@medborgarlofte/platform/actor';
import { emit } from '@medborgarlofte/platform/outbox';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import { PromiseRecord } from '../promises/promise';

/** How many activities of a promise have come how far. */
interface ActivityCounts {
  planned: number;
  ongoing: number;
  done: number;
  partly: number;
  notDone: number;
}

const counting = `
  select count(*) filter (where status = 'PLANNED')::int as planned, count(*) filter (where status = 'ONGOING')::int as ongoing,
    count(*) filter (where status = 'DONE')::int as done, count(*) filter (where status = 'PARTLY')::int as partly,
    count(*) filter (where status = 'NOT_DONE')::int as "notDone"
  from activity where tenant_id = $1 and promise_id = $2`;

/**
 * Tells other services how a promise's activities stand (R16). The promise's version goes along: of two events
 * the one with the higher version holds, in whatever order they arrive.
 */
export async function emitCounts(db: Db, promise: PromiseRecord): Promise<void> {
  const [counts] = await db.query<ActivityCounts[]>(counting, [promise.tenantId, promise.id]);
  const { number, period, published, version } = promise;
  await emit(db, {
    tenantId: promise.tenantId,
    type: 'promises.activities-counted',
    payload: {
      promiseId: promise.globalId,
      number,
      periodStart: period.start,
      periodEnd: period.end,
      published,
      version,
      ...counts,
    },
  });
}

/** Tells of all promises of one tenant again, so that a reader's copy can be built anew; returns how many. */
async function republishCounts(db: Db, tenantId: string): Promise<number> {
  const promises = await db.find(PromiseRecord, { where: { tenantId }, order: { number: 'ASC' } });
  for (const promise of promises) await emitCounts(db, promise);
  return promises.length;
}

/** Every promise of one tenant with its version, so that a reader's copy can be compared. */
async function promiseVersions(db: Db, tenantId: string): Promise<{ promiseId: string; version: number }[]> {
  const promises = await db.find(PromiseRecord, { where: { tenantId }, order: { number: 'ASC' } });
  return promises.map(({ globalId: promiseId, version }) => ({ promiseId, version }));
}

/** One tenant's promises as the rebuilding of a reader's copy asks for them, each answer in a scope of its own. */
export function promiseSource(source: DataSource, tenantId: string) {
  const scoped = <T>(work: (db: Db) => Promise<T>) =>
    inScope(source, jobActor('republish-counts', tenantId), work);
  return {
    versions: () => scoped((db) => promiseVersions(db, tenantId)),
    republish: () => scoped((db) => republishCounts(db, tenantId)),
  };
}

import { createHash } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import type { Context } from '@medborgarlofte/platform/context';
import { AppError } from '@medborgarlofte/platform/errors';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { once, type Db } from '@medborgarlofte/platform/unit-of-work';
import { emitCounts } from '../counts/activity-counts';
import { keepVersion } from '../versions/version.service';
import { PromiseRecord } from './promise';

/** Who asks, in which request. */
export type Caller = Pick<Context, 'actor' | 'requestId'>;

/** Takes the promise for the rest of the use case; another version than the caller saw is a conflict (E01). */
export async function lockPromise(
  db: Db,
  { tenantId, id }: RowKey,
  expectedVersion?: number,
): Promise<PromiseRecord> {
  const promise = await db.findOne(PromiseRecord, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!promise) throw new AppError('NOT_FOUND');
  if (expectedVersion !== undefined && promise.version !== expectedVersion) {
    throw new AppError('CONFLICT', {
      reason: 'promise.changed',
      path: ['input', 'expectedVersion'],
      current: { promise },
    });
  }
  return promise;
}

/** The promise as it is now, for the answer of a use case. */
export async function findPromise(db: Db, { tenantId, id }: RowKey): Promise<PromiseRecord> {
  const promise = await db.findOneBy(PromiseRecord, { tenantId, id });
  if (!promise) throw new AppError('NOT_FOUND');
  return promise;
}

/** What a change was, for the record and for the public's list of versions. */
export interface Change {
  /** Verb of the audit log, `promise.adopt`. */
  action: string;
  /** Why, when the public can read the promise; without one no version is kept. */
  versionNote?: string | null;
}

/** Saves a changed promise: its version grows, the public's version is kept, the counts and the audit line go out with it (E07). */
export async function finishChange(
  db: Db,
  caller: Caller,
  promise: PromiseRecord,
  { action, versionNote }: Change,
): Promise<PromiseRecord> {
  promise.version += 1;
  promise.updatedAt = new Date();
  promise.updatedByRole = roleIn(caller, promise.tenantId);
  await db.save(promise);
  if (promise.published && versionNote !== undefined) await keepVersion(db, promise, versionNote);
  await emitCounts(db, promise);
  await recordAct(db, caller, promise, action);
  return promise;
}

/** Writes the audit line of a use case. */
export async function recordAct(
  db: Db,
  { actor, requestId }: Caller,
  thing: { tenantId: string; globalId: string },
  action: string,
): Promise<void> {
  await audit(db, actor, { tenantId: thing.tenantId, action, object: thing.globalId, requestId });
}

/** The role that acts; a chief of a police area acts from outside the tenant. */
export function roleIn({ actor }: Caller, tenantId: string): string | null {
  const inTenant = actor.memberships.find(({ key }) => key === tenantId);
  return (inTenant ?? actor.memberships.find(({ role }) => role === 'lpo-chief'))?.role ?? null;
}

/** Runs a creating use case at most once per idempotency key, and gives the id it made (E02). */
export function createOnce(
  db: Db,
  operation: string,
  tenantId: string,
  input: { idempotencyKey?: string | null },
  work: () => Promise<string>,
): Promise<string> {
  const { idempotencyKey: key, ...wanted } = input;
  return once(
    db,
    {
      tenantId,
      key,
      operation,
      inputHash: createHash('sha256').update(JSON.stringify(wanted)).digest('hex'),
    },
    work,
  );
}

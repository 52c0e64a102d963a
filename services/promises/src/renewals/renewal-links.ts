import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { Direction } from '../directions/direction';
import type { DirectionOriginInput } from '../directions/direction.inputs';
import type { PromiseRecord } from '../promises/promise';
import { lockPromise } from '../promises/promise-changes';
import { Renewal, RenewalKind } from './renewal';

/** One end of a link, or none: a new direction comes from nothing, an ended one leads to nothing. */
interface Link {
  kind: RenewalKind;
  reason?: string | null;
  from: Direction | null;
  to: Direction | null;
}

/** Joins a direction to the one that follows it in `promise`, the later of the two promises (R04). */
export async function linkDirections(
  db: Db,
  promise: PromiseRecord,
  { kind, reason, from, to }: Link,
): Promise<void> {
  await db.insert(Renewal, {
    tenantId: promise.tenantId,
    id: randomUUID(),
    kind,
    reason: reason ?? null,
    fromPromiseId: from?.promiseId ?? null,
    fromPublished: from?.published ?? null,
    fromDirectionId: from?.id ?? null,
    toPromiseId: promise.id,
    toPublished: promise.published,
    toProposed: promise.proposed,
    toDirectionId: to?.id ?? null,
  });
}

/** Records that a direction is new, or resumes an earlier one that may or may not be here. */
export async function recordOrigin(
  db: Db,
  promise: PromiseRecord,
  direction: Direction,
  origin: DirectionOriginInput,
): Promise<void> {
  const { kind, reason, resumesId } = origin;
  if (kind !== RenewalKind.NEW && kind !== RenewalKind.RESUMED)
    throw new AppError('INVALID_INPUT', { reason: 'renewal.origin' });
  await linkDirections(db, promise, {
    kind,
    reason,
    from: resumesId ? await earlierDirection(db, promise, resumesId) : null,
    to: direction,
  });
}

async function earlierDirection(db: Db, promise: PromiseRecord, directionId: string): Promise<Direction> {
  const { tenantId, id } = decodeId('Direction', directionId);
  const direction = tenantId === promise.tenantId ? await db.findOneBy(Direction, { tenantId, id }) : null;
  if (!direction || direction.promiseId === promise.id) throw new AppError('NOT_FOUND');
  const { published } = await lockPromise(db, { tenantId, id: direction.promiseId });
  return Object.assign(direction, { published });
}

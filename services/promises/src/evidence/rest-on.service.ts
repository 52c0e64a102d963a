import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Direction } from '../directions/direction';
import { DirectionEvidence, evidenceKinds, toldKinds } from './direction-evidence';

/**
 * Says what a direction rests on, in place of what was said before. Whether the thing is there only the situation service
 * knows; an id of another municipality, or of another kind, is refused like one that never was.
 */
export async function restOn(db: Db, direction: Direction, ids: readonly string[]): Promise<void> {
  const { tenantId, id: directionId, promiseId } = direction;
  const rows = [...new Set(ids)].map((globalId, index) => {
    const key = tryDecodeId(globalId);
    const kind = evidenceKinds.find((one) => one === key?.type);
    if (!key?.id || !kind || key.tenantId !== tenantId)
      throw new AppError('INVALID_INPUT', { reason: 'evidence.unknown', path: ['input', 'restsOn'] });
    return {
      ...{ tenantId, id: randomUUID(), promiseId, directionId },
      ...{ position: index + 1, kind, objectId: key.id },
    };
  });
  await db.delete(DirectionEvidence, { tenantId, directionId });
  if (rows.length > 0) await db.insert(DirectionEvidence, rows);
  await tell(db, direction, rows);
}

/** Tells of what has to stay because the direction rests on it, by ids alone. What no longer does is not told: it stays all the same. */
async function tell(
  db: Db,
  { tenantId, globalId: directionId }: Direction,
  rows: Pick<DirectionEvidence, 'kind' | 'objectId'>[],
): Promise<void> {
  const told = rows.filter(({ kind }) => toldKinds.some((one) => one === kind));
  if (told.length === 0) return;
  const restsOn = told.map(({ kind, objectId }) => encodeId(kind, tenantId, objectId));
  await emit(db, { tenantId, type: 'promises.direction-rests-on', payload: { directionId, restsOn } });
}

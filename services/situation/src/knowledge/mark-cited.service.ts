import { decodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { z } from 'zod';
import type { KnowledgeThing } from './knowledge-thing';
import { Measurement } from './measurements/measurement';
import { Survey } from './surveys/survey';
import { SafetyWalk } from './walks/safety-walk';

/** What the promises service tells when a direction comes to rest on something. */
export const directionRestsOn = z.object({ directionId: z.string(), restsOn: z.array(z.string()).max(20) });

/** The event `promises.direction-rests-on`. */
export type DirectionRestsOn = z.output<typeof directionRestsOn>;

const kinds: Record<string, new () => KnowledgeThing> = { Survey, SafetyWalk, Measurement };

/**
 * Marks what a direction rests on: from then on it is archived and never removed. An id of another tenant than the job's
 * is refused (B20); one of another kind, or that is not there, marks nothing.
 */
export async function markCited(db: Db, tenantId: string, { restsOn }: DirectionRestsOn): Promise<void> {
  for (const globalId of restsOn) {
    const type = tryDecodeId(globalId)?.type ?? '';
    const entity = kinds[type];
    if (!entity) continue;
    const key = decodeId(type, globalId);
    if (key.tenantId !== tenantId) throw new Error('The event speaks of another tenant');
    await db.update<KnowledgeThing>(entity, { tenantId, id: key.id }, { cited: true });
  }
}

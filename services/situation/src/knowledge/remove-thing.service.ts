import { AppError } from '@medborgarlofte/platform/errors';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { QueryFailedError } from 'typeorm';
import type { Caller } from '../caller';
import { record, takeThing, type Kind } from './knowledge-changes';
import type { KnowledgeThing } from './knowledge-thing';

/**
 * Removes a thing on which nothing rests and on which no promise has ever rested; others are archived. Only for those
 * who see everything that may rest on it.
 */
export async function removeThing<T extends KnowledgeThing>(
  db: Db,
  caller: Caller,
  kind: Kind<T>,
  seen: { id: string; expectedVersion: number },
): Promise<null> {
  const thing = await takeThing(db, caller, kind, `Mutation.remove${kind.type}`, seen);
  const restedOn = () =>
    new AppError('RULE_BROKEN', { reason: 'knowledge.rested-on', current: { [kind.shown]: thing } });
  if (thing.cited) throw restedOn();
  const { tenantId, id } = thing;
  try {
    await db.delete<KnowledgeThing>(kind.entity, { tenantId, id });
  } catch (error) {
    throw isStillNamed(error) ? restedOn() : error;
  }
  await record(db, caller, thing, `${kind.shown}.remove`);
  return null;
}

/** Whether the database kept a row because another one names it. */
const isStillNamed = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23503';

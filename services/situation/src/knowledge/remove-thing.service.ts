import { AppError } from '@medborgarlofte/platform/errors';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
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
  if (thing.cited)
    throw new AppError('RULE_BROKEN', { reason: 'knowledge.rested-on', current: { [kind.shown]: thing } });
  const { tenantId, id } = thing;
  await db.delete<KnowledgeThing>(kind.entity, { tenantId, id });
  await record(db, caller, thing, `${kind.shown}.remove`);
  return null;
}

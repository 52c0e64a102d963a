import { auditAll } from '@medborgarlofte/platform/audit';
import { emit } from '@medborgarlofte/platform/outbox';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In, IsNull, LessThan } from 'typeorm';
import { todayOf, type Caller } from '../caller';
import { Feedback } from './feedback';

/**
 * Marks what should have been given before today, and tells of it once, so that somebody can be reminded (R18). A second
 * run on the same day changes nothing. Gives how much was marked.
 */
export async function markOverdueFeedback(db: Db, caller: Caller, tenantId: string): Promise<number> {
  const today = todayOf(caller);
  const where = { tenantId, givenAt: IsNull(), overdueOn: IsNull(), dueDate: LessThan(today) };
  const order = { dueDate: 'ASC', id: 'ASC' } as const;
  const late = await db.find(Feedback, { where, order, lock: { mode: 'pessimistic_write' } });
  if (late.length === 0) return 0;
  const ids = late.map(({ id }) => id);
  await db.update(Feedback, { tenantId, id: In(ids) }, { overdueOn: today, updatedAt: caller.now });
  const { actor, requestId } = caller;
  const lines = late.map(({ globalId: object }) => ({
    ...{ tenantId, action: 'feedback.overdue', object, requestId },
  }));
  await auditAll(db, actor, lines);
  const told = late.filter(({ restricted }) => !restricted).map(({ globalId }) => globalId);
  if (told.length > 0)
    await emit(db, { tenantId, type: 'situation.feedback-overdue', payload: { feedbackIds: told } });
  return late.length;
}

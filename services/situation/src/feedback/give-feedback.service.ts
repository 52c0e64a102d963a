import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { lockDeficiency } from '../deficiencies/deficiency-changes';
import { tellWhoNoted, whyNotTell } from '../deficiencies/follow-deficiency.service';
import { permissions } from '../permissions';
import { Feedback, FeedbackKind } from './feedback';
import type { GiveFeedbackInput } from './feedback.inputs';
import { whyNotGive } from './feedback.rules';
import { keepGiven } from './raise-feedback';

/**
 * Gives what is owed, with a sentence or without, or adds a sentence to what was given by itself (R18). Of a deficiency
 * that only waits for it, this is the report back.
 */
export async function giveFeedback(db: Db, caller: Caller, input: GiveFeedbackInput): Promise<Feedback> {
  const key = decodeId('Feedback', input.feedbackId);
  const { tenantId, id } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.giveFeedback'));
  const note = input.note ?? null;
  const feedback = await takeFeedback(db, key);
  if (feedback.version !== input.expectedVersion)
    throw new AppError('CONFLICT', {
      ...{ reason: 'feedback.changed', path: ['input', 'expectedVersion'], current: { feedback } },
    });
  const reason = whyNotGive(feedback, note);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { feedback } });
  if (!(await reportBack(db, caller, feedback, note))) await keepGiven(db, caller, feedback, note);
  const { globalId: object } = feedback;
  const { actor, requestId } = caller;
  await audit(db, actor, { tenantId, action: 'feedback.give', object, requestId });
  return db.findOneByOrFail(Feedback, { tenantId, id });
}

/** Whether giving it was the report back on its deficiency; a deficiency that goes on is left as it is. */
async function reportBack(
  db: Db,
  caller: Caller,
  { tenantId, kind, deficiencyId, givenAt }: Feedback,
  note: string | null,
): Promise<boolean> {
  if (kind !== FeedbackKind.DEFICIENCY || givenAt !== null) return false;
  const deficiency = await lockDeficiency(db, { tenantId, id: deficiencyId! });
  if (await whyNotTell(db, deficiency)) return false;
  await tellWhoNoted(db, caller, deficiency, note);
  return true;
}

/** Feedback, locked for the rest of the use case; its deficiency comes first, as everywhere. */
async function takeFeedback(db: Db, { tenantId, id }: RowKey): Promise<Feedback> {
  const seen = await db.findOneBy(Feedback, { tenantId, id });
  if (!seen) throw new AppError('NOT_FOUND');
  if (seen.deficiencyId) await lockDeficiency(db, { tenantId, id: seen.deficiencyId });
  const where = { tenantId, id };
  return db.findOneOrFail(Feedback, { where, lock: { mode: 'pessimistic_write' } });
}

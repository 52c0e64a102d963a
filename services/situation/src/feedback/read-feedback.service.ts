import { auditAll } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { roleIn, type Caller } from '../caller';
import { permissions } from '../permissions';
import { Feedback } from './feedback';
import type { MarkFeedbackReadInput } from './feedback.inputs';
import { isTold } from './feedback.rules';

/** Marks feedback as read, for all of the organisation that it was given to; again changes nothing (R18). */
export async function markFeedbackRead(
  db: Db,
  caller: Caller,
  { feedbackIds }: MarkFeedbackReadInput,
): Promise<Feedback[]> {
  const keys = feedbackIds.map((id) => decodeId('Feedback', id));
  const { requestId } = caller;
  const [{ tenantId }] = keys as [(typeof keys)[number]];
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.markFeedbackRead'));
  const wanted = [...new Set(keys.map(({ id }) => id))];
  const found = await db.findBy(Feedback, { tenantId, id: In(wanted) });
  const told = found.filter((one) => one.givenAt !== null && isTold(caller.actor, one));
  if (told.length < wanted.length || keys.some((key) => key.tenantId !== tenantId))
    throw new AppError('NOT_FOUND');
  const readAt = caller.now ?? new Date();
  await db.query(markRead, [tenantId, told.map(({ id }) => id), readAt, roleIn(caller, tenantId)]);
  const lines = told.map(({ globalId: object }) => ({
    tenantId,
    action: 'feedback.read',
    object,
    requestId,
  }));
  await auditAll(db, caller.actor, lines);
  return told;
}

// What was read in this version already stays as it was, with its time.
const markRead = `
  insert into feedback_reading (tenant_id, id, feedback_id, organisation_key, version, read_at, read_by_role)
  select tenant_id, gen_random_uuid(), id, organisation_key, version, $3, $4 from feedback where tenant_id = $1 and id = any ($2::uuid[])
  on conflict (tenant_id, feedback_id) do update
    set version = excluded.version, read_at = excluded.read_at, read_by_role = excluded.read_by_role
    where feedback_reading.version < excluded.version`;

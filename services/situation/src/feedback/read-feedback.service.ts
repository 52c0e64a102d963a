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
  { feedback: read }: MarkFeedbackReadInput,
): Promise<Feedback[]> {
  const keys = read.map(({ feedbackId }) => decodeId('Feedback', feedbackId));
  const { requestId } = caller;
  const [{ tenantId }] = keys as [(typeof keys)[number]];
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.markFeedbackRead'));
  const versions = new Map(keys.map(({ id }, at) => [id, read[at]!.version]));
  const wanted = [...versions.keys()];
  const found = await db.findBy(Feedback, { tenantId, id: In(wanted) });
  const told = found.filter((one) => one.givenAt !== null && isTold(caller.actor, one));
  if (told.length < wanted.length || keys.some((key) => key.tenantId !== tenantId))
    throw new AppError('NOT_FOUND');
  const readAt = caller.now ?? new Date();
  const seen = told.map(({ id, version }) => Math.min(versions.get(id)!, version));
  const ids = told.map(({ id }) => id);
  await db.query(markRead, [tenantId, ids, readAt, roleIn(caller, tenantId), seen]);
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
  select tenant_id, gen_random_uuid(), id, organisation_key, seen.version, $3, $4
  from feedback join unnest($2::uuid[], $5::int[]) as seen (feedback_id, version) on seen.feedback_id = feedback.id where tenant_id = $1
  on conflict (tenant_id, feedback_id) do update
    set version = excluded.version, read_at = excluded.read_at, read_by_role = excluded.read_by_role
    where feedback_reading.version < excluded.version`;

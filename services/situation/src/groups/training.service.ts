import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { hashOf } from '../hash-of';
import { permissions } from '../permissions';
import type { NoteTrainingInput, RemoveTrainingInput } from './member.inputs';
import { verifyOrganisation } from './member.service';
import { Training } from './training';

/** Notes that an organisation has had training: what, when and how many, never who (R12). */
export async function noteTraining(db: Db, caller: Caller, input: NoteTrainingInput): Promise<Training> {
  const { municipalityId, idempotencyKey: key, participants = null, ...wanted } = input;
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.noteTraining'));
  await verifyOrganisation(db, tenantId, wanted.organisationSlug);
  const call = { tenantId, key, operation: 'noteTraining', inputHash: hashOf({ ...wanted, participants }) };
  const id = await once(db, call, async () => {
    const training = db.create(Training, { tenantId, id: randomUUID(), ...wanted, participants });
    await db.insert(Training, training);
    const { globalId: object } = training;
    await audit(db, caller.actor, { tenantId, action: 'training.note', object, requestId: caller.requestId });
    return training.id;
  });
  return db.findOneByOrFail(Training, { tenantId, id });
}

/** Takes a note of training away, where it was noted by mistake. */
export async function removeTraining(
  db: Db,
  caller: Caller,
  { trainingId }: RemoveTrainingInput,
): Promise<string> {
  const { tenantId, id } = decodeId('Training', trainingId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.removeTraining'));
  const { affected } = await db.delete(Training, { tenantId, id });
  if (!affected) throw new AppError('NOT_FOUND');
  await audit(db, caller.actor, {
    ...{ tenantId, action: 'training.remove', object: trainingId, requestId: caller.requestId },
  });
  return trainingId;
}

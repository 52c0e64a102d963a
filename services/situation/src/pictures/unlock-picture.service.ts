import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { tellChange } from '@medborgarlofte/platform/changes';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { takeMeetingAlone } from '../meetings/meeting-locks';
import { permissions } from '../permissions';
import { JointPicture, PictureState } from './joint-picture';
import type { UnlockPictureInput } from './picture.inputs';
import { whyNotUnlock } from './picture.rules';
import { conflict } from './picture.service';

/**
 * Makes the next revision of a locked picture, with all that it says, open for correction. The locked one stays as it
 * was, readable by whoever read it; that it has been superseded is told wherever it is shown.
 */
export async function unlockPicture(
  db: Db,
  caller: Caller,
  input: UnlockPictureInput,
): Promise<JointPicture> {
  const { tenantId, id } = decodeId('JointPicture', input.pictureId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.unlockPicture'));
  const picture = await db.findOne(JointPicture, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!picture) throw new AppError('NOT_FOUND');
  if (picture.version !== input.expectedVersion) throw conflict(picture);
  await takeMeetingAlone(db, { tenantId, id: picture.meetingId });
  const reason = whyNotUnlock(picture, await db.findOneBy(JointPicture, { tenantId, supersedesId: id }));
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { picture } });
  const next = db.create(JointPicture, {
    ...picture,
    id: randomUUID(),
    revision: picture.revision + 1,
    supersedesId: id,
    unlockReason: input.reason.trim(),
    state: PictureState.AGREED,
    lockedAt: null,
    lockedByRole: null,
    version: 1,
    updatedAt: caller.now ?? new Date(),
  });
  await db.insert(JointPicture, next);
  await copyLines(db, picture, next);
  await record(db, caller, picture, next);
  await tellChange(db, { tenantId, id: picture.meetingId });
  return next;
}

const copyAreas = `
  insert into joint_picture_area (tenant_id, id, picture_id, locked, meeting_date, revision, version, area_id, area_code, restricted, position,
    level, previous_level, trend, text)
  select tenant_id, gen_random_uuid(), $3, false, meeting_date, $4, 1, area_id, area_code, restricted, position,
    level, previous_level, trend, text
  from joint_picture_area where tenant_id = $1 and picture_id = $2`;
const copyDissents = `
  insert into joint_picture_dissent (tenant_id, id, picture_area_id, locked, restricted, organisation_slug, organisation_name, level, reason)
  select before.tenant_id, gen_random_uuid(), now.id, false, before.restricted, organisation_slug, organisation_name, before.level, before.reason
  from joint_picture_dissent before
  join joint_picture_area line on line.tenant_id = before.tenant_id and line.id = before.picture_area_id
  join joint_picture_area now on now.tenant_id = line.tenant_id and now.picture_id = $3 and now.area_id = line.area_id
  where before.tenant_id = $1 and line.picture_id = $2`;
const copyDissentTexts = `
  insert into joint_picture_dissent_text (tenant_id, id, locked, restricted, text)
  select before.tenant_id, now.id, false, before.restricted, before.text
  from joint_picture_dissent_text before
  join joint_picture_area line on line.tenant_id = before.tenant_id and line.id = before.id
  join joint_picture_area now on now.tenant_id = line.tenant_id and now.picture_id = $3 and now.area_id = line.area_id
  where before.tenant_id = $1 and line.picture_id = $2`;

async function copyLines(db: Db, { tenantId, id }: JointPicture, next: JointPicture): Promise<void> {
  await db.query(copyAreas, [tenantId, id, next.id, next.revision]);
  await db.query(copyDissents, [tenantId, id, next.id]);
  await db.query(copyDissentTexts, [tenantId, id, next.id]);
}

/** Others may rest on the locked one: they are told that there is a successor, not what it says. */
async function record(db: Db, caller: Caller, picture: JointPicture, next: JointPicture): Promise<void> {
  const { tenantId, globalId: pictureId, meetingDate } = picture;
  const { globalId: supersededBy, revision } = next;
  await audit(db, caller.actor, {
    tenantId,
    action: 'picture.unlock',
    object: pictureId,
    requestId: caller.requestId,
  });
  const payload = { pictureId, supersededBy, revision, meetingDate };
  await emit(db, { tenantId, type: 'situation.picture-unlocked', payload });
}

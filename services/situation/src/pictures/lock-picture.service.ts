import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { roleIn, todayOf, type Caller } from '../caller';
import { tellReporters } from '../feedback/tell-reporters.service';
import { trendFrom } from '../levels/level';
import { Meeting, MeetingState } from '../meetings/meeting';
import { takeMeetingAlone } from '../meetings/meeting-locks';
import { findMeeting } from '../meetings/meeting.service';
import { missingOrganisations } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { ReportState, SituationReport } from '../reports/report';
import { tellLevels } from '../trends/tell-levels';
import { earlierLevelsOf } from './earlier-levels';
import { JointPicture, PictureState } from './joint-picture';
import { JointPictureArea } from './joint-picture-area';
import type { LockPictureInput } from './picture.inputs';
import { whyNotLock } from './picture.rules';
import { conflict, finishPicture } from './picture.service';

/**
 * Locks a joint picture (R37): it never changes again, not even past the rules. Its meeting counts as held, whoever
 * reported is told with that what the group made of the report (R18), and holders of a grant read it from now on.
 */
export async function lockPicture(db: Db, caller: Caller, input: LockPictureInput): Promise<JointPicture> {
  const { tenantId, id } = decodeId('JointPicture', input.pictureId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.lockPicture'));
  const picture = await db.findOne(JointPicture, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!picture) throw new AppError('NOT_FOUND');
  if (picture.version !== input.expectedVersion) throw conflict(picture);
  await takeMeetingAlone(db, { tenantId, id: picture.meetingId });
  const meeting = await findMeeting(db, { tenantId, id: picture.meetingId });
  const reason = whyNotLock(picture, meeting, todayOf(caller));
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { picture } });
  const lines = await compareAgain(db, picture);
  picture.missingOrganisations = await missingOrganisations(db, meeting);
  picture.state = PictureState.LOCKED;
  picture.lockedAt = caller.now ?? new Date();
  picture.lockedByRole = roleIn(caller, tenantId);
  await finishPicture(db, caller, picture, 'picture.lock');
  await closeMeeting(db, caller, meeting);
  await tellReporters(db, caller, picture);
  await tellLevels(db, picture, lines, 'situation.picture-locked');
  return picture;
}

/** An earlier picture may have been locked since the levels were set. */
async function compareAgain(
  db: Db,
  { tenantId, id, meetingDate }: JointPicture,
): Promise<JointPictureArea[]> {
  const lines = await db.find(JointPictureArea, {
    where: { tenantId, pictureId: id },
    order: { position: 'ASC' },
  });
  const earlier = await earlierLevelsOf(
    db,
    tenantId,
    lines.map(({ areaCode }) => areaCode),
    meetingDate,
  );
  for (const line of lines) {
    const previousLevel = earlier.get(line.areaCode) ?? null;
    if (line.previousLevel === previousLevel) continue;
    await db.update(
      JointPictureArea,
      { tenantId, id: line.id },
      { previousLevel, trend: trendFrom(previousLevel, line.level) },
    );
  }
  return lines;
}

async function closeMeeting(db: Db, caller: Caller, { tenantId, id }: Meeting): Promise<void> {
  // Included before there was feedback, or just now: either way it is given with this.
  const reports = { tenantId, meetingId: id, state: In([ReportState.SUBMITTED, ReportState.INCLUDED]) };
  const told = {
    state: ReportState.FEEDBACK_GIVEN,
    version: () => 'version + 1',
    updatedAt: caller.now ?? new Date(),
  };
  await db.update(SituationReport, reports, told);
  await db.update(Meeting, { tenantId, id }, { state: MeetingState.HELD, pictureLocked: true });
}

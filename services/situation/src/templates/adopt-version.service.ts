import { asAppError } from '@medborgarlofte/platform/errors';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { MoreThanOrEqual, Not } from 'typeorm';
import { todayOf, type Caller } from '../caller';
import { ReportingGroup } from '../groups/reporting-group';
import { Meeting, MeetingState } from '../meetings/meeting';
import { takeMeetingAlone } from '../meetings/meeting-locks';
import { permissions } from '../permissions';
import { JointPicture } from '../pictures/joint-picture';
import type { AdoptTemplateVersionInput } from './template.inputs';
import type { Template } from './template';
import { lockTemplate, record, verifyVersion } from './template.service';

/** What became of the meetings ahead when the group went over to a version. */
interface Adopted {
  template: Template;
  movedMeetings: number;
  keptMeetings: number;
}

/**
 * Lets new meetings go by a version, and those ahead that nobody has reported to. A meeting with a report, even one
 * just begun, keeps the template it was begun by.
 */
export async function adoptTemplateVersion(
  db: Db,
  caller: Caller,
  input: AdoptTemplateVersionInput,
): Promise<Adopted> {
  const { tenantId, id } = decodeId('Template', input.templateId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.adoptTemplateVersion'));
  const template = await lockTemplate(db, { tenantId, id });
  verifyVersion(template, input.expectedVersion);
  const group = await db.findOneBy(ReportingGroup, { tenantId });
  if (!group) throw new AppError('RULE_BROKEN', { reason: 'group.missing', current: { template } });
  await db.update(ReportingGroup, { tenantId }, { templateId: id });
  const ahead = await db.find(Meeting, {
    where: {
      ...{ tenantId, state: MeetingState.PLANNED, templateId: Not(id) },
      date: MoreThanOrEqual(todayOf(caller)),
    },
    order: { date: 'ASC' },
  });
  let movedMeetings = 0;
  for (const meeting of ahead) if (await goOver(db, meeting, id)) movedMeetings += 1;
  await record(db, caller, template, 'template.adopt-version');
  return { template, movedMeetings, keptMeetings: ahead.length - movedMeetings };
}

/** Whether the meeting went over; the foreign key of reports knows also of drafts that a coordinator does not see. */
async function goOver(db: Db, meeting: Meeting, templateId: string): Promise<boolean> {
  const { tenantId, id } = meeting;
  await takeMeetingAlone(db, meeting);
  if (await db.existsBy(JointPicture, { tenantId, meetingId: id })) return false;
  try {
    await db.transaction((attempt) => attempt.update(Meeting, { tenantId, id }, { templateId }));
    return true;
  } catch (error) {
    if (asAppError(error)?.details.reason === 'input.invalid') return false;
    throw error;
  }
}

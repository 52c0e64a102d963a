import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { findMeeting } from '../meetings/meeting.service';
import { findExpected } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import type { JointPicture } from './joint-picture';
import type { NoteAttendanceInput } from './picture.inputs';
import { finishPicture, takePicture } from './picture.service';

/**
 * Notes whether an organisation was at the meeting (R24). It says how things are, not how they changed, so two who
 * note it at once do not stand in each other's way.
 */
export async function noteAttendance(
  db: Db,
  caller: Caller,
  { meetingId, organisationSlug, present }: NoteAttendanceInput,
): Promise<JointPicture> {
  const key = decodeId('Meeting', meetingId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, 'Mutation.noteAttendance'));
  const meeting = await findMeeting(db, key);
  const organisation = (await findExpected(db, meeting, [organisationSlug])).get(organisationSlug)!;
  const picture = await takePicture(db, caller, meeting);
  const others = picture.presentOrganisations.filter((name) => name !== organisation.name);
  picture.presentOrganisations = (present ? [...others, organisation.name] : others).toSorted((one, other) =>
    one.localeCompare(other, 'sv'),
  );
  return finishPicture(db, caller, picture, 'picture.note-attendance');
}

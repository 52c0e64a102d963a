import type { Actor } from '@medborgarlofte/platform/actor';
import { encodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { daysAfter } from '../days';
import { swedishTime } from '../meetings/swedish-time';
import { Meeting, MeetingState } from '../meetings/meeting';
import { JointPicture, PictureState } from '../pictures/joint-picture';
import { JointPictureArea } from '../pictures/joint-picture-area';
import { lockPicture } from '../pictures/lock-picture.service';
import { setPictureAreas } from '../pictures/picture.service';
import { unlockPicture } from '../pictures/unlock-picture.service';
import { returnReport } from '../report-returns/report-return.service';
import { ReportState, SituationReport } from '../reports/report';

/** Sends a report to the meeting that waits back with a question; once there is one, not again. */
export async function tellReturned(db: Db, actor: Actor, tenantId: string): Promise<void> {
  const where = { tenantId, state: MeetingState.PLANNED };
  const [meeting] = await db.find(Meeting, { where, order: { date: 'ASC' }, take: 1 });
  if (!meeting || (await db.existsBy(SituationReport, { tenantId, state: ReportState.RETURNED }))) return;
  const sentIn = { tenantId, meetingId: meeting.id, state: ReportState.SUBMITTED };
  const [report] = await db.find(SituationReport, {
    where: sentIn,
    order: { organisationSlug: 'DESC' },
    take: 1,
  });
  if (!report) return;
  const caller = { actor, now: swedishTime(daysAfter(meeting.date, -1), '10:00') };
  const comment = 'Fiktiv: vilka kvällar gäller det, och ungefär hur många?';
  const { globalId: reportId, version: expectedVersion } = report;
  await returnReport(db, caller, { reportId, expectedVersion, comment });
}

const wrong = 'disorder';

/** Corrects the last but one of the locked pictures by a second version; once there is one, not again. */
export async function tellCorrected(
  db: Db,
  actor: Actor,
  tenantId: string,
  areas: ReadonlyMap<string, string>,
): Promise<void> {
  if (await db.existsBy(JointPicture, { tenantId, revision: 2 })) return;
  const where = { tenantId, state: PictureState.LOCKED };
  const [, picture] = await db.find(JointPicture, { where, order: { meetingDate: 'DESC' }, take: 2 });
  if (!picture) return;
  const caller = { actor, now: swedishTime(daysAfter(picture.meetingDate, 1), '09:00') };
  const { globalId: pictureId, version: expectedVersion, meetingId } = picture;
  const reason = 'Fiktiv: texten om ordningsstörning hörde till ett annat möte.';
  const next = await unlockPicture(db, caller, { pictureId, expectedVersion, reason });
  const { level } = await db.findOneByOrFail(JointPictureArea, {
    ...{ tenantId, pictureId: next.id, areaCode: wrong },
  });
  const text = 'Fiktiv: klotter och nedskräpning vid ett par hållplatser.';
  const corrected = await setPictureAreas(db, caller, {
    meetingId: encodeId('Meeting', tenantId, meetingId),
    expectedVersion: next.version,
    areas: [{ areaId: areas.get(wrong)!, level, text }],
  });
  await lockPicture(db, caller, { pictureId: corrected.globalId, expectedVersion: corrected.version });
}

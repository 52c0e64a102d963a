import { randomUUID } from 'node:crypto';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In, Not } from 'typeorm';
import type { Caller } from '../caller';
import type { JointPicture } from '../pictures/joint-picture';
import { ReportState, SituationReport } from '../reports/report';
import { Feedback, FeedbackKind } from './feedback';
import { insertFeedback, tellGiven } from './raise-feedback';
import { tellBy } from './feedback.rules';

/**
 * Tells every organisation whose report became part of a picture, in the moment that it is locked (R18): the note says
 * which revision, and what the group made of the report is read from there. On a later revision there is a note of its
 * own, which nobody owed; the earlier one stays, told as superseded.
 */
export async function tellReporters(db: Db, caller: Caller, picture: JointPicture): Promise<void> {
  const { tenantId, id: pictureId, meetingId, revision, fictitious } = picture;
  const reports = await db.findBy(SituationReport, {
    ...{ tenantId, meetingId, state: ReportState.FEEDBACK_GIVEN },
  });
  if (reports.length === 0) return;
  const reportIds = reports.map(({ id }) => id);
  if (revision > 1)
    await db.update(
      Feedback,
      { tenantId, reportId: In(reportIds), pictureId: Not(pictureId), superseded: false },
      { superseded: true, updatedAt: caller.now ?? new Date() },
    );
  const rows = reports.map(({ id: reportId, organisationSlug, organisationName }) =>
    db.create(Feedback, {
      ...{ tenantId, id: randomUUID(), kind: FeedbackKind.REPORT, reportId, pictureId, restricted: false },
      ...{ organisationKey: organisationSlug, organisationName, arisenOn: picture.meetingDate },
      ...{ dueDate: revision === 1 ? tellBy(picture.meetingDate) : null, superseded: false, fictitious },
      ...{ givenAt: picture.lockedAt, givenByRole: picture.lockedByRole },
      ...{ version: 1, updatedAt: picture.updatedAt },
    }),
  );
  await insertFeedback(db, rows);
  await tellGiven(db, rows);
}

import { auditAll } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { keepMeetingOpen } from '../meetings/meeting-locks';
import { whyClosed } from '../meetings/meeting.rules';
import { findMeeting } from '../meetings/meeting.service';
import { findExpected } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { readTemplateFrame } from '../templates/template-frame';
import { lastLevelsOf } from './last-levels';
import { isLate } from './lateness';
import { ReportState, SituationReport } from './report';
import { ReportArea } from './report-area';
import { checkEntries } from './report-entries';
import { linesOf, newReport } from './report-rows';
import type { ReportAreaInput } from './report.inputs';
import { mayReportFor, verifyComplete } from './report.rules';

/** A report that was written as a whole, to be kept as a draft or submitted. */
export interface WholeReport {
  organisationSlug: string;
  areas: ReportAreaInput[];
  submitted: boolean;
}

/**
 * Takes in whole reports of several organisations to one meeting, by the rules that hold for each alone; all of them
 * or none. However many there are, it is the same few statements.
 */
export async function takeInReports(
  db: Db,
  caller: Caller,
  meetingId: string,
  whole: WholeReport[],
): Promise<void> {
  const key = decodeId('Meeting', meetingId);
  const { tenantId } = key;
  const slugs = whole.map(({ organisationSlug }) => organisationSlug);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.submitReport'));
  if (!slugs.every((slug) => mayReportFor(caller.actor, tenantId, slug))) throw new AppError('FORBIDDEN');
  await keepMeetingOpen(db, key);
  const meeting = await findMeeting(db, key);
  const closed = whyClosed(meeting);
  if (closed) throw new AppError('RULE_BROKEN', { reason: closed });
  const frame = await readTemplateFrame(db, meeting);
  const expected = await findExpected(db, meeting, slugs);
  const last = await lastLevelsOf(db, meeting, slugs, frame.areas);
  const taken = whole.map(({ organisationSlug: slug, areas, submitted }) => {
    const report = newReport(db, caller, meeting, expected.get(slug)!);
    if (submitted) {
      const late = isLate(meeting, report.updatedAt);
      Object.assign(report, { state: ReportState.SUBMITTED, submittedAt: report.updatedAt, late });
    }
    const lines = linesOf(report, checkEntries(tenantId, frame, areas));
    if (submitted) verifyComplete(report, frame.areas, lines, last.get(slug)!);
    return { report, lines };
  });
  await keep(db, caller, taken);
}

async function keep(
  db: Db,
  caller: Caller,
  taken: { report: SituationReport; lines: ReportArea[] }[],
): Promise<void> {
  const lines = taken.flatMap((one) => one.lines);
  if (taken.length > 0)
    await db.insert(
      SituationReport,
      taken.map(({ report }) => report),
    );
  if (lines.length > 0) await db.insert(ReportArea, lines);
  const record = taken.map(({ report: { tenantId, globalId: object, draft } }) => ({
    tenantId,
    object,
    action: draft ? 'report.save' : 'report.submit',
    requestId: caller.requestId,
  }));
  await auditAll(db, caller.actor, record);
}

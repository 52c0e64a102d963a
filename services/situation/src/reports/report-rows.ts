import { randomUUID } from 'node:crypto';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import type { Meeting } from '../meetings/meeting';
import type { ReportingOrganisation } from '../organisations/reporting-organisation';
import { ReportState, SituationReport } from './report';
import type { ReportArea } from './report-area';
import type { Entry } from './report-entries';

/** A report as it begins: a draft of its first version. */
export function newReport(
  db: Db,
  caller: Caller,
  meeting: Meeting,
  organisation: Pick<ReportingOrganisation, 'slug' | 'name'>,
): SituationReport {
  return db.create(SituationReport, {
    tenantId: meeting.tenantId,
    id: randomUUID(),
    meetingId: meeting.id,
    meetingDate: meeting.date,
    organisationSlug: organisation.slug,
    organisationName: organisation.name,
    state: ReportState.DRAFT,
    fictitious: meeting.fictitious,
    submittedAt: null,
    late: false,
    importId: null,
    version: 1,
    updatedAt: caller.now ?? new Date(),
  });
}

/** The lines of a report, as they are kept. */
export function linesOf(report: SituationReport, entries: Entry[]): ReportArea[] {
  const { tenantId, id: reportId, organisationSlug, draft, meetingDate } = report;
  return entries.map(({ area, ...entry }) => ({
    tenantId,
    id: randomUUID(),
    reportId,
    organisationSlug,
    draft,
    meetingDate,
    areaId: area.id,
    areaCode: area.code,
    position: area.position,
    ...entry,
  }));
}

import type { RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { isLate } from '../reports/lateness';
import type { OrganisationReporting } from './organisation-reporting';

// One statement however many meetings and organisations; a draft is nobody's but its organisation's.
const reporting = `
  select wanted.position, expected.tenant_id as "tenantId", report.id as "reportId", expected.slug as "organisationSlug",
    expected.name as "organisationName", report.state, report.late, report.submitted_at as "submittedAt", meeting.report_deadline as "reportDeadline", meeting.late_after as "lateAfter",
    (select max(reminder.reminded_at) from reminder where reminder.tenant_id = meeting.tenant_id
      and reminder.meeting_id = meeting.id and reminder.organisation_slug = expected.slug) as "remindedAt"
  from unnest($1::text[], $2::uuid[]) with ordinality as wanted (tenant_id, id, position)
  join meeting on meeting.tenant_id = wanted.tenant_id and meeting.id = wanted.id
  join reporting_organisation expected on expected.tenant_id = meeting.tenant_id
    and coalesce(expected.valid_from, meeting.date) <= meeting.date and coalesce(expected.valid_to, meeting.date) >= meeting.date
  left join report on report.tenant_id = meeting.tenant_id and report.meeting_id = meeting.id
    and report.organisation_slug = expected.slug and not report.draft
  order by wanted.position, expected.name`;

type Row = Omit<OrganisationReporting, 'late'> & {
  position: string;
  late: boolean | null;
  reportDeadline: Date | null;
  lateAfter: Date | null;
};

/** How far each expected organisation has come, by name, for each of the meetings; true only for who sees all reports. */
export async function readReporting(
  db: Db,
  meetings: readonly RowKey[],
  now = new Date(),
): Promise<OrganisationReporting[][]> {
  const rows = await db.query<Row[]>(reporting, [
    meetings.map(({ tenantId }) => tenantId),
    meetings.map(({ id }) => id),
  ]);
  const byMeeting = Map.groupBy(rows, ({ position }) => Number(position));
  return meetings.map((_, index) =>
    (byMeeting.get(index + 1) ?? []).map(({ position: _at, reportDeadline, lateAfter, ...one }) => ({
      ...one,
      late: one.late ?? isLate({ reportDeadline, lateAfter }, now),
    })),
  );
}

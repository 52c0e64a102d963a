import { holds } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { keepers } from '../access';
import { todayOf, type Caller } from '../caller';
import { mayReportFor } from '../reports/report.rules';
import type { ReportingRate } from './reporting-rate';

/** Years that one answer spans at most. */
export const mostYears = 3;

// Alphabetical: it is for seeing one's own habit, not for being ranked.
const rates = `
  select expected.slug as "organisationSlug", expected.name as "organisationName",
    date_trunc('quarter', meeting.date)::date as quarter, count(*)::int as expected, count(report.id)::int as reported,
    count(report.id) filter (where not report.late)::int as "inTime"
  from meeting
  join reporting_organisation expected on expected.tenant_id = meeting.tenant_id
    and coalesce(expected.valid_from, meeting.date) <= meeting.date and coalesce(expected.valid_to, meeting.date) >= meeting.date
  left join report on report.tenant_id = meeting.tenant_id and report.meeting_id = meeting.id
    and report.organisation_slug = expected.slug and report.submitted_at is not null
  where meeting.tenant_id = $1 and meeting.date between $2::date and $3::date and meeting.state <> 'CANCELLED'
    and coalesce(meeting.report_deadline, meeting.date) <= $4
    and ($5::text[] is null or expected.slug = any ($5))
  group by expected.slug, expected.name, quarter
  order by expected.name, quarter`;

/**
 * How organisations reported, quarter by quarter: all of them for who keeps the picture, one's own for who reports.
 * Null for everybody else.
 */
export async function readReportingRates(
  db: Db,
  caller: Caller,
  tenantId: string,
  { from, to }: { from: string; to: string },
): Promise<ReportingRate[] | null> {
  const { actor, now = new Date() } = caller;
  const own = holds(actor, keepers, tenantId) ? null : await ownOrganisations(db, caller, tenantId);
  if (own?.length === 0) return null;
  return db.query<ReportingRate[]>(rates, [tenantId, from, to, now, own]);
}

async function ownOrganisations(db: Db, { actor }: Caller, tenantId: string): Promise<string[]> {
  const rows = await db.query<{ slug: string }[]>(
    'select slug from reporting_organisation where tenant_id = $1',
    [tenantId],
  );
  return rows.map(({ slug }) => slug).filter((slug) => mayReportFor(actor, tenantId, slug));
}

/** The span that is meant when none is said: this year and the one before. */
export function spanOf(
  caller: Caller,
  { from, to }: { from?: string; to?: string },
): { from: string; to: string } {
  const until = to ?? todayOf(caller);
  const year = Number(until.slice(0, 4));
  const earliest = `${year - mostYears + 1}-01-01`;
  const wanted = from ?? `${year - 1}-01-01`;
  return { from: wanted < earliest ? earliest : wanted, to: until };
}

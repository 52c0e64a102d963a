import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import DataLoader from 'dataloader';
import type { Meeting } from '../meetings/meeting';
import { isExpectedAt, ReportingOrganisation } from '../organisations/reporting-organisation';
import { isLate } from './lateness';
import { ReportState, SituationReport } from './report';
import type { ReportingDuty } from './reporting-duty';
import { reportsFor } from './report.rules';

const stillToSend = [ReportState.DRAFT, ReportState.RETURNED];

/** What the caller has to report to a meeting, by the names of the organisations. */
export async function loadDuties(ctx: Context, meeting: Meeting): Promise<ReportingDuty[]> {
  const own = (await loadOwnOrganisations(ctx, meeting.tenantId)).filter((one) =>
    isExpectedAt(one, meeting.date),
  );
  if (own.length === 0) return [];
  const reports = await loadChildren(ctx, SituationReport, 'meetingId', meeting, { organisationSlug: 'ASC' });
  return own.map(({ slug, name }) => {
    const report = reports.find(({ organisationSlug }) => organisationSlug === slug) ?? null;
    const isToSend = !report || stillToSend.includes(report.state);
    return {
      meeting,
      organisationSlug: slug,
      organisationName: name,
      report,
      overdue: isToSend && isLate(meeting, new Date()),
    };
  });
}

/** The organisations of a tenant that the caller reports for; one statement for all meetings of a page. */
function loadOwnOrganisations(ctx: Context, tenantId: string): Promise<ReportingOrganisation[]> {
  const slugs = reportsFor(ctx.actor);
  const loader = ctx.loader<string, ReportingOrganisation[]>(
    'own-reporting-organisations',
    () =>
      new DataLoader<string, ReportingOrganisation[], string>((tenants) =>
        ctx.read(async (db) => {
          const where = slugs
            .filter((one) => tenants.includes(one.tenantId))
            .map((one) => ({ tenantId: one.tenantId, slug: one.slug }));
          const found =
            where.length > 0 ? await db.find(ReportingOrganisation, { where, order: { name: 'ASC' } }) : [];
          return tenants.map((tenant) => found.filter((one) => one.tenantId === tenant));
        }),
      ),
  );
  return loader.load(tenantId);
}

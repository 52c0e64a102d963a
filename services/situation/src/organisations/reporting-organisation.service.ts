import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { keepers } from '../access';
import type { Caller } from '../caller';
import type { SaveReportingOrganisationInput } from '../groups/member.inputs';
import type { Meeting } from '../meetings/meeting';
import { permissions } from '../permissions';
import { isExpectedAt, ReportingOrganisation } from './reporting-organisation';

/** An organisation to expect reports from. */
export type Enrolment = Pick<ReportingOrganisation, 'slug' | 'name'> &
  Partial<Pick<ReportingOrganisation, 'validFrom' | 'validTo'>>;

/** Enters the organisations that are expected to report; those that are there already are left as they are. */
export async function enrolOrganisations(
  db: Db,
  caller: Caller,
  tenantId: string,
  wanted: Enrolment[],
): Promise<void> {
  requireRole(caller.actor, tenantId, keepers);
  const rows = wanted.map((one) => ({ tenantId, id: randomUUID(), validFrom: null, validTo: null, ...one }));
  await db
    .createQueryBuilder()
    .insert()
    .into(ReportingOrganisation)
    .values(rows)
    .orIgnore()
    .updateEntity(false)
    .execute();
}

/** Sets an organisation that is expected to report: a new one, or the name and days of one that is known. */
export async function saveReportingOrganisation(
  db: Db,
  caller: Caller,
  input: SaveReportingOrganisationInput,
): Promise<ReportingOrganisation> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.saveReportingOrganisation'));
  const { organisationSlug: slug, name, validFrom = null, validTo = null } = input;
  if (validFrom && validTo && validTo < validFrom)
    throw new AppError('INVALID_INPUT', { reason: 'break.order', path: ['input', 'validTo'] });
  const known = await db.findOneBy(ReportingOrganisation, { tenantId, slug });
  const organisation = known ?? db.create(ReportingOrganisation, { tenantId, id: randomUUID(), slug });
  Object.assign(organisation, { name, validFrom, validTo });
  if (known) await db.save(organisation);
  else await db.insert(ReportingOrganisation, organisation);
  const { globalId: object } = organisation;
  await audit(db, caller.actor, {
    tenantId,
    action: 'organisation.save',
    object,
    requestId: caller.requestId,
  });
  return organisation;
}

/** The organisations by slug, when all of them are expected to report to the meeting. */
export async function findExpected(
  db: Db,
  meeting: Meeting,
  slugs: string[],
): Promise<ReadonlyMap<string, ReportingOrganisation>> {
  const { tenantId, date } = meeting;
  const found = await db.findBy(ReportingOrganisation, { tenantId, slug: In(slugs) });
  const expected = found.filter((one) => isExpectedAt(one, date));
  const bySlug = new Map(expected.map((one) => [one.slug, one]));
  if (slugs.every((slug) => bySlug.has(slug))) return bySlug;
  throw new AppError('RULE_BROKEN', {
    reason: 'report.not-expected',
    path: ['input', 'organisationSlug'],
  });
}

const missing = `
  select expected.name from reporting_organisation expected
  where expected.tenant_id = $1 and coalesce(expected.valid_from, $3::date) <= $3::date and coalesce(expected.valid_to, $3::date) >= $3::date
    and not exists (select from report where report.tenant_id = $1 and report.meeting_id = $2
      and report.organisation_slug = expected.slug and report.state in ('SUBMITTED', 'INCLUDED', 'FEEDBACK_GIVEN'))
  order by expected.name`;

/** Names of the organisations whose report the meeting has not got; true only for a caller who sees all reports. */
export async function missingOrganisations(db: Db, meeting: Meeting): Promise<string[]> {
  const rows = await db.query<{ name: string }[]>(missing, [meeting.tenantId, meeting.id, meeting.date]);
  return rows.map(({ name }) => name);
}

/** An organisation that belongs to the group on a day; another one is refused at the field that names it. */
export async function findOrganisation(
  db: Db,
  tenantId: string,
  slug: string,
  day: string,
  field: string,
): Promise<ReportingOrganisation> {
  const found = await db.findOneBy(ReportingOrganisation, { tenantId, slug });
  if (found && (found.validFrom ?? day) <= day && (found.validTo ?? day) >= day) return found;
  throw new AppError('INVALID_INPUT', { reason: 'organisation.unknown', path: ['input', field] });
}

/** The organisations that are expected to report to a meeting, by name. */
export function expectedOrganisations(
  db: Db,
  { tenantId, date }: Pick<Meeting, 'tenantId' | 'date'>,
): Promise<{ slug: string; name: string }[]> {
  return db.query(
    `select slug, name from reporting_organisation where tenant_id = $1 and coalesce(valid_from, $2::date) <= $2::date
      and coalesce(valid_to, $2::date) >= $2::date order by name`,
    [tenantId, date],
  );
}

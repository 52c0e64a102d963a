import { randomUUID } from 'node:crypto';
import type { Actor } from '@medborgarlofte/platform/actor';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Organisation, type OrganisationKind } from '../organisations/organisation';
import { Council, MeetingCount, OrganisationMembership, ReportingGroup } from './council';

/** A council or group with its seats and the meetings it held, as a source describes it. */
export interface BodyDescription {
  kind: 'council' | 'group';
  name: string;
  spelledOut?: string;
  cadence?: string;
  meetingsPerYear?: number;
  seats: { organisation: string; role: string; source: string; validFrom?: string; validTo?: string }[];
  meetings: { year: number; held: number; planned?: number; note?: string; source: string }[];
}

const editors = ['coordinator', 'deputy'];

/** Records the organisations of a municipality; those that are there already are left as they are. */
export async function recordOrganisations(
  db: Db,
  actor: Actor,
  tenantId: string,
  organisations: { slug: string; name: string; kind: OrganisationKind }[],
): Promise<void> {
  requireRole(actor, tenantId, editors);
  const rows = organisations.map((organisation) => ({ tenantId, id: randomUUID(), ...organisation }));
  await db
    .createQueryBuilder()
    .insert()
    .into(Organisation)
    .values(rows)
    .orIgnore()
    .updateEntity(false)
    .execute();
}

/** Records a council or group, its seats and meeting counts (R24); what is there already is left as it is. */
export async function recordBody(
  db: Db,
  actor: Actor,
  tenantId: string,
  body: BodyDescription,
): Promise<void> {
  requireRole(actor, tenantId, editors);
  const { kind, name, spelledOut = null, cadence = null, meetingsPerYear = null } = body;
  const known =
    kind === 'council'
      ? await db.findOneBy(Council, { tenantId, name })
      : await db.findOneBy(ReportingGroup, { tenantId, name });
  if (known) return;
  const id = randomUUID();
  if (kind === 'council') await db.insert(Council, { tenantId, id, name, cadence, meetingsPerYear });
  else await db.insert(ReportingGroup, { tenantId, id, name, spelledOut, cadence });
  const organisations = new Map(
    (await db.findBy(Organisation, { tenantId })).map((organisation) => [organisation.slug, organisation.id]),
  );
  const seats = body.seats.map(({ organisation, role, source, validFrom, validTo }) => ({
    tenantId,
    id: randomUUID(),
    bodyId: id,
    organisationId: organisations.get(organisation)!,
    role,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    source,
  }));
  if (seats.length > 0) await db.insert(OrganisationMembership, seats);
  const counts = body.meetings.map((count) => ({ tenantId, id: randomUUID(), bodyId: id, ...count }));
  if (counts.length > 0) await db.insert(MeetingCount, counts);
}

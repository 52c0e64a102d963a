import { holds, organisationOf, type Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';

/** The organisations in which the actor is chief of a police area. */
export function chiefOf(actor: Actor): string[] {
  return actor.memberships
    .filter(({ kind, role }) => kind === 'police-area' && role === 'lpo-chief')
    .map(organisationOf);
}

/**
 * The tenants whose promises a police area's chief may sign: those that have granted promises to that very area.
 * A grant to another organisation the person also works in opens nothing here.
 */
export async function tenantsOpenToChief(db: Db, actor: Actor): Promise<Set<string>> {
  const areas = chiefOf(actor);
  if (areas.length === 0) return new Set();
  const rows = await db.query<{ tenant_id: string }[]>(
    `select distinct tenant_id from access.reach where release = 'promises' and organisation = any ($1)
     and current_date between valid_from and valid_to and revoked_at is null`,
    [areas],
  );
  return new Set(rows.map(({ tenant_id }) => tenant_id));
}

/** Whether the actor may sign for the tenant, by a role there or as chief of a police area that it lets in. */
export function maySign(
  actor: Actor,
  roles: readonly string[],
  tenantId: string,
  openToChief: ReadonlySet<string>,
): boolean {
  return (
    holds(
      actor,
      roles.filter((role) => role !== 'lpo-chief'),
      tenantId,
    ) || openToChief.has(tenantId)
  );
}

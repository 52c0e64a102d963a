import DataLoader from 'dataloader';
import { holds, organisationOf, type Actor } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { permissions } from './permissions';

/** Who asks, in which request. */
export type Caller = Pick<Context, 'actor' | 'requestId'>;

const evaluator = 'county-evaluator';

/** The role that acts; an evaluator acts from outside the tenant. */
export function roleIn(actor: Actor, tenantId: string): string | null {
  const inTenant = actor.memberships.find(({ key }) => key === tenantId);
  return (inTenant ?? actor.memberships.find(({ role }) => role === evaluator))?.role ?? null;
}

/** Whether the actor holds a role of the operation in the tenant, as the mutation itself will ask. */
export function may(actor: Actor, operation: keyof typeof permissions, tenantId: string): boolean {
  return holds(actor, rolesFor(permissions, operation), tenantId);
}

/** Of the given tenants, those in which the actor may write evaluations: as coordinator, or as an evaluator with a grant of today. */
async function writableTenants(db: Db, actor: Actor, tenantIds: readonly string[]): Promise<Set<string>> {
  const own = tenantIds.filter((tenantId) => holds(actor, ['coordinator'], tenantId));
  // The grant must be to the very county in which the role is held: a seat in two counties must not add up to one right.
  const organisations = actor.memberships.filter(({ role }) => role === evaluator).map(organisationOf);
  if (organisations.length === 0) return new Set(own);
  const granted = await db.query<{ tenant_id: string }[]>(
    `select distinct tenant_id from access.reach where tenant_id = any ($1) and release = 'evaluation' and organisation = any ($2)
     and current_date between valid_from and valid_to and revoked_at is null`,
    [tenantIds, organisations],
  );
  return new Set([...own, ...granted.map(({ tenant_id: tenantId }) => tenantId)]);
}

/** FORBIDDEN for a member who may not write evaluations; for anybody else the municipality has none to write in. */
export async function requireEvaluationWriter(db: Db, actor: Actor, tenantId: string): Promise<void> {
  const writable = await writableTenants(db, actor, [tenantId]);
  if (!writable.has(tenantId)) requireRole(actor, tenantId, []);
}

/** Whether the caller may write evaluations of the tenant, by the same rule; asked once for all of a request's tenants. */
export async function mayWriteEvaluations(ctx: Context, tenantId: string): Promise<boolean> {
  if (!holds(ctx.actor, rolesFor(permissions, 'Mutation.createEvaluation'))) return false;
  const loader = ctx.loader<string, boolean>(
    'evaluation-writer',
    () =>
      new DataLoader<string, boolean, string>(async (tenantIds) => {
        const writable = await ctx.read((db) => writableTenants(db, ctx.actor, tenantIds));
        return tenantIds.map((one) => writable.has(one));
      }),
  );
  return loader.load(tenantId);
}

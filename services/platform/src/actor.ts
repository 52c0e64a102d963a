import { AppError } from './errors';

/** One role, held in one organisation. `kind/key` names the organisation, `unit` a part of it. */
export interface Membership {
  kind: string;
  key: string;
  unit: string | null;
  role: string;
}

/** Who acts: a person, a service account, a job, or nobody who has signed in. */
export interface Actor {
  /** Keycloak's subject, `job:<name>` for jobs, null for the public. */
  subject: string | null;
  name: string;
  memberships: Membership[];
  /** OAuth scopes; they narrow what the role `integrator` may do. */
  scopes: string[];
}

/** The organisations of this kind are the tenants: their key leads every tenant table. */
export const tenantKind = 'municipality';

/** Nobody signed in: sees what is published. */
export const publicActor: Actor = { subject: null, name: '', memberships: [], scopes: [] };

/** What jobs hold in their tenant, and nobody who signs in: policies let it read what members read. */
export const jobRole = 'job';

/** The actor of a job, bound to one tenant. */
export function jobActor(job: string, tenantId: string): Actor {
  return {
    subject: `job:${job}`,
    name: job,
    memberships: [{ kind: tenantKind, key: tenantId, unit: null, role: jobRole }],
    scopes: [],
  };
}

/** The database setting that holds the organisations in which the actor has this role; PostgreSQL's names know no hyphen. */
export function heldSetting(role: string): string {
  return `held.${role.replaceAll('-', '_')}`;
}

const pathPart = /^[a-z0-9-]{1,80}$/;
const roleName = /^[a-z][a-z-]{0,40}$/;

/**
 * Reads a group path of the token, `/kind/key/role` or `/kind/key/organisation/unit/role`.
 * A path of another shape gives no right, so a mistake in Keycloak closes a door rather than opening one.
 */
export function parseGroupPath(path: string): Membership | undefined {
  const parts = path.split('/').slice(1);
  if (!parts.every((part) => pathPart.test(part))) return undefined;
  const [kind, key, ...rest] = parts;
  if (!kind || !key) return undefined;
  const role = rest.at(-1) ?? '';
  if (!roleName.test(role) || role === jobRole) return undefined;
  if (rest.length === 1) return { kind, key, unit: null, role };
  if (rest.length === 3 && rest[0] === 'organisation') return { kind, key, unit: rest[1]!, role };
  return undefined;
}

/** The memberships that groups give: a group counts only where its bearer also has the realm role of its last part. */
export function membershipsOf(groups: string[], hasRealmRole: (role: string) => boolean): Membership[] {
  return groups
    .map(parseGroupPath)
    .filter((membership) => membership !== undefined)
    .filter(({ role }) => hasRealmRole(role));
}

/** The actor with only those memberships that are among the given ones. */
export function stillHolding(actor: Actor, held: readonly Membership[]): Actor {
  const name = ({ kind, key, unit, role }: Membership) => [kind, key, unit, role].join('/');
  const names = new Set(held.map(name));
  return { ...actor, memberships: actor.memberships.filter((membership) => names.has(name(membership))) };
}

/** `kind/key`, the name by which grants and the acting-in header speak of an organisation. */
export function organisationOf(membership: Membership): string {
  return `${membership.kind}/${membership.key}`;
}

/** The actor with only the memberships of one organisation; an organisation the actor is not in is refused (A09). */
export function actingIn(actor: Actor, organisation: string): Actor {
  const memberships = actor.memberships.filter((membership) => organisationOf(membership) === organisation);
  if (memberships.length === 0)
    throw new AppError('FORBIDDEN', { reason: 'acting-in.not-a-member', http: { status: 403 } });
  return { ...actor, memberships };
}

/** The tenants that the actor is a member of. */
export function tenantsOf(actor: Actor): string[] {
  return [...new Set(actor.memberships.filter(({ kind }) => kind === tenantKind).map(({ key }) => key))];
}

/**
 * Whether the actor holds one of the roles, in the given tenant or, without one, anywhere.
 * `integrator(promises:read)` also asks for the scope.
 */
export function holds(actor: Actor, roles: readonly string[], tenantId?: string): boolean {
  return actor.memberships.some(
    (membership) =>
      (tenantId === undefined || (membership.kind === tenantKind && membership.key === tenantId)) &&
      roles.some((role) => matches(actor, membership, role)),
  );
}

function matches(actor: Actor, membership: Membership, role: string): boolean {
  const scoped = /^(.+)\((.+)\)$/.exec(role);
  if (!scoped) return membership.role === role;
  return membership.role === scoped[1] && actor.scopes.includes(scoped[2]!);
}

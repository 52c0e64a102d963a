import type { TestIdentity } from '@medborgarlofte/platform/test-kit';

/** Somebody with one role; `null` groups for nobody signed in. */
export interface Person {
  /** Column of the matrix. */
  name: string;
  /** Memberships of the one whose own tenant is given. */
  identity(tenantId: string): TestIdentity | null;
}

/** The organisation of the first reporter of every tenant in the world; the second one's; both tenants use the same names. */
export const [ownUnit, otherUnit] = ['skolorna', 'socialforvaltningen'];

/** The county and the police area that a tenant gives its grants to; no other tenant of the world does. */
export const countyOf = (tenantId: string): string => String(26 + (Number(tenantId) % 74));
export const policeAreaOf = (tenantId: string): string => `omrade-${tenantId}`;

/** Somebody with a role in the municipality itself. */
export const member = (role: string): Person => ({
  name: role,
  identity: (tenantId) => ({ groups: [`/municipality/${tenantId}/${role}`] }),
});
/** Somebody who reports for an organisation of the municipality. */
export const reporter = (name: string, unit: string): Person => ({
  name,
  identity: (tenantId) => ({ groups: [`/municipality/${tenantId}/organisation/${unit}/reporter`] }),
});
/** A service account of an organisation of the municipality. */
export const integrator = (name: string, scopes: string[]): Person => ({
  name,
  identity: (tenantId) => ({
    groups: [`/municipality/${tenantId}/organisation/${ownUnit}/integrator`],
    scopes,
  }),
});

export const nobody: Person = { name: 'nobody', identity: () => null };
export const coordinator = member('coordinator');
export const administrator: Person = {
  name: 'platform-administrator',
  identity: () => ({ groups: ['/platform/medborgarlofte/platform-administrator'] }),
};

/** Everybody of domain.md §3; an integrator for each scope that a permission names, and one without any. */
export function everybody(scopes: string[]): Person[] {
  return [
    nobody,
    reporter('reporter', ownUnit!),
    reporter('reporter-elsewhere', otherUnit!),
    coordinator,
    ...['deputy', 'kommunpolis', 'council-member', 'politician'].map(member),
    {
      name: 'lpo-chief',
      identity: (tenantId) => ({ groups: [`/police-area/${policeAreaOf(tenantId)}/lpo-chief`] }),
    },
    ...['county-coordinator', 'county-evaluator'].map((role) => ({
      name: role,
      identity: (tenantId: string) => ({ groups: [`/county/${countyOf(tenantId)}/${role}`] }),
    })),
    administrator,
    integrator('integrator', []),
    ...scopes.map((scope) => integrator(`integrator(${scope})`, [scope])),
  ];
}

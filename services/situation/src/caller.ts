import type { Context } from '@medborgarlofte/platform/context';

/** Who asks, in which request, and when: now, unless a history is being told. */
export type Caller = Pick<Context, 'actor'> & { requestId?: string; now?: Date };

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Today's date in Sweden, as the caller has it. */
export function todayOf({ now = new Date() }: Caller): string {
  return swedishDay.format(now);
}

/** The role in which somebody acts in a municipality, for the record; the weightiest of several. */
export function roleIn({ actor }: Caller, tenantId: string): string | null {
  const roles = actor.memberships.filter(({ key }) => key === tenantId).map(({ role }) => role);
  return ['coordinator', 'deputy', 'kommunpolis'].find((role) => roles.includes(role)) ?? roles[0] ?? null;
}

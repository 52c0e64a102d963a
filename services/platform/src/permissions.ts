import { holds, type Actor } from './actor';
import { AppError } from './errors';

/** Who may call an operation: everybody, whoever has signed in, or holders of a role; `integrator(scope)` asks for a scope too. */
export type Permission = 'public' | 'signed-in' | readonly string[] | HeldNow;

/** Holders of a role whom Keycloak, asked at that moment, still knows as such (A07). */
export interface HeldNow {
  readonly heldNow: readonly string[];
}

/** For acts that open a municipality to others: a role that was taken away must not live on in a token. */
export const heldNow = (roles: readonly string[]): HeldNow => ({ heldNow: roles });

/** Whether the operation asks for what is held at this moment. */
export const asksNow = (permission: Permission): boolean =>
  typeof permission === 'object' && 'heldNow' in permission;

/** One line per operation, `Query.promise` or `Municipality.promises`. What has no line cannot be called, and fails the build. */
export type Permissions = Readonly<Record<string, Permission>>;

/** Refuses who may not call the operation: UNAUTHENTICATED when nobody is signed in, else FORBIDDEN. */
export function checkPermission(actor: Actor, permission: Permission): void {
  if (permission === 'public') return;
  if (actor.subject === null) throw new AppError('UNAUTHENTICATED');
  if (permission !== 'signed-in' && !holds(actor, rolesIn(permission))) throw new AppError('FORBIDDEN');
}

/** The roles of an operation that is for roles, for the rules that ask again with the tenant at hand. */
export function rolesFor(permissions: Permissions, operation: string): readonly string[] {
  const permission = permissions[operation];
  return permission === undefined ? [] : rolesIn(permission);
}

function rolesIn(permission: Permission): readonly string[] {
  if (typeof permission === 'string') return [];
  return 'heldNow' in permission ? permission.heldNow : permission;
}

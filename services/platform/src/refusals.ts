import type { DataSource } from 'typeorm';
import { organisationOf, tenantKind, type Actor, type Membership } from './actor';
import { auditAll } from './audit';
import type { Context } from './context';
import { asAppError } from './errors';
import { describeFault } from './log';
import { inScope } from './unit-of-work';

/** Whether somebody who has signed in was refused; a NOT_FOUND that only hides a refusal is one (H01). */
export function isRefusal(thrown: unknown, actor: Actor): boolean {
  const error = asAppError(thrown);
  if (!error || actor.subject === null) return false;
  return ['FORBIDDEN', 'UNAUTHENTICATED'].includes(error.code) || error.details.hidesRefusal === true;
}

/**
 * Records what a caller was refused, one line per operation and request, in the chains of the caller's own
 * organisations: whose thing it was is not told, since a refusal says nothing of what exists elsewhere. By then
 * the use case has been rolled back. When the line cannot be written the refusal stands and the log says so.
 */
export async function recordRefusals(
  source: DataSource,
  { actor, requestId, log }: Pick<Context, 'actor' | 'requestId' | 'log'>,
  operations: Iterable<string>,
): Promise<void> {
  const chains = [...new Set(actor.memberships.map(chainOf))];
  const lines = [...operations].flatMap((action) =>
    chains.map((tenantId) => ({ tenantId, action, outcome: 'refused' as const, requestId })),
  );
  if (lines.length === 0) return;
  try {
    await inScope(source, actor, (db) => auditAll(db, actor, lines));
  } catch (error) {
    log.error({ event: 'refusal-unrecorded', fault: describeFault(error) }, 'fault');
  }
}

/** A tenant's chain is its key; an organisation that is no tenant has one by its whole name, `county/19`. */
function chainOf(membership: Membership): string {
  return membership.kind === tenantKind ? membership.key : organisationOf(membership);
}

import { holds, tenantKind } from '@medborgarlofte/platform/actor';
import { AppError } from '@medborgarlofte/platform/errors';
import { keepers } from '../access';
import type { Caller } from '../caller';

/**
 * The organisation that somebody enters a thing for: the one of their own that they name, else the only one that they
 * report for; none for those who keep the group's picture.
 */
export function organisationIn(
  { actor }: Caller,
  tenantId: string,
  named: string | null | undefined,
): string | null {
  const own = new Set(
    actor.memberships.flatMap(({ kind, key, role, unit }) =>
      kind === tenantKind && key === tenantId && role === 'reporter' && unit ? [unit] : [],
    ),
  );
  if (named) {
    if (!own.has(named)) throw new AppError('FORBIDDEN');
    return named;
  }
  if (holds(actor, keepers, tenantId)) return null;
  if (own.size > 1)
    throw new AppError('INVALID_INPUT', {
      reason: 'knowledge.organisation-missing',
      path: ['input', 'organisationSlug'],
    });
  return [...own][0] ?? null;
}

import { AppError } from '@medborgarlofte/platform/errors';
import { RenewalKind } from './renewal';

const goingOn: RenewalKind[] = [RenewalKind.CONTINUED, RenewalKind.REINFORCED, RenewalKind.DEVELOPED];
const leaving: RenewalKind[] = [RenewalKind.ORDINARY_OPERATIONS, RenewalKind.ENDED];

/** Whether a direction of this kind goes on in the next promise. */
export function goesOn(kind: RenewalKind): boolean {
  return goingOn.includes(kind);
}

/** Every direction gets its fate, once, and what is given up is given up with a reason (R04). */
export function verifyFates(
  directionIds: string[],
  fates: { directionId: string; kind: RenewalKind; reason?: string | null }[],
): void {
  const wrong = (reason: string, path: string[]) =>
    new AppError('INVALID_INPUT', { reason, path: ['input', 'directions', ...path] });
  const named = fates.map(({ directionId }) => directionId);
  if (new Set(named).size !== named.length || named.some((id) => !directionIds.includes(id)))
    throw wrong('renewal.directions', []);
  if (named.length < directionIds.length) throw wrong('renewal.all-directions', []);
  for (const [index, { kind, reason }] of fates.entries()) {
    if (!goesOn(kind) && !leaving.includes(kind)) throw wrong('renewal.kind', [String(index), 'kind']);
    if (kind === RenewalKind.ENDED && !reason?.trim())
      throw wrong('renewal.reason', [String(index), 'reason']);
  }
}

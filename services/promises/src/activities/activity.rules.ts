import { holds, type Actor } from '@medborgarlofte/platform/actor';
import { AppError } from '@medborgarlofte/platform/errors';
import { editors } from '../permissions';
import { ActivityStatus, Party } from './activity';

/** At most so many activities in a promise, so that a promise can be read, and loaded, whole. */
export const mostActivities = 200;

/** "Unstated" says that the source names nobody; beside a named party it would say two things at once. */
export function verifyParties(parties: Party[]): void {
  if (parties.length > 1 && parties.includes(Party.UNSTATED)) {
    throw new AppError('INVALID_INPUT', { reason: 'activity.unstated-alone', path: ['input', 'parties'] });
  }
}

/** What was not done is said with its reason. */
export function verifyStatus(
  status: ActivityStatus | null | undefined,
  reason: string | null | undefined,
): void {
  if (status === ActivityStatus.NOT_DONE && !reason?.trim()) {
    throw new AppError('INVALID_INPUT', { reason: 'activity.reason', path: ['input', 'statusReason'] });
  }
}

/** Whether the actor may write an activity of these parties: editors any, the kommunpolis those of the police. */
export function mayWriteActivity(actor: Actor, tenantId: string, parties: Party[]): boolean {
  return (
    holds(actor, editors, tenantId) ||
    (holds(actor, ['kommunpolis'], tenantId) && parties.includes(Party.POLICE))
  );
}

/** Refuses whoever may write activities, but not this one. */
export function verifyMayWriteActivity(actor: Actor, tenantId: string, parties: Party[]): void {
  if (!mayWriteActivity(actor, tenantId, parties))
    throw new AppError('FORBIDDEN', { reason: 'activity.not-police' });
}

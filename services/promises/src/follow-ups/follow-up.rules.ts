import { AppError } from '@medborgarlofte/platform/errors';
import type { ActivityStatus } from '../activities/activity';

/** At most so many follow-ups of one activity or direction, so that they can be read whole. */
export const mostFollowUps = 100;

/** Only an activity has a status; a direction is told of in words and examples. */
export function verifyStatusOfActivity(
  type: 'Activity' | 'Direction',
  status: ActivityStatus | null | undefined,
): void {
  if (type === 'Direction' && status != null)
    throw new AppError('INVALID_INPUT', { reason: 'follow-up.status', path: ['input', 'status'] });
}

import { AppError } from '@medborgarlofte/platform/errors';

type Stand = { published: boolean };

/** What the public reads must not grow by an outsider's hand, so recommendations come before publication. */
export function takesRecommendations(evaluation: Stand): boolean {
  return !evaluation.published;
}

/** Refuses a recommendation to a published evaluation. */
export function verifyTakesRecommendations(evaluation: Stand): void {
  if (!takesRecommendations(evaluation))
    throw new AppError('RULE_BROKEN', { reason: 'evaluation.published' });
}

/** Refuses to publish what is published and to withdraw what is not. */
export function verifyPublication(evaluation: Stand, wanted: boolean): void {
  if (evaluation.published !== wanted) return;
  throw new AppError('RULE_BROKEN', {
    reason: wanted ? 'evaluation.already-published' : 'evaluation.not-published',
    current: { evaluation },
  });
}

import { AppError } from '@medborgarlofte/platform/errors';
import { RecommendationStatus } from './recommendation';

/** Recommendations of one evaluation at most: all of them are read at once. */
export const mostRecommendations = 100;

const numberShape = /^([1-9]\d{0,2})([a-zåäö]?)$/;

/** The number it belongs under, 1 for 1a; null for one that stands by itself. Refuses what is no such number. */
export function parentNumber(number: string): string | null {
  const [, main, letter] = numberShape.exec(number) ?? [];
  if (!main)
    throw new AppError('INVALID_INPUT', { reason: 'recommendation.number', path: ['input', 'number'] });
  return letter ? main : null;
}

const { RECEIVED, ACCEPTED, DECLINED, ONGOING, DONE } = RecommendationStatus;
const steps: Record<RecommendationStatus, RecommendationStatus[]> = {
  [RECEIVED]: [ACCEPTED, DECLINED],
  [ACCEPTED]: [ONGOING],
  [DECLINED]: [],
  [ONGOING]: [DONE],
  [DONE]: [],
};

/** Where a recommendation may go from where it is. */
export function nextStatuses(status: RecommendationStatus): RecommendationStatus[] {
  return steps[status];
}

interface Answered {
  status: RecommendationStatus;
  answer: string | null;
}

/** Refuses a step that cannot be taken: out of order, declined without a reason, or done without evidence. */
export function verifyStep(
  recommendation: Answered,
  to: RecommendationStatus,
  evidence: string | null,
): void {
  const refuse = (reason: string) => new AppError('RULE_BROKEN', { reason, current: { recommendation } });
  if (!nextStatuses(recommendation.status).includes(to)) throw refuse('recommendation.transition');
  if (to === DECLINED && !recommendation.answer) throw refuse('recommendation.answer-needed');
  if (to === DONE && !evidence) throw refuse('recommendation.evidence-needed');
}

/** An answer may change until the recommendation is done. */
export function takesAnswer({ status }: Pick<Answered, 'status'>): boolean {
  return status !== DONE;
}

/** Refuses an answer to what is done. */
export function verifyTakesAnswer(recommendation: Answered): void {
  if (!takesAnswer(recommendation))
    throw new AppError('RULE_BROKEN', { reason: 'recommendation.closed', current: { recommendation } });
}

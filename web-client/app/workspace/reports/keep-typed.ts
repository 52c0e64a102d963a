import type { Refusal } from '../../components/Field';
import { keepTyped } from '../keep-typed';
import { answerIntent } from './answer-intent';
import type { RefusedForm } from './report.server';

/** An answer to the coordinator stays written when it cannot be sent; the report itself is kept by its own form. */
export const reportClientAction = keepTyped((refusal): Refusal | RefusedForm => {
  if (refusal.intent === answerIntent) return refusal;
  const problems = refusal.problems.map(({ message }) => ({ text: message }));
  return { report: null, problems, conflict: false, askNames: false, typed: null };
});

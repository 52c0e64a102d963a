import type { SafetyWalk } from './safety-walk';
import { WalkObservationState } from './observation-state';
import type { WalkObservation } from './walk-observation';

type Fault = { reason: string; field: string } | undefined;
type Walked = Pick<SafetyWalk, 'date'>;

/** As many observations as a walk may have. */
export const mostObservations = 100;

/** What is wrong with a walk, as a key of the texts and the field it concerns; undefined when nothing is. */
export const faultInWalk = ({ date }: Walked, today: string): Fault =>
  date > today ? { reason: 'walk.ahead', field: 'date' } : undefined;

/** What is wrong with an observation of a walk. */
export const faultInObservation = ({ dueDate }: Pick<WalkObservation, 'dueDate'>, walk: Walked): Fault =>
  dueDate < walk.date ? { reason: 'observation.due-before-walk', field: 'dueDate' } : undefined;

/** What is wrong with what became of an observation: what was done, or why nothing is, is always said. */
export function faultInOutcome(
  { state, outcome, settledOn }: Pick<WalkObservation, 'state' | 'outcome' | 'settledOn'>,
  walk: Walked,
  today: string,
): Fault {
  if (state === WalkObservationState.OPEN) return undefined;
  if (!outcome) return { reason: 'observation.outcome-missing', field: 'outcome' };
  const isWithin = settledOn !== null && settledOn >= walk.date && settledOn <= today;
  return isWithin ? undefined : { reason: 'observation.settled-outside', field: 'settledOn' };
}

/** Whether an observation should have been seen to before a day. */
export const isOverdue = (
  { state, dueDate }: Pick<WalkObservation, 'state' | 'dueDate'>,
  today: string,
): boolean => state === WalkObservationState.OPEN && dueDate < today;

import type { Period } from './documents/types';

export type PromiseNow = 'current' | 'coming' | 'over' | 'unsigned';

/** Whether a promise applies on a day. Its period decides, not its workflow: an old promise nobody closed is over all the same. */
export function promiseNow(period: Pick<Period, 'start' | 'end'>, today: string): PromiseNow {
  if (!period.start) return 'unsigned';
  if (period.start > today) return 'coming';
  if (period.end && period.end < today) return 'over';
  return 'current';
}

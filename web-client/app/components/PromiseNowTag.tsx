import { dayOf } from '../dates';
import type { Period } from '../documents/types';
import { usePage } from '../page-context';
import { promiseNow } from '../promise-state';
import { StateTag } from './StateTag';

const tones = { current: 'active', coming: 'waiting', unsigned: 'waiting', over: 'over' } as const;

/** Whether a promise applies today, in words. */
export function PromiseNowTag({ period }: { period: Period }) {
  const now = promiseNow(period, dayOf(new Date()));
  return <StateTag tone={tones[now]}>{usePage().texts.promiseNow[now]}</StateTag>;
}

import { keepTyped } from './keep-typed';
import type { RefusedAct } from './promise-act.server';

/** Publishing and withdrawing keep the note that was written when it cannot be sent. */
export const promiseClientAction = keepTyped(({ problems, values }): RefusedAct => ({
  problems,
  current: null,
  note: values['anteckning'] ?? '',
}));

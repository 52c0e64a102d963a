import type { Attempt } from './inputs';
import type { Answer } from './world';

/** What became of a mutation: done, stopped by a rule or by the input (userErrors), refused by right, or a fault of ours. */
export type Outcome = 'done' | 'rule' | 'refused' | 'fault';

const refusals = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

export function outcomeOf({ operation }: Attempt, answer: Answer): Outcome {
  const code = answer.errors?.[0]?.extensions?.['code'];
  if (code) return refusals.includes(String(code)) ? 'refused' : 'fault';
  return answer.data?.[operation].userErrors.length > 0 ? 'rule' : 'done';
}

import { likelyPersonsIn } from '@medborgarlofte/platform/personal-data/likely-persons';
import { personalDataIn, type PersonalDataKind } from '@medborgarlofte/platform/personal-data/personal-data';

/** What a text must not hold, or may hold only after a question; from the first sign to the one after the last. */
export interface Finding {
  kind: PersonalDataKind | 'name';
  start: number;
  end: number;
}

/** What stands in a text of what points to one person: by the same functions that the service asks (D04). */
export function findingsIn(text: string): Finding[] {
  const refused = personalDataIn(text);
  const names = likelyPersonsIn(text)
    .filter(({ start, end }) => !refused.some((one) => one.start < end && start < one.end))
    .map((place) => ({ kind: 'name' as const, ...place }));
  return [...refused, ...names].sort((a, b) => a.start - b.start);
}

/** Whether nothing can be saved of this before it is rewritten; a name can, once it is confirmed. */
export const isRefused = (findings: Finding[] | undefined): boolean =>
  findings?.some(({ kind }) => kind !== 'name') ?? false;

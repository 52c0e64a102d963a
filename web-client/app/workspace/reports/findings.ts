import { findingsIn, type Finding } from '../../components/findings';
import { fieldOf, type Entries } from './entries';

/** By field of the form: what its text holds of what points to one person. Fields without anything are left out. */
export function findingsBy(entries: Entries): Record<string, Finding[]> {
  const texts = Object.entries(entries).flatMap(([area, { text, reason }]) => [
    [fieldOf.text(area), text] as const,
    [fieldOf.reason(area), reason] as const,
  ]);
  return Object.fromEntries(
    texts.map(([field, text]) => [field, findingsIn(text)]).filter(([, found]) => found!.length > 0),
  ) as Record<string, Finding[]>;
}

import { patterns, type PersonalDataKind } from './patterns';

export type { PersonalDataKind };

/** A place in a text, from the first sign to the one after the last. */
export interface Place {
  start: number;
  end: number;
}

/** Data on an individual found in a text. */
export interface PersonalData extends Place {
  kind: PersonalDataKind;
}

/**
 * Finds what points out one person: identity and coordination numbers by their checksum, telephone numbers, e-mail
 * addresses, Swedish registration plates and names on social media. The browser and the services ask the same
 * function, so a text that one of them takes is not refused by the other (D04).
 */
export function personalDataIn(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { kind, expression, holds } of patterns) {
    for (const match of text.matchAll(expression)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => overlaps(other, place))) continue;
      if (!holds || holds(match[0])) found.push({ kind, ...place });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const overlaps = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

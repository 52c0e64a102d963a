import type { Entries, Entry } from './entries';

/** One field that two people have changed, each in a way of their own. */
export interface Clash {
  area: string;
  /** `level`, `text`, `reason`, `place` or `count.<code>`. */
  field: string;
  mine: string;
  theirs: string;
}

/**
 * Brings two versions of a form together that came from the same one: what only one side has changed is taken; what
 * both have changed stays as it is here, and is told, so that a person picks (E01). Nothing is overwritten in silence.
 */
export function mergeEntries(
  base: Entries,
  mine: Entries,
  theirs: Entries,
): { merged: Entries; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const merged = Object.fromEntries(
    Object.entries(mine).map(([area, entry]) => {
      const before = fieldsOf(base[area]);
      const [here, there] = [fieldsOf(entry), fieldsOf(theirs[area])];
      const fields = [...new Set([...Object.keys(here), ...Object.keys(there)])].map((field) => {
        const [was, own, other] = [before[field] ?? '', here[field] ?? '', there[field] ?? ''];
        if (own.trim() === other.trim()) return [field, own] as const;
        if (own.trim() === was.trim()) return [field, other] as const;
        if (other.trim() !== was.trim()) clashes.push({ area, field, mine: own, theirs: other });
        return [field, own] as const;
      });
      return [area, entryOf(Object.fromEntries(fields))];
    }),
  );
  return { merged, clashes };
}

/** The form with one field set. */
export function withField(entries: Entries, area: string, field: string, value: string): Entries {
  return { ...entries, [area]: entryOf({ ...fieldsOf(entries[area]), [field]: value }) };
}

function fieldsOf(entry: Entry | undefined): Record<string, string> {
  const { level = '', text = '', reason = '', place = '', counts = {} } = entry ?? {};
  const numbers = Object.entries(counts).map(([code, value]) => [`count.${code}`, value]);
  return { level, text, reason, place, ...Object.fromEntries(numbers) };
}

function entryOf({ level, text = '', reason = '', place = '', ...rest }: Record<string, string>): Entry {
  const counts = Object.entries(rest)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => [field.slice('count.'.length), value]);
  return { level: (level ?? '') as Entry['level'], text, reason, place, counts: Object.fromEntries(counts) };
}

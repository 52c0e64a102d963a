import { AppError } from '@medborgarlofte/platform/errors';

/** The columns that every file may have; numbers come beside them, by code or label. */
export const columnKeys = ['date', 'organisation', 'area', 'level', 'text', 'reason'] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** What a file cannot do without; levels only one that has no numbers. */
export const neededColumns: ColumnKey[] = ['date', 'organisation', 'area'];

/** What a column is called on a file's first row, in either language; the key itself serves systems. */
export const heads: Record<ColumnKey, { sv: string; en: string }> = {
  date: { sv: 'Mötesdag', en: 'Meeting day' },
  organisation: { sv: 'Verksamhet', en: 'Organisation' },
  area: { sv: 'Område', en: 'Area' },
  level: { sv: 'Nivå', en: 'Level' },
  text: { sv: 'Text', en: 'Text' },
  reason: { sv: 'Orsak till ändrad nivå', en: 'Reason for changed level' },
};

/** What stands in a row in the place of a level that is as the organisation last reported it. */
export const asBefore = { sv: 'Som förra gången', en: 'As last time' };

/** Where a file's columns are. */
export interface Columns {
  places: Partial<Record<ColumnKey, number>>;
  /** What is none of ours, and hence should be a number of some area. */
  numbers: { at: number; name: string }[];
}

/** A text as names are compared: without blanks around it, in small letters. */
export const plain = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');

const keyOf = new Map(
  columnKeys.flatMap((key) => [key, heads[key].sv, heads[key].en].map((name) => [plain(name), key] as const)),
);

/** Finds the columns by the names on the first row; one that is missing or there twice is refused. */
export function columnsOf(names: string[]): Columns {
  const columns: Columns = { places: {}, numbers: [] };
  const seen = new Set<string>();
  for (const [at, given] of names.entries()) {
    const name = plain(given);
    if (name === '') continue;
    const key = keyOf.get(name);
    if (seen.has(key ?? name)) throw refused('import.column-twice', { column: letterOf(at) });
    seen.add(key ?? name);
    if (key) columns.places[key] = at;
    else columns.numbers.push({ at, name });
  }
  const needed = columns.numbers.length > 0 ? neededColumns : [...neededColumns, 'level' as const];
  const missing = needed.find((key) => columns.places[key] === undefined);
  if (missing) throw refused(`import.no-column.${missing}`);
  return columns;
}

/** What is wrong with a file as a whole. */
export const refused = (reason: string, values?: Record<string, string | number>) =>
  new AppError('INVALID_INPUT', { reason, values, path: ['input', 'content'] });

/** A column as spreadsheets name it: A, B … Z, AA. */
export function letterOf(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}

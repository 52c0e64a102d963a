import { AppError } from '@medborgarlofte/platform/errors';
import type { Area } from '../areas/area';
import type { CountDefinition } from '../areas/count-definition';
import type { LevelCode } from '../levels/level';
import type { Levels } from '../reports/last-levels';
import { checkEntries, type Entry } from '../reports/report-entries';
import type { ReportCountInput } from '../reports/report.inputs';
import type { TemplateFrame } from '../templates/template-frame';
import type { Findings } from './findings';
import { asBefore, letterOf, plain, type ColumnKey, type Columns } from './import-columns';
import type { TableRow } from './read-table';

/** How long texts may be, as in the form for reports. */
const longest = { text: 4000, reason: 1000 };

/** A row of a known organisation, and what it reports; null where the row cannot be read. */
export interface ReadRow {
  row: number;
  slug: string;
  entry: Entry | null;
}

/** What the rows for one meeting are read against. */
export interface Reading {
  tenantId: string;
  columns: Columns;
  frame: TemplateFrame;
  organisations: { slug: string; name: string }[];
  /** The one organisation that may be reported for; null for all of them. */
  only: string | null;
  /** The levels that each organisation last reported. */
  last: ReadonlyMap<string, Levels>;
  findings: Findings;
}

/** What stands in a row's column of ours. */
export const cellOf = ({ places }: Columns, { cells }: TableRow, key: ColumnKey): string =>
  cells[places[key] ?? -1] ?? '';

/** Whether a row says something beside where it belongs; a row of the template that nobody filled in does not. */
export function isFilled(columns: Columns, row: TableRow): boolean {
  const keys = ['level', 'text', 'reason'] as const;
  return keys.some((key) => cellOf(columns, row, key) !== '') || hasNumbers(columns, row);
}

const hasNumbers = ({ numbers }: Columns, { cells }: TableRow): boolean =>
  numbers.some(({ at }) => (cells[at] ?? '') !== '');

/** Reads the rows for one meeting; what is wrong with them is put among the findings. */
export function readRows(reading: Reading, rows: TableRow[]): ReadRow[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const slug = organisationOf(reading, row);
    const area = areaOf(reading, row);
    const entry = area ? entryOf(reading, row, area, slug) : null;
    if (!slug) return [];
    const first = area && seen.get(`${slug} ${area.code}`);
    if (first)
      reading.findings.add({ row: row.row, column: 'area', reason: 'import.row-twice', values: { first } });
    else if (area) seen.set(`${slug} ${area.code}`, row.row);
    return [{ row: row.row, slug, entry }];
  });
}

function organisationOf({ columns, organisations, only, findings }: Reading, row: TableRow) {
  const given = plain(cellOf(columns, row, 'organisation'));
  const found = organisations.find(({ slug, name }) => slug === given || plain(name) === given);
  const at = { row: row.row, column: 'organisation' };
  if (!found) findings.add({ ...at, reason: given ? 'import.organisation-unknown' : 'import.empty' });
  else if (only !== null && found.slug !== only) findings.add({ ...at, reason: 'import.not-yours' });
  else return found.slug;
  return undefined;
}

function areaOf({ columns, frame, findings }: Reading, row: TableRow): Area | undefined {
  const given = plain(cellOf(columns, row, 'area'));
  const found = frame.areas.find(({ code, name }) => code === given || plain(name) === given);
  const reason = given ? 'import.area-unknown' : 'import.empty';
  if (!found) findings.add({ row: row.row, column: 'area', reason });
  return found;
}

function levelOf(
  reading: Reading,
  row: TableRow,
  area: Area,
  slug: string | undefined,
): LevelCode | undefined {
  const { columns, frame, findings } = reading;
  const given = plain(cellOf(columns, row, 'level'));
  const isAsBefore = given === '' ? hasNumbers(columns, row) : asBeforeWords.includes(given);
  const before = slug && reading.last.get(slug)?.get(area.code);
  const found = frame.levels.find(({ code, letter, text }) =>
    isAsBefore ? code === before : [code, letter, text].map(plain).includes(given),
  );
  // Without its organisation a row has no last report, and that is what is told of it.
  const isTold = isAsBefore && !slug;
  const unknown = given ? 'import.level-unknown' : 'import.level-empty';
  const reason = isAsBefore ? 'import.level-none-before' : unknown;
  if (!found && !isTold) findings.add({ row: row.row, column: 'level', reason });
  return found?.code;
}

const asBeforeWords = Object.values(asBefore).map(plain);

function entryOf(reading: Reading, row: TableRow, area: Area, slug: string | undefined): Entry | null {
  const level = levelOf(reading, row, area, slug);
  const text = proseOf(reading, row, 'text');
  const levelChangeReason = proseOf(reading, row, 'reason');
  const counts = countsOf(reading, row, area);
  if (!level) return null;
  const { tenantId, frame, findings } = reading;
  const input = { areaId: area.globalId, level, text, levelChangeReason };
  const [entry] = checkEntries(tenantId, frame, [input]);
  const countValues = counts.flatMap(({ column, ...count }) => {
    try {
      return checkEntries(tenantId, frame, [{ ...input, counts: [count] }])[0]!.countValues;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { reason = error.code, values } = error.details;
      findings.add({ row: row.row, column, reason, values });
      return [];
    }
  });
  return { ...entry!, countValues };
}

function proseOf({ columns, findings }: Reading, row: TableRow, key: 'text' | 'reason'): string | null {
  const given = cellOf(columns, row, key);
  const spot = { row: row.row, column: key };
  if (given.length > longest[key])
    findings.add({ ...spot, reason: 'import.text-long', values: { most: longest[key] } });
  findings.lookForNames(spot, given);
  return given || null;
}

/** The numbers of a row, each with the column it stands in. */
function countsOf(
  { columns, frame, findings }: Reading,
  { row, cells }: TableRow,
  area: Area,
): (ReportCountInput & { column: string })[] {
  return columns.numbers.flatMap(({ at, name }) => {
    const given = (cells[at] ?? '').replaceAll(/\s/g, '');
    const named = frame.counts.filter((count) => isNamed(count, name));
    if (given === '' || named.length === 0) return [];
    const definition = named.find(({ areaId }) => areaId === area.id);
    const column = `#${named[0]!.label}`;
    if (!definition) {
      findings.add({ row, column, reason: 'import.number-elsewhere', values: { area: area.name } });
      return [];
    }
    if (!/^\d{1,9}$/.test(given)) {
      findings.add({ row, column, reason: 'import.number-format' });
      return [];
    }
    return [{ column, code: definition.code, value: Number(given) }];
  });
}

/** Whether a number is what a column is named after. */
const isNamed = ({ code, label }: CountDefinition, name: string) =>
  plain(code) === name || plain(label) === name;

/** Columns that no template of the file's meetings has a number for; told once, by their place. */
export function findUnknownColumns(findings: Findings, { numbers }: Columns, frames: TemplateFrame[]): void {
  if (frames.length === 0) return;
  const counts = frames.flatMap((frame) => frame.counts);
  for (const { at, name } of numbers)
    if (!counts.some((count) => isNamed(count, name)))
      findings.add({ row: 1, column: `@${letterOf(at)}`, reason: 'import.column-unknown' });
}

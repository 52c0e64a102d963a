import { CsvError, parse } from 'csv-parse/sync';
import { columnsOf, refused } from './import-columns';

/** What one file may hold at most; a request has room for no more. */
export const importLimits = { signs: 500_000, rows: 2_000, columns: 60 };

/** A file's first row and those below it that hold something. */
export interface ImportTable {
  heads: string[];
  rows: TableRow[];
}

/** A row with its number as a spreadsheet counts them: the head is 1. */
export interface TableRow {
  row: number;
  cells: string[];
}

const separators = [';', ',', '\t'];

/**
 * Reads a file's text as a table with semicolons, commas or tabs, whichever its first line has most of. What is no
 * such text, or more than we take, is refused before anything is kept.
 */
export function readTable(content: string): ImportTable {
  if (content.length > importLimits.signs) throw refused('import.too-large', { most: importLimits.signs });
  if (!isText(content)) throw refused('import.wrong-kind');
  const [first = [], ...rest] = recordsIn(content);
  const heads = first.map((cell) => cell.trim());
  columnsOf(heads);
  const rows = rest
    .map((record, index) => ({ row: index + 2, cells: record.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw refused('import.nothing');
  if (rows.length > importLimits.rows) throw refused('import.too-many-rows', { most: importLimits.rows });
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), heads.length);
  if (widest > importLimits.columns) throw refused('import.too-many-columns', { most: importLimits.columns });
  return { heads, rows };
}

/** What a picture, a packed file or a text in another encoding looks like when it is taken for text. */
const noText = /[^\P{Cc}\t\r\n\u0085]|\ufffd|^%PDF/u;

const isText = (content: string) => content.isWellFormed() && !noText.test(content);

function recordsIn(content: string): string[][] {
  try {
    return parse(content, {
      bom: true,
      delimiter: separatorOf(content),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (error instanceof CsvError) throw refused('import.quotes');
    throw error;
  }
}

function separatorOf(content: string): string {
  const [line = ''] = content.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const [best = ';'] = separators.toSorted((a, b) => line.split(b).length - line.split(a).length);
  return best;
}

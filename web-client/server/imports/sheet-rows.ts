import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

import { unpackMarkup } from './unpack';

/** As many as an import takes, and a little more, so that the service can say itself that it is too many. */
const most = { rows: 2_500, columns: 100 };

/**
 * The first sheet of a workbook as rows of texts; null where it is none that can be read. Formulas count by the value
 * that was kept beside them; nothing is ever reckoned.
 */
export async function sheetRows(workbook: Uint8Array): Promise<string[][] | null> {
  const parts = unpackMarkup(workbook);
  if (!parts?.has('xl/workbook.xml')) return null;
  const bounded: Record<string, Uint8Array> = {};
  for (const [name, markup] of parts) {
    const isSheet = name.startsWith('xl/worksheets/') && name.endsWith('.xml');
    const taken = isSheet ? withinBounds(markup) : markup;
    if (!taken) return null;
    bounded[name] = taken;
  }
  try {
    // Packed anew, so that what is read is what was looked at.
    const packed = zipSync(bounded, { level: 0 });
    const rows = await readSheet(packed.buffer as ArrayBuffer, 1);
    return rows.map((row) => row.map(textOf));
  } catch {
    return null;
  }
}

/**
 * A sheet without its empty cells and rows, which spreadsheets leave far down; null where what is left lies further
 * out than we take, since whatever lies between would be filled in.
 */
function withinBounds(markup: Uint8Array): Uint8Array | null {
  const sheet = new TextDecoder()
    .decode(markup)
    .replaceAll(/<c\b[^>]*\/>/g, '')
    .replaceAll(/<row\b[^>]*\/>/g, '')
    .replaceAll(/<row\b[^>]*>\s*<\/row>/g, '');
  const rows = sheet.split(/<(?:\w+:)?row\b/).slice(1);
  if (rows.length > most.rows) return null;
  if (rows.some((row) => row.split(/<(?:\w+:)?c\b/).length > most.columns)) return null;
  const places = [...sheet.matchAll(/<(?:\w+:)?(?:row|c)\b[^>]*?\sr\s*=\s*["']([^"']*)["']/g)];
  if (!places.every(([, place]) => isNear(place!))) return null;
  return new TextEncoder().encode(sheet);
}

/** Whether `B7` or the row `7` is one that we take. */
function isNear(place: string): boolean {
  const [, letters = '', row = ''] = /^([A-Z]{0,2})(\d{1,5})$/.exec(place) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return row !== '' && Number(row) <= most.rows && column <= most.columns;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell as string | number | boolean);
}

import { stringify } from 'csv-stringify/sync';

import { textsIn, type Language } from '../../app/texts/language';
import type { Cell, DocumentContent } from './document-content';

/** The document's tables and texts as rows. Cells that a spreadsheet would take for formulas are made plain text (D05). */
export function toCsv({ language, title, lead, notice, blocks, source }: DocumentContent): string {
  const rows: string[][] = [
    [title],
    ...[lead, notice].filter((text) => text !== undefined).map((text) => [text]),
  ];
  for (const block of blocks) {
    if (block.kind === 'table')
      rows.push(
        [block.caption],
        block.head,
        ...block.rows.map((row) => row.map((cell) => textOf(cell, language))),
      );
    else if (block.kind === 'facts') rows.push(...block.facts);
    else rows.push([block.text]);
  }
  // The mark tells Excel that it is UTF-8.
  return stringify([...rows, [source]], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    delimiter: ';',
  });
}

/** A cell in plain text: a level is its letter and its word. */
export function textOf(cell: Cell, language: Language): string {
  if (typeof cell === 'string') return cell;
  const { letter, word } = textsIn(language).level[cell.level];
  return [`${letter} ${word}`, cell.change].filter(Boolean).join(', ');
}

import fc from 'fast-check';
import { importLimits, readTable } from './read-table';

const head = ['Mötesdag', 'Verksamhet', 'Område', 'Nivå', 'Text'];
const csvOf = (rows: string[][], separator: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');

const reasonOf = (content: string): string => {
  try {
    readTable(content);
    return 'read';
  } catch (error) {
    return (error as Error).message;
  }
};

test('whatever texts hold, a table that is written comes back as it was, with its row numbers', () => {
  const sign = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 1 }),
    fc.constantFrom(';', ',', '\t', '"', '\n', '\r\n', 'å', ' ', '=', "'"),
  );
  // Signs that no text has are refused, and blanks around a cell fall away.
  const cell = fc
    .array(sign, { maxLength: 12 })
    .map((signs) => signs.join('').trim())
    .filter((text) => text.isWellFormed() && !/[^\P{Cc}\t\r\n]|\ufffd/u.test(text));
  const row = fc.array(cell, { minLength: head.length, maxLength: head.length });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(';', ',', '\t'),
      (rows, separator) => {
        const filled = rows
          .map((cells, index) => ({ row: index + 2, cells }))
          .filter(({ cells }) => cells.some((text) => text !== ''));
        fc.pre(filled.length > 0);
        const content = csvOf([head, ...rows], separator);
        expect(readTable(content)).toEqual({ heads: head, rows: filled });
        expect(readTable(`\ufeff${content}\r\n`).rows).toEqual(filled);
      },
    ),
    { numRuns: 500 },
  );
});

test('heads are taken in either language, in any order and case, and as keys', () => {
  for (const heads of [
    'nivå;område;VERKSAMHET;Mötesdag',
    'Level,Area,Organisation,Meeting day',
    'level\tarea\torganisation\tdate',
  ])
    expect(readTable(`${heads}\nx;y,z`).rows).toHaveLength(1);
  expect(reasonOf('Mötesdag;Område;Nivå\n1;2;3')).toBe('import.no-column.organisation');
  expect(reasonOf('Mötesdag;Verksamhet;Område;Nivå;nivå\n1;2;3;4;5')).toBe('import.column-twice');
});

test('what is no table of text is refused by what it holds, whatever it is called', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]).toString('latin1');
  for (const content of [png, 'PK\u0003\u0004 packed', '%PDF-1.7\nx', `${head.join(';')}\nSk\ufffdlan`])
    expect(reasonOf(content)).toBe('import.wrong-kind');
  expect(reasonOf('<!doctype html><p>Hej')).toBe('import.no-column.date');
  expect(reasonOf('')).toBe('import.no-column.date');
  expect(reasonOf(`${head.join(';')}\n"a;b;c`)).toBe('import.quotes');
  expect(reasonOf(`${head.join(';')}\n;;;\n\n`)).toBe('import.nothing');
});

test('no more is read than a request has room for', () => {
  const line = '2026-01-13;skolorna;disorder;G;';
  const rows = (many: number) => [head.join(';'), ...Array.from({ length: many }, () => line)].join('\n');
  expect(reasonOf(rows(importLimits.rows))).toBe('read');
  expect(reasonOf(rows(importLimits.rows + 1))).toBe('import.too-many-rows');
  expect(reasonOf(`${head.join(';')}\n${'x;'.repeat(importLimits.columns + 1)}`)).toBe(
    'import.too-many-columns',
  );
  expect(reasonOf('x'.repeat(50_000_000))).toBe('import.too-large');
});

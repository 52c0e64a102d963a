import { strToU8, zipSync } from 'fflate';

import { sheetRows } from './sheet-rows';
import { tableText } from './table-text';
import { workbookOf } from './template-workbook';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const rows = [
  ['Mötesdag', 'Verksamhet', 'Nivå'],
  ['2026-01-13', 'skolorna', '=1+1'],
];

/** A workbook of one sheet, as its parts in markup. */
const workbook = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array => {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    ...more,
  });
};
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

it('reads text in the encodings that spreadsheets save, whatever its name says', async () => {
  const text = 'Mötesdag;Nivå\n2026-01-13;Röd – allvarligt';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  expect(await tableText(bytes(text))).toEqual({ text });
  expect(await tableText(bytes(`\ufeff${text}`))).toEqual({ text });
  expect(await tableText(bytes(text.replace('–', '\u0096'), 'latin1'))).toEqual({ text });
  expect(await tableText(new Uint8Array(utf16))).toEqual({ text });
  expect(await tableText(new Uint8Array(Buffer.from(utf16).swap16()))).toEqual({ text });
});

it('the workbook that we give away comes back as it was, and runs nothing', async () => {
  const made = await workbookOf([
    { name: 'Rapporter', rows },
    { name: 'Förklaring', rows: [['x']] },
  ]);
  expect(await tableText(new Uint8Array(made))).toEqual({
    text: 'Mötesdag;Verksamhet;Nivå\n2026-01-13;skolorna;=1+1\n',
  });
  expect(Buffer.from(made).includes('<f>')).toBe(false);
});

it('a formula counts by its value; empty cells far down, as spreadsheets leave them, do no harm', async () => {
  const sheet =
    `<row r="1">${cell('A1', 'Larm')}</row><row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="ZZ3" s="0"/></row>` +
    '<row r="1048576" hidden="1"/><row r="1048575"><c r="A1048575" s="0"/></row>';
  expect(await sheetRows(workbook(sheet))).toEqual([['Larm'], [''], ['2']]);
});

it('a workbook that would be filled in far out, or unpacks to too much, is refused', async () => {
  for (const place of ['A1048576', 'XFD1', 'AAA3', '&#65;1'])
    expect(await sheetRows(workbook(`<row>${cell(place, 'x')}</row>`))).toBeNull();
  expect(await sheetRows(workbook(`<row r="99999">${cell('A1', 'x')}</row>`))).toBeNull();
  expect(await sheetRows(workbook(`<row r="1">${cell('A1', 'x').repeat(200)}</row>`))).toBeNull();
  const bomb = workbook('', { 'xl/sharedStrings.xml': new Uint8Array(20_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await sheetRows(bomb)).toBeNull();
  // What it says of its own size counts for nothing.
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
  for (let at = 0; at < bomb.length - 30; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  expect(await sheetRows(bomb)).toBeNull();
});

it('other packed files, torn ones and too much text are told apart', async () => {
  expect(await tableText(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toEqual({
    problem: 'wrongKind',
  });
  const made = new Uint8Array(await workbookOf([{ name: 'A', rows }]));
  expect(await tableText(made.subarray(0, made.length / 2))).toEqual({ problem: 'wrongKind' });
  expect(await tableText(bytes('PK\u0003\u0004 no zip'))).toEqual({ problem: 'wrongKind' });
  expect(await tableText(bytes('x'.repeat(500_001)))).toEqual({ problem: 'tooLarge' });
  expect(await tableText(bytes('å'.repeat(490_000)))).toEqual({ problem: 'tooLarge' });
});

import { stringify } from 'csv-stringify/sync';

import { sheetRows } from './sheet-rows';

/** What an import takes as text: the service's limit, and what a request to the gateway has room for. */
const most = { signs: 500_000, bytes: 950_000 };

/** The text of a table that somebody sent, or what stood in the way. */
export type TableText = { text: string } | { problem: 'tooLarge' | 'wrongKind' };

/** Reads a file by what it holds, not by its name: a workbook, or text in UTF-8, UTF-16 or Windows-1252. */
export async function tableText(bytes: Uint8Array): Promise<TableText> {
  const text = isPacked(bytes) ? await workbookText(bytes) : decoded(bytes);
  if (text === null) return { problem: 'wrongKind' };
  const tooLarge = text.length > most.signs || Buffer.byteLength(JSON.stringify(text)) > most.bytes;
  return tooLarge ? { problem: 'tooLarge' } : { text };
}

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);
const isPacked = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

async function workbookText(bytes: Uint8Array): Promise<string | null> {
  const rows = await sheetRows(bytes);
  return rows && stringify(rows, { delimiter: ';' });
}

function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

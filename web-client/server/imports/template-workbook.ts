import writeXlsxFile from 'write-excel-file/node';

/** A sheet of the template's workbook: its name and its rows, of which the first is the head. */
export interface TemplateSheet {
  name: string;
  rows: string[][];
}

const widthOf = (rows: string[][], at: number) =>
  Math.min(60, Math.max(...rows.map((row) => (row[at] ?? '').length)) + 2);

/** A workbook whose cells are texts alone, so that none is run as a formula and a day stays as it is written. */
export function workbookOf(sheets: TemplateSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    columns: rows[0]!.map((_, at) => ({ width: widthOf(rows, at) })),
    stickyRowsCount: 1,
    data: rows.map((row, index) =>
      row.map((value) =>
        value === ''
          ? null
          : { value, type: String, format: '@', ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
      ),
    ),
  }));
  return writeXlsxFile(written).toBuffer();
}

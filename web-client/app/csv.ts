/** A cell that a spreadsheet would run as a formula is made a text; quotes go around what could be misread. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as Swedish spreadsheets read it: semicolons, and a mark first that says UTF-8. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** The answer that lets a browser save the table under a name. */
export function csvFile(name: string, rows: readonly (readonly (string | number)[])[]): Response {
  return new Response(toCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
      'cache-control': 'private, no-store',
    },
  });
}

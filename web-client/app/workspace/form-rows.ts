/** What a form holds, by the names of its fields. */
export type Values = Record<string, string>;

/** The rows of a list in a form: `areas.0.name` and `areas.0.mode` are the fields of row 0. */
export function rowsOf(values: Values, list: string): Values[] {
  const rows = new Map<number, Values>();
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith(`${list}.`)) continue;
    const [index = '', ...rest] = name.slice(list.length + 1).split('.');
    if (!/^\d{1,3}$/.test(index)) continue;
    const row = rows.get(Number(index)) ?? {};
    row[rest.join('.')] = value;
    rows.set(Number(index), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/**
 * The values with a list's rows in the order of these codes: each code's row stands at its place, and the first row of
 * another code or of none comes last, as a new one. A code that no row has is left out.
 */
export function alignedRows(values: Values, list: string, codes: string[]): Values {
  const rows = rowsOf(values, list);
  const rowOf = (code: string) => rows.find((row) => row['code'] === code);
  const extra = rows.find((row) => !codes.includes(row['code'] ?? ''));
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${list}.`));
  const aligned = [...codes.map(rowOf), extra].flatMap((row, index) =>
    Object.entries(row ?? {}).map(([name, value]) => [`${list}.${index}.${name}`, value]),
  );
  return Object.fromEntries([...others, ...aligned]) as Values;
}

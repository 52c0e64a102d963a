import { data, redirect } from 'react-router';

import type { Refusal } from '../components/Field';
import type { UserError } from '../documents/types';

/** What a form holds, by the names of its fields. */
export type Values = Record<string, string>;

export async function valuesOf(request: Request): Promise<Values> {
  const form = await request.formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')]));
}

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

/** A refused form comes back with the reasons and what was written; a done one goes on to an address that says so. */
export function answer(values: Values, { userErrors }: { userErrors: UserError[] }, done: string) {
  if (userErrors.length === 0) throw redirect(done, 303);
  const refusal: Refusal = { intent: values['intent'] ?? '', problems: userErrors, values };
  const conflict = userErrors.some(({ code }) => code === 'CONFLICT');
  return data(refusal, { status: conflict ? 409 : 422 });
}

/** The same answer where a form has another field for an input's: its failures are shown there. */
export function shownAt(
  { userErrors }: { userErrors: UserError[] },
  fields: Record<string, string>,
): { userErrors: UserError[] } {
  const shown = (name: string) => fields[name] ?? name;
  return { userErrors: userErrors.map((error) => ({ ...error, path: error.path?.map(shown) ?? null })) };
}

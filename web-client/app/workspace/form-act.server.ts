import { data, redirect } from 'react-router';

import type { Refusal } from '../components/Field';
import type { UserError } from '../documents/types';
import type { Values } from './form-rows';

export type { Values };

export async function valuesOf(request: Request): Promise<Values> {
  return valuesIn(await request.formData());
}

/** What a form holds whose data has been read. */
export function valuesIn(form: FormData): Values {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')]));
}

/** What an input says when its writer has confirmed that what looks like names names nobody. */
export const confirmed = (values: Values) =>
  values['namesConfirmed'] === 'yes' ? { namesConfirmed: true } : {};

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

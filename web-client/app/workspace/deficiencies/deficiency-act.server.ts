import {
  assessDeficiency,
  closeDeficiency,
  handleDeficiency,
  reportBackDeficiency,
  type DeficiencyOwner,
  type Handling,
} from '../../documents/deficiencies';
import type { Ask } from '../../request-context';
import type { UserError } from '../../documents/types';
import { shownAt, type Values } from '../form-act.server';

/** Does what the form asks for, on the version that the person saw. */
export async function actOn(
  ask: Ask,
  deficiencyId: string,
  values: Values,
): Promise<{ userErrors: UserError[] }> {
  const on = { deficiencyId, expectedVersion: Number(values['version']) };
  const text = values['text'] ?? '';
  switch (values['intent']) {
    case 'assess':
      return assess(ask, on, values);
    case 'handle':
      return (await ask(handleDeficiency, { input: { ...on, text } })).handleDeficiency;
    case 'reportBack':
      return (await ask(reportBackDeficiency, { input: { ...on, text } })).reportBackDeficiency;
    default:
      return (await ask(closeDeficiency, { input: { ...on, text: text || null } })).closeDeficiency;
  }
}

/** The one list of the form holds bodies and organisations; the API has a field for each. */
async function assess(
  ask: Ask,
  on: { deficiencyId: string; expectedVersion: number },
  values: Values,
): Promise<{ userErrors: UserError[] }> {
  const [owner, slug = null] = (values['owner'] ?? '').split(' ');
  const input = {
    ...on,
    handling: values['handling'] as Handling,
    reason: values['reason'] || null,
    owner: owner as DeficiencyOwner,
    ownerOrganisationSlug: slug,
    dueDate: values['dueDate'] ?? '',
  };
  const { assessDeficiency: payload } = await ask(assessDeficiency, { input });
  return shownAt(payload, { ownerOrganisationSlug: 'owner' });
}

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
import { confirmed, shownAt, type Values } from '../form-act.server';

/** Does what the form asks for, on the version that the person saw. */
export async function actOn(
  ask: Ask,
  deficiencyId: string,
  values: Values,
): Promise<{ userErrors: UserError[] }> {
  const on = { deficiencyId, expectedVersion: Number(values['version']) };
  const said = { text: values['text'] ?? '', ...confirmed(values) };
  switch (values['intent']) {
    case 'assess':
      return assess(ask, on, values);
    case 'handle':
      return (await ask(handleDeficiency, { input: { ...on, ...said } })).handleDeficiency;
    case 'reportBack':
      return (await ask(reportBackDeficiency, { input: { ...on, ...said } })).reportBackDeficiency;
    default:
      return (await ask(closeDeficiency, { input: { ...on, ...said, text: said.text || null } }))
        .closeDeficiency;
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
    ...confirmed(values),
  };
  const { assessDeficiency: payload } = await ask(assessDeficiency, { input });
  return shownAt(payload, { ownerOrganisationSlug: 'owner' });
}

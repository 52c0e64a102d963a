import {
  acceptInquiry,
  assignInquiry,
  deliverInquiry,
  inquiryParts,
  returnInquiry,
  saveInquiry,
} from '../../documents/inquiry';
import type { UserError } from '../../documents/types';
import type { Ask } from '../../request-context';
import { evidenceIn } from '../evidence/evidence-field';
import { confirmed, type Values } from '../form-act.server';

/** Does what the form asks for, on the version that the person saw. */
export async function actOnInquiry(
  ask: Ask,
  inquiryId: string,
  values: Values,
): Promise<{ userErrors: UserError[] }> {
  const on = { inquiryId, expectedVersion: Number(values['version']) };
  const dueDate = values['dueDate'] ?? '';
  switch (values['intent']) {
    case 'assign': {
      const organisationSlug = values['organisationSlug'] ?? '';
      return (await ask(assignInquiry, { input: { ...on, organisationSlug, dueDate } })).assignInquiry;
    }
    case 'accept':
      return (await ask(acceptInquiry, { input: on })).acceptInquiry;
    case 'return': {
      const comment = values['comment'] ?? '';
      return (await ask(returnInquiry, { input: { ...on, comment, dueDate, ...confirmed(values) } }))
        .returnInquiry;
    }
    default:
      return write(ask, on, values);
  }
}

/** What is delivered is saved first, so that nothing is lost when a part is missing. */
async function write(
  ask: Ask,
  on: { inquiryId: string; expectedVersion: number },
  values: Values,
): Promise<{ userErrors: UserError[] }> {
  const said = Object.fromEntries(
    [...inquiryParts, 'summary' as const].map((part) => [part, values[part] || null]),
  ) as Record<(typeof inquiryParts)[number] | 'summary', string | null>;
  const input = { ...on, ...said, restsOn: evidenceIn(values), ...confirmed(values) };
  const { saveInquiry: saved } = await ask(saveInquiry, { input });
  if (saved.userErrors.length > 0 || values['send'] !== 'deliver') return saved;
  const expectedVersion = saved.inquiry?.version ?? on.expectedVersion;
  // What was saved is one's own: a form that comes back goes on from there.
  values['version'] = String(expectedVersion);
  return (await ask(deliverInquiry, { input: { ...on, expectedVersion } })).deliverInquiry;
}

import {
  addAgendaItem,
  holdCouncilMeeting,
  makeCouncilDecision,
  type CouncilDecisionKind,
} from '../../documents/council';
import type { UserError } from '../../documents/types';
import type { Ask } from '../../request-context';
import { confirmed, shownAt, type Values } from '../form-act.server';

/** Does what the form of a meeting asks for. */
export async function actAtMeeting(
  ask: Ask,
  councilMeetingId: string,
  values: Values,
): Promise<{ userErrors: UserError[] }> {
  if (values['intent'] === 'decide') return decide(ask, councilMeetingId, values);
  if (values['intent'] === 'hold') return hold(ask, councilMeetingId, values);
  const input = {
    councilMeetingId,
    text: values['text'] ?? '',
    idempotencyKey: values['key'] ?? '',
    ...confirmed(values),
  };
  return (await ask(addAgendaItem, { input })).addAgendaItem;
}

async function decide(ask: Ask, councilMeetingId: string, values: Values) {
  const [about, id = null] = (values['about'] ?? '').split(' ');
  const input = {
    councilMeetingId,
    kind: values['kind'] as CouncilDecisionKind,
    text: values['text'] ?? '',
    inquiryId: about === 'inquiry' ? id : null,
    deficiencyId: about === 'deficiency' ? id : null,
    question: values['question'] || null,
    assigneeOrganisationSlug: values['assigneeOrganisationSlug'] || null,
    dueDate: values['dueDate'] || null,
    idempotencyKey: values['key'] ?? '',
    ...confirmed(values),
  };
  const { makeCouncilDecision: payload } = await ask(makeCouncilDecision, { input });
  return shownAt(payload, { inquiryId: 'about', deficiencyId: 'about' });
}

async function hold(
  ask: Ask,
  councilMeetingId: string,
  values: Values,
): Promise<{ userErrors: UserError[] }> {
  const attendance = attendanceIn(values['attendance'] ?? '');
  const input = {
    councilMeetingId,
    expectedVersion: Number(values['version']),
    attendance,
    ...confirmed(values),
  };
  const { userErrors } = (await ask(holdCouncilMeeting, { input })).holdCouncilMeeting;
  // The form has one field for the whole list.
  const shown = userErrors.map((error) => {
    const end = (error.path?.indexOf('attendance') ?? -1) + 1;
    return end > 0 ? { ...error, path: error.path!.slice(0, end) } : error;
  });
  return { userErrors: shown };
}

/** `Ordförande, Kommunstyrelsen` on each line; what comes after the first comma is the organisation. */
export function attendanceIn(text: string): { role: string; organisation: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [role = '', ...organisation] = line.split(',');
      return { role: role.trim(), organisation: organisation.join(',').trim() };
    });
}

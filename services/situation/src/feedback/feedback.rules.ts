import { holds, type Actor } from '@medborgarlofte/platform/actor';
import type { Deficiency } from '../deficiencies/deficiency';
import { workingDaysAfter } from '../groups/holidays';
import { mayReportFor } from '../reports/report.rules';
import type { Feedback } from './feedback';

/** Working days within which somebody is told what became of what they said *(p)*. */
const workingDaysToTell = 5;

/** By when feedback on what happened that day is due; Swedish holidays are no working days. */
export const tellBy = (day: string): string => workingDaysAfter(day, workingDaysToTell);

/** Whether feedback should have been given before a day. */
export const isOverdue = (
  { dueDate, givenAt }: Pick<Feedback, 'dueDate' | 'givenAt'>,
  today: string,
): boolean => givenAt === null && dueDate !== null && dueDate < today;

/** Whether somebody is told: who reports for the organisation, or sits in the council. */
export function isTold(
  actor: Actor,
  { tenantId, organisationKey }: Pick<Feedback, 'tenantId' | 'organisationKey'>,
): boolean {
  if (organisationKey === '') return holds(actor, ['council-member'], tenantId);
  return mayReportFor(actor, tenantId, organisationKey);
}

/**
 * Who raised a deficiency and is told what becomes of it: an organisation by its slug, the council as ''; undefined
 * when coordinator or deputy noted it themselves.
 */
export function whoRaised({
  notedByOrganisation,
  notedByRole,
}: Pick<Deficiency, 'notedByOrganisation' | 'notedByRole'>): string | undefined {
  return notedByOrganisation ?? (notedByRole === 'council-member' ? '' : undefined);
}

/** Why feedback cannot be given, or a sentence added to it, as a key of the texts; undefined when it can. */
export function whyNotGive(
  { givenAt, note, superseded }: Pick<Feedback, 'givenAt' | 'note' | 'superseded'>,
  sentence: string | null,
): string | undefined {
  if (superseded) return 'feedback.superseded';
  if (givenAt === null) return undefined;
  if (note !== null) return 'feedback.noted';
  return sentence === null ? 'feedback.given' : undefined;
}

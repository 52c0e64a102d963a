import type { Actor } from '@medborgarlofte/platform/actor';
import { holds } from '@medborgarlofte/platform/actor';
import { keepers } from '../access';
import { mayReportFor } from '../reports/report.rules';
import type { Inquiry } from './inquiry';
import { InquiryState } from './inquiry';
import type { InquiryContent } from './inquiry-content';

const { PROPOSED, DECIDED, ASSIGNED, DELIVERED, RETURNED, ACCEPTED, DECLINED, WITHDRAWN } = InquiryState;

/** Where each state leads. */
export const nextInquiryStates: Readonly<Record<InquiryState, readonly InquiryState[]>> = {
  [PROPOSED]: [DECIDED, DECLINED, WITHDRAWN],
  [DECIDED]: [ASSIGNED],
  [ASSIGNED]: [DELIVERED],
  [DELIVERED]: [ACCEPTED, RETURNED],
  [RETURNED]: [DELIVERED],
  [ACCEPTED]: [],
  [DECLINED]: [],
  [WITHDRAWN]: [],
};

/** States in which the council waits for what it decided. */
export const underWay = [DECIDED, ASSIGNED, DELIVERED, RETURNED];

type InState = Pick<Inquiry, 'state'>;
const whyNot = ({ state }: InState, to: InquiryState, reason: string) =>
  nextInquiryStates[state].includes(to) ? undefined : reason;

/** Why it cannot be given to an organisation now, as a key of the texts; undefined when it can. */
export const whyNotAssign = (inquiry: InState) => whyNot(inquiry, ASSIGNED, 'inquiry.not-to-assign');
/** Why nothing can be written or delivered now; undefined when it can. */
export const whyNotWriteInquiry = (inquiry: InState) => whyNot(inquiry, DELIVERED, 'inquiry.not-to-write');
/** Why it can be neither accepted nor returned now; undefined when it can. */
export const whyNotJudge = (inquiry: InState) => whyNot(inquiry, ACCEPTED, 'inquiry.not-to-judge');

/** Whether somebody writes it: the organisation it is given to, coordinator and deputy. */
export function mayWrite(actor: Actor, inquiry: Pick<Inquiry, 'tenantId' | 'assigneeOrganisation'>): boolean {
  const { tenantId, assigneeOrganisation } = inquiry;
  if (holds(actor, keepers, tenantId)) return true;
  return assigneeOrganisation !== null && mayReportFor(actor, tenantId, assigneeOrganisation);
}

/** The parts without which a mapping or analysis is not delivered. */
export const parts = ['victim', 'offender', 'place', 'events', 'sources', 'notShown'] as const;

/** The first part that is missing, summary included; undefined when it is whole. */
export function missingPart(
  summary: string | null,
  content: Pick<InquiryContent, (typeof parts)[number]> | null,
): (typeof parts)[number] | 'summary' | undefined {
  return parts.find((part) => !content?.[part]) ?? (summary ? undefined : 'summary');
}

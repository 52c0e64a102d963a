import type { Actor } from '@medborgarlofte/platform/actor';
import { holds } from '@medborgarlofte/platform/actor';
import { keepers, policeOrganisation } from '../access';
import { daysAfter } from '../days';
import { mayReportFor } from '../reports/report.rules';
import type { Deficiency } from './deficiency';
import { canGoTo, isProposal, stateCarriedOut, type Position } from './deficiency.machine';
import { DeficiencyOwner, DeficiencyState, Escalation, Handling } from './deficiency-state';

/** Days within which it is decided how a new deficiency is handled: until the group has met again *(p)*. */
const decideWithinDays = 14;
/** Days within which whoever noted a deficiency is told what came of it *(p)*. */
const reportBackWithinDays = 14;
/** Days that an overdue deficiency stays with the coordinator before it climbs to the council *(p)*. */
const councilAfterDays = 14;

/** By when a decision on something noted that day is due. */
export const decideBy = (day: string): string => daysAfter(day, decideWithinDays);

/** By when something that was done that day is reported back. */
export const reportBackBy = (day: string): string => daysAfter(day, reportBackWithinDays);

/** Whether the next step of a deficiency should have been taken before a day. */
export const isOverdue = (
  { state, dueDate }: Pick<Deficiency, 'state' | 'dueDate'>,
  today: string,
): boolean => state !== DeficiencyState.CLOSED && dueDate < today;

/** How far an overdue deficiency has climbed on a day: to the coordinator at once, then to the council, unless that may not see it (R33). */
export function escalationOn(
  deficiency: Pick<Deficiency, 'state' | 'dueDate' | 'escalation' | 'escalatedOn' | 'restricted'>,
  today: string,
): Escalation {
  const { escalation, escalatedOn, restricted } = deficiency;
  if (!isOverdue(deficiency, today)) return escalation;
  if (escalation === Escalation.NONE) return Escalation.COORDINATOR;
  const waited = escalatedOn !== null && daysAfter(escalatedOn, councilAfterDays) <= today;
  return waited && !restricted ? Escalation.COUNCIL : escalation;
}

/** A decision on how a deficiency is handled. */
export interface HandlingDecision {
  handling: Handling;
  reason: string | null;
  owner: DeficiencyOwner;
  ownerOrganisation: string | null;
  dueDate: string;
}

/** Why a deficiency cannot get another decision now, as a key of the texts; undefined when it can. */
export function whyNotAssess(position: Position, hasOpenInquiry: boolean): string | undefined {
  if (!canGoTo(position, DeficiencyState.ASSESSED)) return 'deficiency.not-assessable';
  const isInquiry = [DeficiencyState.MAPPING, DeficiencyState.ANALYSIS].includes(position.state);
  return isInquiry && hasOpenInquiry ? 'deficiency.inquiry-open' : undefined;
}

/** What is wrong with a decision, as a key of the texts and the field it concerns; undefined when nothing is. */
export function faultIn(
  decision: HandlingDecision,
  { restricted }: Pick<Deficiency, 'restricted'>,
  today: string,
): { reason: string; field: string } | undefined {
  const { handling, owner, ownerOrganisation, dueDate, reason } = decision;
  if (dueDate < today) return { reason: 'deficiency.due-past', field: 'dueDate' };
  if (!reason && (handling === Handling.NONE || isProposal(handling)))
    return { reason: 'deficiency.reason-missing', field: 'reason' };
  if ((owner === DeficiencyOwner.ORGANISATION) !== (ownerOrganisation !== null))
    return { reason: 'deficiency.owner-missing', field: 'ownerOrganisationSlug' };
  if (!restricted) return undefined;
  if (handling !== Handling.WATCH && handling !== Handling.NONE)
    return { reason: 'deficiency.forwarded-only', field: 'handling' };
  const isForwarded = owner === DeficiencyOwner.GROUP || ownerOrganisation === policeOrganisation;
  return isForwarded ? undefined : { reason: 'deficiency.forwarded-owner', field: 'owner' };
}

/** Why it cannot be said now that a deficiency is handled; undefined when it can. */
export const whyNotHandle = (position: Position): string | undefined =>
  stateCarriedOut(position) === DeficiencyState.HANDLED ? undefined : 'deficiency.not-to-handle';

/** Why it cannot be reported back now what came of a deficiency; undefined when it can. */
export function whyNotReportBack(position: Position, hasOpenInquiry: boolean): string | undefined {
  if (!canGoTo(position, DeficiencyState.REPORTED_BACK)) return 'deficiency.not-to-report-back';
  return hasOpenInquiry ? 'deficiency.inquiry-open' : undefined;
}

/** Why a deficiency cannot be closed now; undefined when it can. */
export const whyNotClose = (position: Position): string | undefined =>
  canGoTo(position, DeficiencyState.CLOSED) ? undefined : 'deficiency.not-closable';

/** Whether somebody sees to a deficiency: coordinator and deputy to all, an organisation to its own. */
export function seesTo(
  actor: Actor,
  deficiency: Pick<Deficiency, 'tenantId' | 'ownerOrganisation'>,
): boolean {
  const { tenantId, ownerOrganisation } = deficiency;
  if (holds(actor, keepers, tenantId)) return true;
  return ownerOrganisation !== null && mayReportFor(actor, tenantId, ownerOrganisation);
}

import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, todayOf, type Caller } from '../caller';
import { FeedbackKind } from '../feedback/feedback';
import { oweFeedback } from '../feedback/raise-feedback';
import { isUnderWay, propose, withdrawProposal } from '../inquiries/inquiry-changes';
import { InquiryKind } from '../inquiries/inquiry';
import { findOrganisation } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import type { Deficiency } from './deficiency';
import { keepChange, moveOn, record, refuse, takeDeficiency, type Doer } from './deficiency-changes';
import type { AssessDeficiencyInput } from './deficiency.inputs';
import { isDoneAtOnce, isProposal, stateCarriedOut } from './deficiency.machine';
import { faultIn, whyNotAssess, type HandlingDecision } from './deficiency.rules';
import { DeficiencyOwner, DeficiencyState, DeficiencyStepKind, Handling } from './deficiency-state';

/** Decides how a deficiency is handled, by whom and by when (R09). To propose something puts it before the council. */
export async function assessDeficiency(
  db: Db,
  caller: Caller,
  input: AssessDeficiencyInput,
): Promise<Deficiency> {
  const deficiency = await takeDeficiency(db, input);
  const { tenantId } = deficiency;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.assessDeficiency'));
  const decision = decisionOf(input);
  const refusal = whyNotAssess(deficiency, await isUnderWay(db, deficiency));
  if (refusal) throw refuse(deficiency, refusal);
  const fault = faultIn(decision, deficiency, todayOf(caller));
  if (fault) throw refuse(deficiency, fault.reason, fault.field);
  const doer = { role: roleIn(caller, tenantId), organisation: null };
  await carryDecision(db, caller, deficiency, decision, doer);
  if (isProposal(decision.handling)) {
    const isMapping = decision.handling === Handling.PROPOSE_MAPPING;
    const kind = isMapping ? InquiryKind.MAPPING : InquiryKind.ANALYSIS;
    await propose(db, caller, deficiency, kind, decision.reason!);
  }
  await record(db, caller, deficiency, 'deficiency.assess');
  if (deficiency.state === DeficiencyState.HANDLED)
    await oweFeedback(db, caller, deficiency, { kind: FeedbackKind.DEFICIENCY }, deficiency.dueDate);
  return deficiency;
}

/** What is proposed to the council is the council's. */
function decisionOf({ handling, reason, owner, ...input }: AssessDeficiencyInput): HandlingDecision {
  const isForCouncil = isProposal(handling);
  return {
    handling,
    reason: reason ?? null,
    owner: isForCouncil ? DeficiencyOwner.COUNCIL : owner,
    ownerOrganisation: isForCouncil ? null : (input.ownerOrganisationSlug ?? null),
    dueDate: input.dueDate,
  };
}

/** Takes a decision that the rules allow: the deficiency is assessed, and what is done at once is done with it. */
export async function carryDecision(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  decision: HandlingDecision,
  doer: Doer,
): Promise<void> {
  const { handling, reason, owner, ownerOrganisation: slug, dueDate } = decision;
  const organisation = slug
    ? await findOrganisation(db, deficiency.tenantId, slug, todayOf(caller), 'ownerOrganisationSlug')
    : null;
  await withdrawProposal(db, caller, deficiency);
  const assessed = { state: DeficiencyState.ASSESSED, handling, reason };
  const ownedBy = { owner, ownerOrganisation: slug, ownerName: organisation?.name ?? null };
  moveOn(deficiency, { ...assessed, ...ownedBy }, dueDate);
  deficiency.beforeCouncil ||= owner === DeficiencyOwner.COUNCIL;
  const steps = [{ kind: DeficiencyStepKind.ASSESSED, text: reason, state: DeficiencyState.ASSESSED }];
  const done = isDoneAtOnce(handling) ? stateCarriedOut(deficiency) : undefined;
  if (done) {
    deficiency.state = done;
    steps.push({ kind: DeficiencyStepKind[done], text: null, state: done });
  }
  await keepChange(db, caller, deficiency, doer, steps);
}

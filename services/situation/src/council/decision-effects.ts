import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { todayOf, type Caller } from '../caller';
import { carryDecision } from '../deficiencies/assess-deficiency.service';
import type { Deficiency } from '../deficiencies/deficiency';
import { keepChange, lockDeficiency, moveOn, type Doer } from '../deficiencies/deficiency-changes';
import { stateCarriedOut } from '../deficiencies/deficiency.machine';
import { decideBy, whyNotAssess } from '../deficiencies/deficiency.rules';
import {
  DeficiencyOwner,
  DeficiencyState,
  DeficiencyStepKind,
  Handling,
} from '../deficiencies/deficiency-state';
import { Inquiry, InquiryKind, InquiryState } from '../inquiries/inquiry';
import { isUnderWay, keepInquiry, lockInquiry, propose } from '../inquiries/inquiry-changes';
import { giveTo } from '../inquiries/inquiry.service';
import type { MakeCouncilDecisionInput } from './council.inputs';

/** What a decision is about, after it. */
export interface About {
  deficiency: Deficiency | null;
  inquiry: Inquiry | null;
  question: string | null;
}

const council: Doer = { role: 'council-member', organisation: null };
const broken = (reason: string, field?: string) =>
  new AppError('RULE_BROKEN', { reason, ...(field && { path: ['input', field] }) });
const handlingOf = { MAPPING: Handling.PROPOSE_MAPPING, ANALYSIS: Handling.PROPOSE_ANALYSIS };

/** What a decision names, in the meeting's own municipality; elsewhere it is as if it did not exist. */
function keyIn(meetingId: string, type: string, globalId: string): RowKey {
  const key = decodeId(type, globalId);
  if (key.tenantId !== decodeId('CouncilMeeting', meetingId).tenantId) throw new AppError('NOT_FOUND');
  return key;
}

/** What is only collected and forwarded gives rise to nothing, whoever asks (R33). */
async function lockOpen(db: Db, key: RowKey): Promise<Deficiency> {
  const deficiency = await lockDeficiency(db, key);
  if (deficiency.restricted) throw broken('deficiency.forwarded-only', 'deficiencyId');
  return deficiency;
}

/** A mapping or analysis is to be made: of what was proposed, or of a deficiency without a proposal. */
export async function orderInquiry(
  db: Db,
  caller: Caller,
  input: MakeCouncilDecisionInput,
  kind: 'MAPPING' | 'ANALYSIS',
): Promise<About> {
  const { deficiency, proposal } = await findOrdered(db, input);
  const question = input.question ?? proposal?.question;
  if (!question)
    throw new AppError('INVALID_INPUT', { reason: 'council.question-missing', path: ['input', 'question'] });
  const refusal = whyNotAssess(deficiency, await isUnderWay(db, deficiency));
  if (refusal) throw broken(refusal);
  const decided = { kind: InquiryKind[kind], question, state: InquiryState.DECIDED };
  if (proposal) await keepInquiry(db, caller, Object.assign(proposal, decided), 'inquiry.decide');
  const dueDate = input.dueDate ?? decideBy(todayOf(caller));
  if (deficiency.handling !== handlingOf[kind] || stateCarriedOut(deficiency) === undefined) {
    const decision = { handling: handlingOf[kind], reason: question, dueDate };
    const owner = { owner: DeficiencyOwner.COUNCIL, ownerOrganisation: null };
    await carryDecision(db, caller, deficiency, { ...decision, ...owner }, council);
  }
  moveOn(deficiency, { state: DeficiencyState[kind] }, dueDate);
  await keepChange(db, caller, deficiency, council, [{ kind: DeficiencyStepKind[kind], text: question }]);
  const inquiry = proposal ?? (await propose(db, caller, deficiency, InquiryKind[kind], question));
  if (!proposal) await keepInquiry(db, caller, Object.assign(inquiry, decided), 'inquiry.decide');
  const slug = input.assigneeOrganisationSlug;
  if (slug) await giveTo(db, caller, { inquiry, deficiency }, { organisationSlug: slug, dueDate }, council);
  return { deficiency, inquiry, question };
}

/** The proposal that is named, or the one that the named deficiency has; its deficiency is locked first. */
async function findOrdered(
  db: Db,
  { councilMeetingId, inquiryId, deficiencyId }: MakeCouncilDecisionInput,
): Promise<{ deficiency: Deficiency; proposal: Inquiry | null }> {
  if (inquiryId) {
    const { inquiry, deficiency } = await lockInquiry(db, keyIn(councilMeetingId, 'Inquiry', inquiryId));
    if (inquiry.state !== InquiryState.PROPOSED) throw broken('council.decided', 'inquiryId');
    return { deficiency, proposal: inquiry };
  }
  if (!deficiencyId)
    throw new AppError('INVALID_INPUT', { reason: 'council.about-missing', path: ['input', 'inquiryId'] });
  const deficiency = await lockOpen(db, keyIn(councilMeetingId, 'Deficiency', deficiencyId));
  const { tenantId, id } = deficiency;
  const state = InquiryState.PROPOSED;
  return { deficiency, proposal: await db.findOneBy(Inquiry, { tenantId, deficiencyId: id, state }) };
}

/** What was proposed is not made; its deficiency is to be decided anew, so that it does not fall through. */
export async function declineProposal(
  db: Db,
  caller: Caller,
  input: MakeCouncilDecisionInput,
): Promise<About> {
  if (!input.inquiryId)
    throw new AppError('INVALID_INPUT', { reason: 'council.about-missing', path: ['input', 'inquiryId'] });
  const { deficiency, proposal } = await findOrdered(db, input);
  proposal!.state = InquiryState.DECLINED;
  await keepInquiry(db, caller, proposal!, 'inquiry.decline');
  const undecided = { state: DeficiencyState.NOTED, handling: null, reason: null };
  const group = { owner: DeficiencyOwner.GROUP, ownerOrganisation: null, ownerName: null };
  moveOn(deficiency, { ...undecided, ...group }, decideBy(todayOf(caller)));
  const steps = [{ kind: DeficiencyStepKind.DECLINED, text: input.text }];
  await keepChange(db, caller, deficiency, council, steps);
  return { deficiency, inquiry: proposal, question: proposal!.question };
}

/** Anything else. With an organisation and a day, the deficiency it is about is handled so; with a day alone it gets more time. */
export async function decideOther(db: Db, caller: Caller, input: MakeCouncilDecisionInput): Promise<About> {
  const none = { inquiry: null, question: input.question ?? null };
  if (!input.deficiencyId) return { deficiency: null, ...none };
  const deficiency = await lockOpen(db, keyIn(input.councilMeetingId, 'Deficiency', input.deficiencyId));
  if (deficiency.state === DeficiencyState.CLOSED) throw broken('deficiency.not-assessable', 'deficiencyId');
  const { text, dueDate, assigneeOrganisationSlug: slug } = input;
  if (slug && dueDate) {
    const refusal = whyNotAssess(deficiency, await isUnderWay(db, deficiency));
    if (refusal) throw broken(refusal);
    const owner = { owner: DeficiencyOwner.ORGANISATION, ownerOrganisation: slug };
    const decision = { handling: Handling.HANDLE_NOW, reason: text, dueDate, ...owner };
    await carryDecision(db, caller, deficiency, decision, council);
    return { deficiency, ...none };
  }
  if (dueDate) await giveTime(db, caller, deficiency, dueDate);
  await keepChange(db, caller, deficiency, council, [{ kind: DeficiencyStepKind.DECIDED, text }]);
  return { deficiency, ...none };
}

/** More time for a deficiency, and for whoever is writing the mapping or analysis about it. */
async function giveTime(db: Db, caller: Caller, deficiency: Deficiency, dueDate: string): Promise<void> {
  moveOn(deficiency, {}, dueDate);
  const state = In([InquiryState.ASSIGNED, InquiryState.RETURNED]);
  const { tenantId, id: deficiencyId } = deficiency;
  const inquiry = await db.findOneBy(Inquiry, { tenantId, deficiencyId, state });
  if (inquiry) await keepInquiry(db, caller, Object.assign(inquiry, { dueDate }), 'inquiry.give-time');
}

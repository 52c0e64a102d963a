import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../caller';
import { FeedbackKind } from '../feedback/feedback';
import { tellBy } from '../feedback/feedback.rules';
import { oweFeedback } from '../feedback/raise-feedback';
import { findOrganisation } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { CouncilDecision, CouncilDecisionKind } from './council-decision';
import type { CouncilMeeting } from './council-meeting';
import { hashOf, keepMeeting, lockMeeting } from './council-meeting.service';
import type { MakeCouncilDecisionInput } from './council.inputs';
import { whyNotDecide } from './council.rules';
import { declineProposal, decideOther, orderInquiry, type About } from './decision-effects';

/** Decides at a meeting of the council (R40); what the decision is about moves on with it, and others are told that it was made. */
export async function makeDecision(
  db: Db,
  caller: Caller,
  input: MakeCouncilDecisionInput,
): Promise<CouncilDecision> {
  const key = decodeId('CouncilMeeting', input.councilMeetingId);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.makeCouncilDecision'));
  const { idempotencyKey, ...wanted } = input;
  const call = { tenantId, key: idempotencyKey, operation: 'makeCouncilDecision', inputHash: hashOf(wanted) };
  const id = await once(db, call, async () => {
    const meeting = await lockMeeting(db, key);
    const reason = whyNotDecide(meeting, todayOf(caller));
    if (reason) throw new AppError('RULE_BROKEN', { reason });
    await checkAssignee(db, caller, tenantId, input);
    const about = await effectOf(db, caller, input);
    return insertDecision(db, caller, meeting, input, about);
  });
  return db.findOneByOrFail(CouncilDecision, { tenantId, id });
}

async function checkAssignee(
  db: Db,
  caller: Caller,
  tenantId: string,
  { assigneeOrganisationSlug: slug, dueDate }: MakeCouncilDecisionInput,
): Promise<void> {
  const wrong = (reason: string) => new AppError('INVALID_INPUT', { reason, path: ['input', 'dueDate'] });
  if (slug && !dueDate) throw wrong('council.due-missing');
  if (dueDate && dueDate < todayOf(caller)) throw wrong('deficiency.due-past');
  if (slug) await findOrganisation(db, tenantId, slug, todayOf(caller), 'assigneeOrganisationSlug');
}

function effectOf(db: Db, caller: Caller, input: MakeCouncilDecisionInput): Promise<About> {
  const { MAPPING, ANALYSIS, DECLINED } = CouncilDecisionKind;
  if (input.kind === MAPPING || input.kind === ANALYSIS) return orderInquiry(db, caller, input, input.kind);
  return input.kind === DECLINED ? declineProposal(db, caller, input) : decideOther(db, caller, input);
}

async function insertDecision(
  db: Db,
  caller: Caller,
  meeting: CouncilMeeting,
  { kind, text, dueDate = null, assigneeOrganisationSlug: slug = null }: MakeCouncilDecisionInput,
  { deficiency, inquiry, question }: About,
): Promise<string> {
  const { tenantId, id: councilMeetingId, fictitious } = meeting;
  const latest = (await db.maximum(CouncilDecision, 'number', { tenantId, councilMeetingId })) ?? 0;
  const organisation = slug
    ? await findOrganisation(db, tenantId, slug, todayOf(caller), 'assigneeOrganisationSlug')
    : null;
  const decision = db.create(CouncilDecision, {
    ...{ tenantId, id: randomUUID(), councilMeetingId, number: latest + 1, kind, text, question, dueDate },
    ...{ assigneeOrganisation: slug, assigneeName: organisation?.name ?? null },
    ...{ deficiencyId: deficiency?.id ?? null, inquiryId: inquiry?.id ?? null },
    ...{ decidedByRole: 'council-member', decidedAt: caller.now ?? new Date(), fictitious },
  });
  await db.insert(CouncilDecision, decision);
  await keepMeeting(db, caller, meeting, 'council-meeting.decide');
  const { globalId: object } = decision;
  const { actor, requestId } = caller;
  await audit(db, actor, { tenantId, action: 'council-decision.make', object, requestId });
  await tellDecision(db, meeting, decision, { deficiency, inquiry });
  const told = { kind: FeedbackKind.DECISION, decisionId: decision.id };
  if (deficiency) await oweFeedback(db, caller, deficiency, told, tellBy(todayOf(caller)));
  return decision.id;
}

/** Ids and kinds alone: readers of the event may see less than the council does. */
async function tellDecision(
  db: Db,
  meeting: CouncilMeeting,
  decision: CouncilDecision,
  { deficiency, inquiry }: Pick<About, 'deficiency' | 'inquiry'>,
): Promise<void> {
  await emit(db, {
    tenantId: meeting.tenantId,
    type: 'situation.decision-made',
    payload: {
      decisionId: decision.globalId,
      kind: decision.kind,
      councilMeetingId: meeting.globalId,
      deficiencyId: deficiency?.globalId ?? null,
      inquiryId: inquiry?.globalId ?? null,
    },
  });
}

import { randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import { AppError } from '@medborgarlofte/platform/errors';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { keepers } from '../access';
import { roleIn, todayOf, type Caller } from '../caller';
import type { Deficiency } from '../deficiencies/deficiency';
import { keepChange, moveOn, type Doer } from '../deficiencies/deficiency-changes';
import { decideBy, reportBackBy } from '../deficiencies/deficiency.rules';
import { DeficiencyOwner, DeficiencyStepKind } from '../deficiencies/deficiency-state';
import { FeedbackKind } from '../feedback/feedback';
import { oweFeedback, tellAtOnce } from '../feedback/raise-feedback';
import { findOrganisation } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { InquiryState, type Inquiry } from './inquiry';
import { keepInquiry, refuseInquiry, takeInquiry } from './inquiry-changes';
import { InquiryContent } from './inquiry-content';
import type {
  AcceptInquiryInput,
  AssignInquiryInput,
  DeliverInquiryInput,
  ReturnInquiryInput,
  SaveInquiryInput,
} from './inquiry.inputs';
import { mayWrite, missingPart, parts, whyNotAssign, whyNotJudge, whyNotWriteInquiry } from './inquiry.rules';
import { restOn } from './rest-on.service';

const council: Doer = { role: 'council-member', organisation: null };

/** Gives a mapping or analysis that the council decided to the organisation that makes it. */
export async function assignInquiry(db: Db, caller: Caller, input: AssignInquiryInput): Promise<Inquiry> {
  const { inquiry, deficiency } = await takeInquiry(db, input);
  requireRole(caller.actor, inquiry.tenantId, rolesFor(permissions, 'Mutation.assignInquiry'));
  const refusal = whyNotAssign(inquiry);
  if (refusal) throw refuseInquiry(inquiry, refusal);
  if (input.dueDate < todayOf(caller)) throw refuseInquiry(inquiry, 'deficiency.due-past', 'dueDate');
  const doer = { role: roleIn(caller, inquiry.tenantId), organisation: null };
  await giveTo(db, caller, { inquiry, deficiency }, input, doer);
  return inquiry;
}

/** From now on the organisation writes it, and owns the deficiency until it is delivered. */
export async function giveTo(
  db: Db,
  caller: Caller,
  { inquiry, deficiency }: { inquiry: Inquiry; deficiency: Deficiency },
  { organisationSlug: slug, dueDate }: { organisationSlug: string; dueDate: string },
  doer: Doer,
): Promise<void> {
  const { tenantId } = inquiry;
  const { name } = await findOrganisation(db, tenantId, slug, todayOf(caller), 'organisationSlug');
  Object.assign(inquiry, {
    state: InquiryState.ASSIGNED,
    assigneeOrganisation: slug,
    assigneeName: name,
    dueDate,
  });
  await keepInquiry(db, caller, inquiry, 'inquiry.assign');
  moveOn(
    deficiency,
    { owner: DeficiencyOwner.ORGANISATION, ownerOrganisation: slug, ownerName: name },
    dueDate,
  );
  await keepChange(db, caller, deficiency, doer, [{ kind: DeficiencyStepKind.ASSIGNED }]);
}

/** Saves a mapping or analysis as far as it has been written. */
export async function saveInquiry(db: Db, caller: Caller, input: SaveInquiryInput): Promise<Inquiry> {
  const { inquiry } = await takeToWrite(db, caller, input, 'Mutation.saveInquiry');
  const { tenantId, id: inquiryId } = inquiry;
  const given = parts.filter((part) => input[part] !== undefined);
  const said = Object.fromEntries(given.map((part) => [part, input[part]]));
  const known = await db.findOneBy(InquiryContent, { tenantId, inquiryId });
  const assigneeKey = inquiry.assigneeOrganisation!;
  if (!known)
    await db.insert(InquiryContent, {
      ...{ tenantId, id: randomUUID(), inquiryId, accepted: false, assigneeKey },
      ...said,
    });
  else if (given.length > 0) await db.update(InquiryContent, { tenantId, id: known.id }, said);
  if (input.restsOn !== undefined) await restOn(db, inquiry, input.restsOn ?? []);
  if (input.summary !== undefined) inquiry.summary = input.summary;
  await keepInquiry(db, caller, inquiry, 'inquiry.save');
  return inquiry;
}

/** Delivers a mapping or analysis to the council; one with a part missing is refused, and the part named (R10). */
export async function deliverInquiry(db: Db, caller: Caller, input: DeliverInquiryInput): Promise<Inquiry> {
  const { inquiry, deficiency } = await takeToWrite(db, caller, input, 'Mutation.deliverInquiry');
  const { tenantId, id: inquiryId } = inquiry;
  const content = await db.findOneBy(InquiryContent, { tenantId, inquiryId });
  const missing = missingPart(inquiry.summary, content);
  if (missing) throw refuseInquiry(inquiry, `inquiry.${missing}-missing`, missing);
  Object.assign(inquiry, { state: InquiryState.DELIVERED, deliveredOn: todayOf(caller) });
  await keepInquiry(db, caller, inquiry, 'inquiry.deliver');
  const isKeeper = holds(caller.actor, keepers, tenantId);
  const doer = { role: roleIn(caller, tenantId), organisation: isKeeper ? null : inquiry.assigneeName };
  // The organisation has done its part; now the council has as long as for any decision.
  moveOn(deficiency, {}, decideBy(todayOf(caller)));
  // What it says is not for those who follow the deficiency until the council has accepted it.
  await keepChange(db, caller, deficiency, doer, [{ kind: DeficiencyStepKind.DELIVERED }]);
  return inquiry;
}

/** The council accepts a mapping or analysis: the group reads its summary, and whoever noted the deficiency is to be told (R18). */
export async function acceptInquiry(db: Db, caller: Caller, input: AcceptInquiryInput): Promise<Inquiry> {
  const { inquiry, deficiency } = await takeToJudge(db, caller, input, 'Mutation.acceptInquiry');
  const today = todayOf(caller);
  Object.assign(inquiry, { state: InquiryState.ACCEPTED, acceptedOn: today, returnComment: null });
  await keepInquiry(db, caller, inquiry, 'inquiry.accept');
  const group = { owner: DeficiencyOwner.GROUP, ownerOrganisation: null, ownerName: null };
  moveOn(deficiency, group, reportBackBy(today));
  const steps = [{ kind: DeficiencyStepKind.ACCEPTED, text: inquiry.summary }];
  await keepChange(db, caller, deficiency, council, steps);
  // The summary can be read from now on; what comes of the deficiency is still to be told.
  await tellAtOnce(db, caller, deficiency, { kind: FeedbackKind.INQUIRY, inquiryId: inquiry.id });
  await oweFeedback(db, caller, deficiency, { kind: FeedbackKind.DEFICIENCY }, deficiency.dueDate);
  return inquiry;
}

/** The council sends a mapping or analysis back with what is missing. */
export async function returnInquiry(db: Db, caller: Caller, input: ReturnInquiryInput): Promise<Inquiry> {
  const { inquiry, deficiency } = await takeToJudge(db, caller, input, 'Mutation.returnInquiry');
  const { comment, dueDate } = input;
  if (dueDate < todayOf(caller)) throw refuseInquiry(inquiry, 'deficiency.due-past', 'dueDate');
  Object.assign(inquiry, { state: InquiryState.RETURNED, returnComment: comment, dueDate });
  await keepInquiry(db, caller, inquiry, 'inquiry.return');
  moveOn(deficiency, {}, dueDate);
  await keepChange(db, caller, deficiency, council, [{ kind: DeficiencyStepKind.RETURNED }]);
  return inquiry;
}

async function takeToWrite(
  db: Db,
  caller: Caller,
  input: SaveInquiryInput | DeliverInquiryInput,
  operation: string,
) {
  const taken = await takeInquiry(db, input);
  requireRole(caller.actor, taken.inquiry.tenantId, rolesFor(permissions, operation));
  if (!mayWrite(caller.actor, taken.inquiry)) throw new AppError('FORBIDDEN');
  const refusal = whyNotWriteInquiry(taken.inquiry);
  if (refusal) throw refuseInquiry(taken.inquiry, refusal);
  return taken;
}

async function takeToJudge(
  db: Db,
  caller: Caller,
  input: AcceptInquiryInput | ReturnInquiryInput,
  operation: string,
) {
  const taken = await takeInquiry(db, input);
  requireRole(caller.actor, taken.inquiry.tenantId, rolesFor(permissions, operation));
  const refusal = whyNotJudge(taken.inquiry);
  if (refusal) throw refuseInquiry(taken.inquiry, refusal);
  return taken;
}

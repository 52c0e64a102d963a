import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { todayOf, type Caller } from '../caller';
import type { Deficiency } from '../deficiencies/deficiency';
import { lockDeficiency } from '../deficiencies/deficiency-changes';
import { Inquiry, InquiryKind, InquiryState } from './inquiry';
import { underWay } from './inquiry.rules';

/**
 * A mapping or analysis in the version that somebody saw with its deficiency, both locked for the rest of the use case;
 * the deficiency first, as everywhere.
 */
export async function takeInquiry(
  db: Db,
  input: { inquiryId: string; expectedVersion: number },
): Promise<{ inquiry: Inquiry; deficiency: Deficiency }> {
  const taken = await lockInquiry(db, decodeId('Inquiry', input.inquiryId));
  if (taken.inquiry.version === input.expectedVersion) return taken;
  throw new AppError('CONFLICT', {
    reason: 'inquiry.changed',
    path: ['input', 'expectedVersion'],
    current: { inquiry: taken.inquiry },
  });
}

/** The same, in whichever version it is; NOT_FOUND where the caller sees none. */
export async function lockInquiry(
  db: Db,
  { tenantId, id }: RowKey,
): Promise<{ inquiry: Inquiry; deficiency: Deficiency }> {
  const seen = await db.findOneBy(Inquiry, { tenantId, id });
  if (!seen) throw new AppError('NOT_FOUND');
  const deficiency = await lockDeficiency(db, { tenantId, id: seen.deficiencyId });
  const where = { tenantId, id };
  const inquiry = await db.findOneOrFail(Inquiry, { where, lock: { mode: 'pessimistic_write' } });
  return { inquiry, deficiency };
}

/** Refuses what the rules do not allow, and shows the mapping or analysis as it is. */
export function refuseInquiry(inquiry: Inquiry, reason: string, field?: string): AppError {
  const code = field ? 'INVALID_INPUT' : 'RULE_BROKEN';
  return new AppError(code, { reason, current: { inquiry }, ...(field && { path: ['input', field] }) });
}

/** Saves a changed mapping or analysis with its audit line; its version grows. */
export async function keepInquiry(db: Db, caller: Caller, inquiry: Inquiry, action: string): Promise<void> {
  inquiry.version += 1;
  inquiry.updatedAt = caller.now ?? new Date();
  const { tenantId, id, globalId, ...changed } = inquiry;
  await db.update(Inquiry, { tenantId, id }, changed);
  await audit(db, caller.actor, { tenantId, action, object: globalId, requestId: caller.requestId });
}

/** Puts a question to the council because of a deficiency. */
export async function propose(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  kind: InquiryKind,
  question: string,
): Promise<Inquiry> {
  const { tenantId, id: deficiencyId, fictitious } = deficiency;
  const inquiry = db.create(Inquiry, {
    ...{ tenantId, id: randomUUID(), kind, state: InquiryState.PROPOSED, deficiencyId, question },
    ...{ assigneeOrganisation: null, assigneeName: null, dueDate: null, summary: null, returnComment: null },
    ...{ proposedOn: todayOf(caller), deliveredOn: null, acceptedOn: null, fictitious, version: 1 },
    updatedAt: caller.now ?? new Date(),
  });
  await db.insert(Inquiry, inquiry);
  return inquiry;
}

/** Takes back what was proposed and not decided. */
export async function withdrawProposal(db: Db, caller: Caller, deficiency: Deficiency): Promise<void> {
  const { tenantId, id: deficiencyId } = deficiency;
  const proposed = await db.findOneBy(Inquiry, { tenantId, deficiencyId, state: InquiryState.PROPOSED });
  if (!proposed) return;
  proposed.state = InquiryState.WITHDRAWN;
  await keepInquiry(db, caller, proposed, 'inquiry.withdraw');
}

/** Whether the council waits for a mapping or analysis of a deficiency. */
export function isUnderWay(db: Db, { tenantId, id: deficiencyId }: Deficiency): Promise<boolean> {
  return db.existsBy(Inquiry, { tenantId, deficiencyId, state: In(underWay) });
}

import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../caller';
import { tellMeetings } from '../meetings/meeting-mark';
import { Deficiency } from './deficiency';
import { DeficiencyStep } from './deficiency-step';
import { DeficiencyState, Escalation, type DeficiencyStepKind } from './deficiency-state';

/** Who does something, as history keeps it: a role, and the organisation it is done for. */
export interface Doer {
  role: string | null;
  organisation: string | null;
}

/** A deficiency in the version that somebody saw, locked for the rest of the use case. */
export async function takeDeficiency(
  db: Db,
  input: { deficiencyId: string; expectedVersion: number },
): Promise<Deficiency> {
  const deficiency = await lockDeficiency(db, decodeId('Deficiency', input.deficiencyId));
  if (deficiency.version === input.expectedVersion) return deficiency;
  throw new AppError('CONFLICT', {
    reason: 'deficiency.changed',
    path: ['input', 'expectedVersion'],
    current: { deficiency },
  });
}

/** A deficiency, locked for the rest of the use case; NOT_FOUND where the caller sees none. */
export async function lockDeficiency(db: Db, { tenantId, id }: RowKey): Promise<Deficiency> {
  const where = { tenantId, id };
  const deficiency = await db.findOne(Deficiency, { where, lock: { mode: 'pessimistic_write' } });
  if (!deficiency) throw new AppError('NOT_FOUND');
  return deficiency;
}

/** Refuses what the rules do not allow, and shows the deficiency as it is. */
export function refuse(deficiency: Deficiency, reason: string, field?: string): AppError {
  const code = field ? 'INVALID_INPUT' : 'RULE_BROKEN';
  return new AppError(code, { reason, current: { deficiency }, ...(field && { path: ['input', field] }) });
}

/** Moves a deficiency on, and starts its time anew: what was overdue before has climbed down. */
export function moveOn(
  deficiency: Deficiency,
  to: Partial<
    Pick<Deficiency, 'state' | 'handling' | 'reason' | 'owner' | 'ownerOrganisation' | 'ownerName'>
  >,
  dueDate: string,
): void {
  Object.assign(deficiency, to, { dueDate, escalation: Escalation.NONE, escalatedOn: null });
}

/** Saves a changed deficiency with the steps that changed it; its version grows. */
export async function keepChange(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  doer: Doer,
  steps: { kind: DeficiencyStepKind; text?: string | null; state?: DeficiencyState }[],
): Promise<void> {
  deficiency.version += 1;
  deficiency.updatedAt = caller.now ?? new Date();
  const { tenantId, id, state, handling, reason, owner, ownerOrganisation, ownerName } = deficiency;
  const { dueDate, escalation, escalatedOn, beforeCouncil, version, updatedAt } = deficiency;
  await db.update(
    Deficiency,
    { tenantId, id },
    {
      ...{ state, handling, reason, owner, ownerOrganisation, ownerName },
      ...{ dueDate, escalation, escalatedOn, beforeCouncil, version, updatedAt },
    },
  );
  await addSteps(db, caller, deficiency, doer, steps);
}

/** Adds to what was done with a deficiency, which has been saved as it is. */
export async function addSteps(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  doer: Doer,
  steps: { kind: DeficiencyStepKind; text?: string | null; state?: DeficiencyState }[],
): Promise<void> {
  const { tenantId, id: deficiencyId, restricted, beforeCouncil, ownerName, dueDate } = deficiency;
  const before = (await db.maximum(DeficiencyStep, 'number', { tenantId, deficiencyId })) ?? 0;
  const rows = steps.map(({ kind, text, state = deficiency.state }, index) => ({
    ...{ tenantId, id: randomUUID(), deficiencyId, number: before + index + 1, restricted, beforeCouncil },
    notedByKey: deficiency.notedByOrganisation ?? '',
    ownerKey: deficiency.ownerOrganisation ?? '',
    ...{ kind, state, text: text ?? null, ownerName, dueDate },
    ...{ byRole: doer.role, byOrganisation: doer.organisation, at: caller.now ?? new Date() },
  }));
  await db.insert(DeficiencyStep, rows);
  await tellMeetings(db, deficiency, todayOf(caller));
}

/** Writes the audit line of a use case. */
export function record(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId }: Deficiency,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object: globalId, requestId });
}

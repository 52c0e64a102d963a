import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { LessThan, Not } from 'typeorm';
import { todayOf, type Caller } from '../caller';
import { FeedbackKind } from '../feedback/feedback';
import { tellAtOnce } from '../feedback/raise-feedback';
import { Deficiency } from './deficiency';
import { keepChange, record } from './deficiency-changes';
import { escalationOn } from './deficiency.rules';
import { DeficiencyState, DeficiencyStepKind, Escalation } from './deficiency-state';

/**
 * Lets a tenant's overdue deficiencies climb: to the coordinator, and a fortnight later to the council (R09), of which
 * whoever noted them is told (R18). A second run on the same day changes nothing. Gives how many climbed.
 */
export async function escalateOverdue(db: Db, caller: Caller, tenantId: string): Promise<number> {
  const today = todayOf(caller);
  const overdue = await db.find(Deficiency, {
    where: { tenantId, dueDate: LessThan(today), state: Not(DeficiencyState.CLOSED) },
    order: { dueDate: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  let climbed = 0;
  for (const deficiency of overdue) {
    const escalation = escalationOn(deficiency, today);
    if (escalation === deficiency.escalation) continue;
    Object.assign(deficiency, { escalation, escalatedOn: today });
    const toCouncil = escalation === Escalation.COUNCIL;
    deficiency.beforeCouncil ||= toCouncil;
    const kind = toCouncil ? DeficiencyStepKind.TO_COUNCIL : DeficiencyStepKind.TO_COORDINATOR;
    await keepChange(db, caller, deficiency, { role: null, organisation: null }, [{ kind }]);
    await record(db, caller, deficiency, 'deficiency.escalate');
    if (toCouncil) await tellAtOnce(db, caller, deficiency, { kind: FeedbackKind.ESCALATION });
    climbed += 1;
  }
  return climbed;
}

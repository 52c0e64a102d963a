import { AppError } from '@medborgarlofte/platform/errors';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { holds } from '@medborgarlofte/platform/actor';
import { keepers } from '../access';
import { roleIn, todayOf, type Caller } from '../caller';
import { isUnderWay } from '../inquiries/inquiry-changes';
import { FeedbackKind } from '../feedback/feedback';
import { oweFeedback, settleFeedback, tellAtOnce } from '../feedback/raise-feedback';
import { permissions } from '../permissions';
import type { Deficiency } from './deficiency';
import { keepChange, moveOn, record, refuse, takeDeficiency, type Doer } from './deficiency-changes';
import type {
  CloseDeficiencyInput,
  HandleDeficiencyInput,
  ReportBackDeficiencyInput,
} from './deficiency.inputs';
import { reportBackBy, seesTo, whyNotClose, whyNotHandle, whyNotReportBack } from './deficiency.rules';
import { DeficiencyState, DeficiencyStepKind } from './deficiency-state';

/** Says what was done about a deficiency; whoever noted it is to be told within a fortnight (R18). */
export async function handleDeficiency(
  db: Db,
  caller: Caller,
  input: HandleDeficiencyInput,
): Promise<Deficiency> {
  const deficiency = await takeDeficiency(db, input);
  requireRole(caller.actor, deficiency.tenantId, rolesFor(permissions, 'Mutation.handleDeficiency'));
  if (!seesTo(caller.actor, deficiency)) throw new AppError('FORBIDDEN');
  const refusal = whyNotHandle(deficiency);
  if (refusal) throw refuse(deficiency, refusal);
  moveOn(deficiency, { state: DeficiencyState.HANDLED }, reportBackBy(todayOf(caller)));
  const steps = [{ kind: DeficiencyStepKind.HANDLED, text: input.text }];
  await keepChange(db, caller, deficiency, doerFor(caller, deficiency), steps);
  await record(db, caller, deficiency, 'deficiency.handle');
  await oweFeedback(db, caller, deficiency, { kind: FeedbackKind.DEFICIENCY }, deficiency.dueDate);
  return deficiency;
}

/** Coordinator and deputy act for the group, others for the organisation that owns it. */
function doerFor(caller: Caller, { tenantId, ownerName }: Deficiency): Doer {
  const isKeeper = holds(caller.actor, keepers, tenantId);
  return { role: roleIn(caller, tenantId), organisation: isKeeper ? null : ownerName };
}

/** Says to whoever noted a deficiency what came of it (R18). */
export async function reportBackDeficiency(
  db: Db,
  caller: Caller,
  input: ReportBackDeficiencyInput,
): Promise<Deficiency> {
  const deficiency = await takeDeficiency(db, input);
  requireRole(caller.actor, deficiency.tenantId, rolesFor(permissions, 'Mutation.reportBackDeficiency'));
  const refusal = await whyNotTell(db, deficiency);
  if (refusal) throw refuse(deficiency, refusal);
  await tellWhoNoted(db, caller, deficiency, input.text);
  return deficiency;
}

/** Why whoever noted a deficiency cannot be told now what came of it; undefined when they can. */
export const whyNotTell = async (db: Db, deficiency: Deficiency): Promise<string | undefined> =>
  whyNotReportBack(deficiency, await isUnderWay(db, deficiency));

/** Reports back on a deficiency that the rules allow it for: the feedback that is owed on it is given with that. */
export async function tellWhoNoted(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  text: string | null,
): Promise<void> {
  moveOn(deficiency, { state: DeficiencyState.REPORTED_BACK }, reportBackBy(todayOf(caller)));
  const steps = [{ kind: DeficiencyStepKind.REPORTED_BACK, text }];
  const doer = { role: roleIn(caller, deficiency.tenantId), organisation: null };
  await keepChange(db, caller, deficiency, doer, steps);
  await record(db, caller, deficiency, 'deficiency.report-back');
  await settleFeedback(db, caller, deficiency, text);
}

/** Closes a deficiency whose reporter has been told. */
export async function closeDeficiency(
  db: Db,
  caller: Caller,
  input: CloseDeficiencyInput,
): Promise<Deficiency> {
  const deficiency = await takeDeficiency(db, input);
  requireRole(caller.actor, deficiency.tenantId, rolesFor(permissions, 'Mutation.closeDeficiency'));
  const refusal = whyNotClose(deficiency);
  if (refusal) throw refuse(deficiency, refusal);
  deficiency.state = DeficiencyState.CLOSED;
  const steps = [{ kind: DeficiencyStepKind.CLOSED, text: input.text }];
  await keepChange(
    db,
    caller,
    deficiency,
    { role: roleIn(caller, deficiency.tenantId), organisation: null },
    steps,
  );
  await record(db, caller, deficiency, 'deficiency.close');
  // Whoever noted it has been told what came of it; a last word is told as well.
  if (input.text) await tellAtOnce(db, caller, deficiency, { kind: FeedbackKind.DEFICIENCY }, input.text);
  return deficiency;
}

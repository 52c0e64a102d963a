import { createHash, randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../caller';
import { permissions } from '../permissions';
import { agendaOf } from './agenda';
import { AgendaItem, AgendaItemKind } from './agenda-item';
import { CouncilMeeting, CouncilMeetingState } from './council-meeting';
import type { AddAgendaItemInput, HoldCouncilMeetingInput, PlanCouncilMeetingInput } from './council.inputs';
import { whyNotAddItem, whyNotDecide } from './council.rules';

/** Plans a meeting of the council; the day of another one is refused. */
export async function planCouncilMeeting(
  db: Db,
  caller: Caller,
  input: PlanCouncilMeetingInput & { fictitious?: boolean },
): Promise<CouncilMeeting> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.planCouncilMeeting'));
  const { idempotencyKey, date, place, fictitious = false } = input;
  const inputHash = hashOf({ tenantId, date, place });
  const call = { tenantId, key: idempotencyKey, operation: 'planCouncilMeeting', inputHash };
  const id = await once(db, call, async () => {
    if (await db.existsBy(CouncilMeeting, { tenantId, date }))
      throw new AppError('RULE_BROKEN', { reason: 'council.day-taken', path: ['input', 'date'] });
    const meeting = db.create(CouncilMeeting, {
      ...{ tenantId, id: randomUUID(), date, place, state: CouncilMeetingState.PLANNED },
      ...{ attendance: [], fictitious, version: 1, updatedAt: caller.now ?? new Date() },
    });
    await db.insert(CouncilMeeting, meeting);
    await recordMeeting(db, caller, meeting, 'council-meeting.plan');
    return meeting.id;
  });
  return db.findOneByOrFail(CouncilMeeting, { tenantId, id });
}

/** Puts an item of the council's own on the agenda; what waits for it is there by itself. */
export async function addAgendaItem(
  db: Db,
  caller: Caller,
  input: AddAgendaItemInput,
): Promise<CouncilMeeting> {
  const key = decodeId('CouncilMeeting', input.councilMeetingId);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.addAgendaItem'));
  const { idempotencyKey, text } = input;
  const call = {
    tenantId,
    key: idempotencyKey,
    operation: 'addAgendaItem',
    inputHash: hashOf([key.id, text]),
  };
  await once(db, call, async () => {
    const meeting = await lockMeeting(db, key);
    const reason = whyNotAddItem(meeting);
    if (reason) throw new AppError('RULE_BROKEN', { reason, current: { councilMeeting: meeting } });
    const own = await db.countBy(AgendaItem, { tenantId, councilMeetingId: key.id });
    const none = { pictureId: null, inquiryId: null, deficiencyId: null };
    const item = { tenantId, id: randomUUID(), councilMeetingId: key.id, position: own + 1, text, ...none };
    await db.insert(AgendaItem, { ...item, kind: AgendaItemKind.OWN });
    await keepMeeting(db, caller, meeting, 'council-meeting.add-item');
    return item.id;
  });
  return db.findOneByOrFail(CouncilMeeting, { tenantId, id: key.id });
}

/** Ends a meeting: who took part and what was on the agenda is written down, and neither changes after that. */
export async function holdCouncilMeeting(
  db: Db,
  caller: Caller,
  input: HoldCouncilMeetingInput,
): Promise<CouncilMeeting> {
  const key = decodeId('CouncilMeeting', input.councilMeetingId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, 'Mutation.holdCouncilMeeting'));
  const meeting = await lockMeeting(db, key);
  if (meeting.version !== input.expectedVersion)
    throw new AppError('CONFLICT', {
      reason: 'council.changed',
      path: ['input', 'expectedVersion'],
      current: { councilMeeting: meeting },
    });
  const reason = whyNotDecide(meeting, todayOf(caller));
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { councilMeeting: meeting } });
  await keepAgenda(db, meeting);
  meeting.state = CouncilMeetingState.HELD;
  meeting.attendance = input.attendance.map(({ role, organisation }) => ({ role, organisation }));
  await keepMeeting(db, caller, meeting, 'council-meeting.hold');
  return meeting;
}

async function keepAgenda(db: Db, meeting: CouncilMeeting): Promise<void> {
  const agenda = await agendaOf(db, meeting);
  const waiting = agenda.filter(({ kind }) => kind !== AgendaItemKind.OWN);
  const own = agenda.filter(({ kind }) => kind === AgendaItemKind.OWN);
  for (const [index, { tenantId, id }] of own.entries())
    await db.update(AgendaItem, { tenantId, id }, { position: waiting.length + index + 1 });
  if (waiting.length > 0)
    await db.insert(
      AgendaItem,
      waiting.map((item) => ({ ...item, id: randomUUID() })),
    );
}

/** A meeting of the council, locked for the rest of the use case; NOT_FOUND where the caller sees none. */
export async function lockMeeting(db: Db, { tenantId, id }: RowKey): Promise<CouncilMeeting> {
  const where = { tenantId, id };
  const meeting = await db.findOne(CouncilMeeting, { where, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw new AppError('NOT_FOUND');
  return meeting;
}

/** Saves a changed meeting with its audit line; its version grows. */
export async function keepMeeting(
  db: Db,
  caller: Caller,
  meeting: CouncilMeeting,
  action: string,
): Promise<void> {
  meeting.version += 1;
  meeting.updatedAt = caller.now ?? new Date();
  const { tenantId, id, state, attendance, version, updatedAt } = meeting;
  await db.update(CouncilMeeting, { tenantId, id }, { state, attendance, version, updatedAt });
  await recordMeeting(db, caller, meeting, action);
}

function recordMeeting(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId }: CouncilMeeting,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object: globalId, requestId });
}

/** What tells one input from another under the same key. */
export const hashOf = (input: unknown): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex');

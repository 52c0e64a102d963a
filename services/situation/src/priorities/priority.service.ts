import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { IsNull } from 'typeorm';
import { Area } from '../areas/area';
import { todayOf, type Caller } from '../caller';
import { hashOf } from '../hash-of';
import { permissions } from '../permissions';
import { JointPicture, PictureState } from '../pictures/joint-picture';
import { Priority } from './priority';
import type { AddPriorityInput, ChangePriorityInput, EndPriorityInput } from './priority.inputs';

/** How much can be put first at once: what is more than this is not put first. */
export const mostPriorities = 12;

/** Says what the group has agreed to put first, resting on an area of the joint picture (R43). */
export async function addPriority(
  db: Db,
  caller: Caller,
  { fictitious = false, ...input }: AddPriorityInput & { fictitious?: boolean },
): Promise<Priority> {
  const { tenantId, id: areaId } = decodeId('Area', input.areaId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.addPriority'));
  const { idempotencyKey: key, ...wanted } = input;
  const call = { tenantId, key, operation: 'addPriority', inputHash: hashOf(wanted) };
  const id = await once(db, call, async () => {
    const area = await db.findOneBy(Area, { tenantId, id: areaId });
    if (!area) throw new AppError('NOT_FOUND');
    if (area.restricted)
      throw new AppError('RULE_BROKEN', { reason: 'priority.forwarded-only', path: ['input', 'areaId'] });
    // Two who add at once would both find room for one.
    await db.query(`select pg_advisory_xact_lock(hashtext('situation.priority'), hashtext($1))`, [tenantId]);
    if ((await db.countBy(Priority, { tenantId, endedOn: IsNull() })) >= mostPriorities)
      throw new AppError('RULE_BROKEN', { reason: 'priority.too-many', values: { most: mostPriorities } });
    const { code: areaCode, name: areaName } = area;
    const priority = db.create(Priority, {
      ...{
        tenantId,
        id: randomUUID(),
        areaId,
        areaCode,
        areaName,
        pictureId: await newestLocked(db, tenantId),
      },
      ...{ text: input.text, reason: input.reason ?? null, agreedOn: todayOf(caller), endedOn: null },
      ...{ fictitious, version: 1, updatedAt: caller.now ?? new Date() },
    });
    await db.insert(Priority, priority);
    await record(db, caller, priority, 'priority.add');
    return priority.id;
  });
  return db.findOneByOrFail(Priority, { tenantId, id });
}

/** Says a priority in other words. */
export async function changePriority(db: Db, caller: Caller, input: ChangePriorityInput): Promise<Priority> {
  const priority = await takePriority(db, caller, 'Mutation.changePriority', input);
  const reason = input.reason === undefined ? priority.reason : input.reason;
  return keep(db, caller, priority, { text: input.text ?? priority.text, reason }, 'priority.change');
}

/** Says that a priority no longer holds; that it did stays in the record. */
export async function endPriority(db: Db, caller: Caller, input: EndPriorityInput): Promise<Priority> {
  const priority = await takePriority(db, caller, 'Mutation.endPriority', input);
  return keep(db, caller, priority, { endedOn: todayOf(caller) }, 'priority.end');
}

async function takePriority(
  db: Db,
  caller: Caller,
  operation: keyof typeof permissions,
  { priorityId, expectedVersion }: EndPriorityInput,
): Promise<Priority> {
  const { tenantId, id } = decodeId('Priority', priorityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  const where = { tenantId, id };
  const priority = await db.findOne(Priority, { where, lock: { mode: 'pessimistic_write' } });
  if (!priority) throw new AppError('NOT_FOUND');
  const current = { priority };
  if (priority.version !== expectedVersion)
    throw new AppError('CONFLICT', {
      ...{ reason: 'priority.changed', path: ['input', 'expectedVersion'], current },
    });
  if (priority.endedOn) throw new AppError('RULE_BROKEN', { reason: 'priority.ended', current });
  return priority;
}

async function keep(
  db: Db,
  caller: Caller,
  priority: Priority,
  to: Partial<Pick<Priority, 'text' | 'reason' | 'endedOn'>>,
  action: string,
): Promise<Priority> {
  const { tenantId, id } = priority;
  const changed = { ...to, version: priority.version + 1, updatedAt: caller.now ?? new Date() };
  await db.update(Priority, { tenantId, id }, changed);
  await record(db, caller, priority, action);
  return Object.assign(priority, changed);
}

async function newestLocked(db: Db, tenantId: string): Promise<string | null> {
  const [newest] = await db.find(JointPicture, {
    where: { tenantId, state: PictureState.LOCKED },
    order: { meetingDate: 'DESC', revision: 'DESC' },
    take: 1,
  });
  return newest?.id ?? null;
}

function record(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId: object }: Priority,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object, requestId });
}

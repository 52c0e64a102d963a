import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Direction } from '../directions/direction';
import { FollowUp } from '../follow-ups/follow-up';
import { permissions } from '../permissions';
import { todayInSweden } from '../promises/period';
import type { PromiseRecord } from '../promises/promise';
import { createOnce, findPromise, finishChange, lockPromise, type Caller } from '../promises/promise-changes';
import { verifyAct, verifyChangeNote } from '../promises/promise.rules';
import { Activity, ActivityStatus } from './activity';
import type {
  AddActivityInput,
  EditActivityInput,
  NewActivityInput,
  RemoveActivityInput,
} from './activity.inputs';
import { mostActivities, verifyMayWriteActivity, verifyParties, verifyStatus } from './activity.rules';

/** An activity with its promise, as both are after a change. */
export interface ActivityChange {
  activity: Activity;
  promise: PromiseRecord;
}

/** Adds a commitment to a promise (R45). */
export async function addActivity(db: Db, caller: Caller, input: AddActivityInput): Promise<ActivityChange> {
  const key = decodeId('Promise', input.promiseId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, 'Mutation.addActivity'));
  verifyMayWriteActivity(caller.actor, key.tenantId, input.parties);
  const id = await createOnce(db, 'addActivity', key.tenantId, input, async () => {
    const promise = await lockPromise(db, key, input.expectedVersion);
    verifyAct('edit', promise, todayInSweden());
    verifyChangeNote(promise, input.changeNote);
    const [activity] = await insertActivities(
      db,
      promise,
      await directionOf(db, promise, input.directionId),
      [input],
    );
    await finishChange(db, caller, promise, {
      action: 'promise.add-activity',
      versionNote: input.changeNote,
    });
    return activity!.id;
  });
  const activity = await findActivity(db, { tenantId: key.tenantId, id });
  return { activity, promise: await findPromise(db, key) };
}

async function directionOf(
  db: Db,
  promise: PromiseRecord,
  directionId: string | null | undefined,
): Promise<string | null> {
  if (!directionId) return null;
  const { tenantId, id } = decodeId('Direction', directionId);
  const direction = await db.findOneBy(Direction, { tenantId, id, promiseId: promise.id });
  if (!direction || tenantId !== promise.tenantId) throw new AppError('NOT_FOUND');
  return id;
}

/** Puts activities last in a promise, within a use case that has taken it. */
export async function insertActivities(
  db: Db,
  promise: PromiseRecord,
  directionId: string | null,
  inputs: NewActivityInput[],
): Promise<Activity[]> {
  const { tenantId, id: promiseId, published, proposed } = promise;
  const last = (await db.maximum(Activity, 'position', { tenantId, promiseId })) ?? 0;
  const there = await db.countBy(Activity, { tenantId, promiseId });
  if (there + inputs.length > mostActivities)
    throw new AppError('RULE_BROKEN', { reason: 'activity.too-many', current: { promise } });
  const activities = inputs.map((input, index) => {
    verifyParties(input.parties);
    verifyStatus(input.status, input.statusReason);
    return db.create(Activity, {
      tenantId,
      id: randomUUID(),
      promiseId,
      published,
      proposed,
      directionId,
      position: last + index + 1,
      text: input.text,
      parties: input.parties,
      partyNote: input.partyNote ?? null,
      target: input.target ?? null,
      frequency: input.frequency ?? null,
      frequencyExceptions: input.frequencyExceptions ?? null,
      due: input.due ?? null,
      status: input.status ?? ActivityStatus.PLANNED,
      statusReason: input.statusReason ?? null,
    });
  });
  if (activities.length > 0) await db.insert(Activity, activities);
  return activities;
}

/** Changes a commitment; what the input leaves out stays. */
export async function editActivity(
  db: Db,
  caller: Caller,
  input: EditActivityInput,
): Promise<ActivityChange> {
  const { activity, promise } = await takeActivity(db, caller, 'Mutation.editActivity', input);
  verifyAct('edit', promise, todayInSweden());
  verifyChangeNote(promise, input.changeNote);
  const {
    activityId: _,
    expectedVersion: __,
    changeNote,
    text,
    parties,
    status,
    position,
    ...clearable
  } = input;
  const given = Object.entries({ text, parties, status, position }).filter(([, value]) => value != null);
  const changed = Object.entries(clearable).filter(([, value]) => value !== undefined);
  Object.assign(activity, Object.fromEntries([...given, ...changed]));
  verifyParties(activity.parties);
  verifyStatus(activity.status, activity.statusReason);
  verifyMayWriteActivity(caller.actor, activity.tenantId, activity.parties);
  await db.save(activity);
  await finishChange(db, caller, promise, { action: 'promise.edit-activity', versionNote: changeNote });
  return { activity, promise };
}

/** Takes a commitment away, as long as nothing has been decided or followed up. */
export async function removeActivity(
  db: Db,
  caller: Caller,
  input: RemoveActivityInput,
): Promise<PromiseRecord> {
  const { activity, promise } = await takeActivity(db, caller, 'Mutation.removeActivity', input);
  verifyAct('remove', promise, todayInSweden());
  verifyChangeNote(promise, input.changeNote);
  const { tenantId, id } = activity;
  const followedUp = await db.existsBy(FollowUp, { tenantId, activityId: id });
  if (followedUp)
    throw new AppError('RULE_BROKEN', { reason: 'promise.part-followed-up', current: { promise } });
  await db.delete(Activity, { tenantId, id });
  return finishChange(db, caller, promise, {
    action: 'promise.remove-activity',
    versionNote: input.changeNote,
  });
}

async function takeActivity(
  db: Db,
  caller: Caller,
  operation: string,
  input: { activityId: string; expectedVersion: number },
): Promise<ActivityChange> {
  const key = decodeId('Activity', input.activityId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, operation));
  const { promiseId: id, tenantId } = await findActivity(db, key);
  const promise = await lockPromise(db, { tenantId, id }, input.expectedVersion);
  // Read again: somebody may have changed or removed it before the promise was ours.
  const activity = await findActivity(db, key);
  verifyMayWriteActivity(caller.actor, tenantId, activity.parties);
  return { activity, promise };
}

async function findActivity(db: Db, { tenantId, id }: RowKey): Promise<Activity> {
  const activity = await db.findOneBy(Activity, { tenantId, id });
  if (!activity) throw new AppError('NOT_FOUND');
  return activity;
}

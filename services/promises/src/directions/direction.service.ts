import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Activity } from '../activities/activity';
import { insertActivities } from '../activities/activity.service';
import { FollowUp } from '../follow-ups/follow-up';
import { restOn } from '../evidence/rest-on.service';
import { permissions } from '../permissions';
import { todayInSweden } from '../promises/period';
import type { PromiseRecord } from '../promises/promise';
import { createOnce, findPromise, finishChange, lockPromise, type Caller } from '../promises/promise-changes';
import { verifyAct, verifyChangeNote } from '../promises/promise.rules';
import { recordOrigin } from '../renewals/renewal-links';
import { Direction } from './direction';
import type {
  AddDirectionInput,
  EditDirectionInput,
  NewDirectionInput,
  RemoveDirectionInput,
} from './direction.inputs';

/** At most so many directions in a promise, so that a promise can be read, and loaded, whole. */
const mostDirections = 50;

/** A direction with its promise, as both are after a change. */
export interface DirectionChange {
  direction: Direction;
  promise: PromiseRecord;
}

/** Adds a direction, with its activities, to a promise. */
export async function addDirection(
  db: Db,
  caller: Caller,
  input: AddDirectionInput,
): Promise<DirectionChange> {
  const key = decodeId('Promise', input.promiseId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, 'Mutation.addDirection'));
  const id = await createOnce(db, 'addDirection', key.tenantId, input, async () => {
    const promise = await lockPromise(db, key, input.expectedVersion);
    verifyAct('edit', promise, todayInSweden());
    verifyChangeNote(promise, input.changeNote);
    const [direction] = await insertDirections(db, promise, [input]);
    await finishChange(db, caller, promise, {
      action: 'promise.add-direction',
      versionNote: input.changeNote,
    });
    return direction!.id;
  });
  const direction = await findDirection(db, { tenantId: key.tenantId, id });
  return { direction, promise: await findPromise(db, key) };
}

/** Puts directions last in a promise, with activities and origin, within a use case that has taken it. */
export async function insertDirections(
  db: Db,
  promise: PromiseRecord,
  inputs: NewDirectionInput[],
): Promise<Direction[]> {
  const { tenantId, id: promiseId, published, proposed } = promise;
  const last = (await db.maximum(Direction, 'position', { tenantId, promiseId })) ?? 0;
  const there = await db.countBy(Direction, { tenantId, promiseId });
  if (there + inputs.length > mostDirections)
    throw new AppError('RULE_BROKEN', { reason: 'direction.too-many', current: { promise } });
  const directions = inputs.map(({ text, area }, index) =>
    db.create(Direction, {
      tenantId,
      id: randomUUID(),
      promiseId,
      published,
      proposed,
      position: last + index + 1,
      text,
      area: area ?? null,
    }),
  );
  if (directions.length > 0) await db.insert(Direction, directions);
  for (const [index, { activities, origin, restsOn }] of inputs.entries()) {
    const direction = directions[index]!;
    if (restsOn) await restOn(db, direction, restsOn);
    await insertActivities(db, promise, direction.id, activities ?? []);
    if (origin) await recordOrigin(db, promise, direction, origin);
  }
  return directions;
}

/** Changes a direction; what the input leaves out stays. */
export async function editDirection(
  db: Db,
  caller: Caller,
  input: EditDirectionInput,
): Promise<DirectionChange> {
  const { direction, promise } = await takeDirection(db, caller, 'Mutation.editDirection', input);
  verifyAct('edit', promise, todayInSweden());
  verifyChangeNote(promise, input.changeNote);
  if (input.text != null) direction.text = input.text;
  if (input.area !== undefined) direction.area = input.area;
  if (input.position != null) direction.position = input.position;
  await db.save(direction);
  if (input.restsOn !== undefined) await restOn(db, direction, input.restsOn ?? []);
  await finishChange(db, caller, promise, {
    action: 'promise.edit-direction',
    versionNote: input.changeNote,
  });
  return { direction, promise };
}

/** Takes a direction and its activities away, as long as nothing has been decided or followed up. */
export async function removeDirection(
  db: Db,
  caller: Caller,
  input: RemoveDirectionInput,
): Promise<PromiseRecord> {
  const { direction, promise } = await takeDirection(db, caller, 'Mutation.removeDirection', input);
  verifyAct('remove', promise, todayInSweden());
  verifyChangeNote(promise, input.changeNote);
  if (await isFollowedUp(db, direction))
    throw new AppError('RULE_BROKEN', { reason: 'promise.part-followed-up', current: { promise } });
  await db.delete(Direction, { tenantId: direction.tenantId, id: direction.id });
  return finishChange(db, caller, promise, {
    action: 'promise.remove-direction',
    versionNote: input.changeNote,
  });
}

async function isFollowedUp(db: Db, { tenantId, id }: Direction): Promise<boolean> {
  const activities = await db.findBy(Activity, { tenantId, directionId: id });
  return db.existsBy(FollowUp, [
    { tenantId, directionId: id },
    ...activities.map((activity) => ({ tenantId, activityId: activity.id })),
  ]);
}

async function takeDirection(
  db: Db,
  caller: Caller,
  operation: string,
  input: { directionId: string; expectedVersion: number },
): Promise<DirectionChange> {
  const key = decodeId('Direction', input.directionId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, operation));
  const { tenantId, promiseId: id } = await findDirection(db, key);
  const promise = await lockPromise(db, { tenantId, id }, input.expectedVersion);
  // Read again: somebody may have changed or removed it before the promise was ours.
  return { direction: await findDirection(db, key), promise };
}

/** One direction for a use case, or NOT_FOUND. */
export async function findDirection(db: Db, { tenantId, id }: RowKey): Promise<Direction> {
  const direction = await db.findOneBy(Direction, { tenantId, id });
  if (!direction) throw new AppError('NOT_FOUND');
  return direction;
}

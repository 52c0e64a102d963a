import { randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Activity } from '../activities/activity';
import { verifyMayWriteActivity, verifyStatus } from '../activities/activity.rules';
import { Direction } from '../directions/direction';
import { editors, permissions } from '../permissions';
import { todayInSweden } from '../promises/period';
import type { PromiseRecord } from '../promises/promise';
import { createOnce, finishChange, lockPromise, recordAct, type Caller } from '../promises/promise-changes';
import { tellsOfThePeriod, verifyAct, verifyNotAhead } from '../promises/promise.rules';
import { FollowUp } from './follow-up';
import type { FollowUpSubject, PublishFollowUpsInput, RecordFollowUpInput } from './follow-up.inputs';
import { mostFollowUps, verifyStatusOfActivity } from './follow-up.rules';

/** Records what became of an activity or a direction (R01, R03, R48). It leaves the promise itself untouched, so that nothing of it shows before it is published. */
export async function recordFollowUp(db: Db, caller: Caller, input: RecordFollowUpInput): Promise<FollowUp> {
  const key = subjectKey(input.about);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.recordFollowUp'));
  verifyStatusOfActivity(key.type, input.status);
  verifyStatus(input.status, input.statusReason);
  verifyNotAhead(input.date ?? todayInSweden(), todayInSweden());
  const id = await createOnce(db, 'recordFollowUp', tenantId, input, async () => {
    const subject = await takeSubject(db, caller, key);
    const promise = await lockPromise(db, { tenantId, id: subject.promiseId });
    verifyAct('followUp', promise, todayInSweden());
    const followUp = newFollowUp(promise, subject, input);
    const ofSubject = subject instanceof Activity ? { activityId: subject.id } : { directionId: subject.id };
    if ((await db.countBy(FollowUp, { tenantId, ...ofSubject })) >= mostFollowUps)
      throw new AppError('RULE_BROKEN', { reason: 'follow-up.too-many' });
    await db.insert(FollowUp, followUp);
    await recordAct(db, caller, followUp, 'follow-up.record');
    return followUp.id;
  });
  return db.findOneByOrFail(FollowUp, { tenantId, id });
}

function subjectKey({
  activityId,
  directionId,
}: FollowUpSubject): RowKey & { type: 'Activity' | 'Direction' } {
  const type = activityId ? 'Activity' : 'Direction';
  return { ...decodeId(type, activityId ?? directionId ?? ''), type };
}

/** A direction is the editors' alone; an activity of the police is also the kommunpolis's. */
async function takeSubject(
  db: Db,
  { actor }: Caller,
  { type, tenantId, id }: ReturnType<typeof subjectKey>,
): Promise<Activity | Direction> {
  const subject =
    type === 'Activity'
      ? await db.findOneBy(Activity, { tenantId, id })
      : await db.findOneBy(Direction, { tenantId, id });
  if (!subject) throw new AppError('NOT_FOUND');
  if (subject instanceof Activity) verifyMayWriteActivity(actor, tenantId, subject.parties);
  else if (!holds(actor, editors, tenantId)) throw new AppError('FORBIDDEN');
  return subject;
}

function newFollowUp(promise: PromiseRecord, subject: Activity | Direction, input: RecordFollowUpInput) {
  const { tenantId, id: promiseId, published: promisePublished } = promise;
  const {
    text,
    examples,
    status = null,
    statusReason = null,
    count = null,
    countUnit = null,
    forum = null,
    source = null,
  } = input;
  const isActivity = subject instanceof Activity;
  const id = randomUUID();
  return Object.assign(new FollowUp(), {
    ...{ tenantId, id, promiseId, promisePublished },
    activityId: isActivity ? subject.id : null,
    directionId: isActivity ? null : subject.id,
    ...{ text, status, statusReason, count, countUnit, forum, source },
    examples: examples ?? [],
    date: input.date ?? todayInSweden(),
    published: false,
    recordedAt: new Date(),
  });
}

/** Publishes all follow-ups of a promise that are not yet; activities take the status their latest one gave them (R01, R16). */
export async function publishFollowUps(
  db: Db,
  caller: Caller,
  input: PublishFollowUpsInput,
): Promise<{ followUps: FollowUp[]; promise: PromiseRecord }> {
  const key = decodeId('Promise', input.promiseId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, 'Mutation.publishFollowUps'));
  const promise = await lockPromise(db, key, input.expectedVersion);
  verifyAct('followUp', promise, todayInSweden());
  const waiting = { tenantId: key.tenantId, promiseId: key.id, published: false };
  const followUps = await db.find(FollowUp, { where: waiting, order: { date: 'ASC', recordedAt: 'ASC' } });
  if (followUps.length === 0)
    throw new AppError('RULE_BROKEN', { reason: 'follow-up.none', current: { promise } });
  await db.update(FollowUp, waiting, { published: true });
  for (const { tenantId, activityId, status, statusReason } of followUps) {
    if (activityId && status)
      await db.update(Activity, { tenantId, id: activityId }, { status, statusReason });
  }
  promise.followedUp ||= followUps.some((followUp) => tellsOfThePeriod(followUp, promise));
  await finishChange(db, caller, promise, { action: 'follow-up.publish' });
  return { followUps: followUps.map((followUp) => Object.assign(followUp, { published: true })), promise };
}

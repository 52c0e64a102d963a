import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Activity } from '../activities/activity';
import { Direction } from '../directions/direction';
import { permissions } from '../permissions';
import { todayInSweden } from './period';
import { PromiseRecord } from './promise';
import type { EndPromiseInput, PromiseActInput, PublishPromiseInput } from './promise-acts.inputs';
import { finishChange, lockPromise, type Caller } from './promise-changes';
import { stageAfter, verifyAct, type Act } from './promise.rules';
import { PublicationState, Stage } from './promise-state';

async function takePromise(
  db: Db,
  caller: Caller,
  operation: string,
  act: Act,
  input: PromiseActInput,
): Promise<PromiseRecord> {
  const key = decodeId('Promise', input.promiseId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, operation));
  const promise = await lockPromise(db, key, input.expectedVersion);
  verifyAct(act, promise, todayInSweden());
  return promise;
}

/** Proposes a draft to those who adopt or sign it; an empty one promises nothing. */
export async function proposePromise(db: Db, caller: Caller, input: PromiseActInput): Promise<PromiseRecord> {
  const promise = await takePromise(db, caller, 'Mutation.proposePromise', 'propose', input);
  const ofPromise = { tenantId: promise.tenantId, promiseId: promise.id };
  const hasContent = (await db.existsBy(Direction, ofPromise)) || (await db.existsBy(Activity, ofPromise));
  if (!hasContent) throw new AppError('RULE_BROKEN', { reason: 'promise.empty', current: { promise } });
  promise.stage = stageAfter('propose', promise, 0);
  return finishChange(db, caller, promise, { action: 'promise.propose' });
}

/** Lets the public read a promise (R19, R29); the promise it renews becomes renewed with it, in the same moment. */
export async function publishPromise(
  db: Db,
  caller: Caller,
  input: PublishPromiseInput,
): Promise<PromiseRecord> {
  const promise = await takePromise(db, caller, 'Mutation.publishPromise', 'publish', input);
  promise.publication = PublicationState.PUBLISHED;
  promise.publishedAt = new Date();
  await finishChange(db, caller, promise, {
    action: 'promise.publish',
    versionNote: input.changeNote ?? null,
  });
  if (promise.predecessorId) await closePredecessor(db, caller, promise.tenantId, promise.predecessorId);
  return promise;
}

/** Not before: a public "renewed" would tell that an unpublished promise exists. */
async function closePredecessor(db: Db, caller: Caller, tenantId: string, id: string): Promise<void> {
  const predecessor = await lockPromise(db, { tenantId, id });
  if (predecessor.stage === Stage.RENEWED || predecessor.stage === Stage.ENDED) return;
  predecessor.stage = Stage.RENEWED;
  await finishChange(db, caller, predecessor, { action: 'promise.renewed' });
}

/** Takes a promise away from the public, with its follow-ups and versions, at once (B18). */
export async function withdrawPromise(
  db: Db,
  caller: Caller,
  input: PromiseActInput,
): Promise<PromiseRecord> {
  const promise = await takePromise(db, caller, 'Mutation.withdrawPromise', 'withdraw', input);
  promise.publication = PublicationState.WITHDRAWN;
  return finishChange(db, caller, promise, { action: 'promise.withdraw' });
}

/** Ends a promise that will not be renewed, with a reason. */
export async function endPromise(db: Db, caller: Caller, input: EndPromiseInput): Promise<PromiseRecord> {
  const promise = await takePromise(db, caller, 'Mutation.endPromise', 'end', input);
  promise.stage = stageAfter('end', promise, 0);
  promise.endReason = input.reason;
  return finishChange(db, caller, promise, { action: 'promise.end' });
}

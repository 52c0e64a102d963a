import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, todayOf, type Caller } from '../../caller';
import { hashOf } from '../../hash-of';
import { permissions } from '../../permissions';
import { record } from '../knowledge-changes';
import { ownerIn } from '../owner-in';
import { WalkObservationState } from './observation-state';
import { placeIn } from './place-in';
import { SafetyWalk } from './safety-walk';
import { faultInObservation, faultInOutcome, mostObservations } from './safety-walk.rules';
import { WalkObservation } from './walk-observation';
import type {
  AddWalkObservationInput,
  ChangeWalkObservationInput,
  SettleWalkObservationInput,
  WalkObservationContentInput,
} from './walk-observation.inputs';

/** Adds something that was seen to a safety walk, with who sees to it and by when (R30). */
export async function addWalkObservation(
  db: Db,
  caller: Caller,
  input: AddWalkObservationInput,
): Promise<WalkObservation> {
  const { tenantId, id: walkId } = decodeId('SafetyWalk', input.safetyWalkId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.addWalkObservation'));
  const walk = await lockWalk(db, { tenantId, id: walkId });
  const { idempotencyKey: key, ...said } = input;
  const call = { tenantId, key, operation: 'addWalkObservation', inputHash: hashOf(said) };
  const id = await once(db, call, async () => {
    const before = await db.countBy(WalkObservation, { tenantId, walkId });
    if (before >= mostObservations) throw new AppError('RULE_BROKEN', { reason: 'observation.too-many' });
    const observation = db.create(WalkObservation, {
      ...{ tenantId, id: randomUUID(), walkId, position: before + 1 },
      ...{ state: WalkObservationState.OPEN, outcome: null, settledOn: null, version: 1 },
      ...(await contentOf(db, caller, input, walk)),
      ...changedBy(caller, tenantId),
    });
    await db.insert(WalkObservation, observation);
    await record(db, caller, observation, 'walkObservation.add');
    return observation.id;
  });
  return db.findOneByOrFail(WalkObservation, { tenantId, id });
}

/** Says otherwise what was seen, where, who sees to it or by when. */
export async function changeWalkObservation(
  db: Db,
  caller: Caller,
  input: ChangeWalkObservationInput,
): Promise<WalkObservation> {
  const { observation, walk } = await takeObservation(db, caller, 'Mutation.changeWalkObservation', input);
  const content = await contentOf(db, caller, input, walk, observation);
  return keep(db, caller, Object.assign(observation, content), 'walkObservation.change');
}

/** Says what was done about an observation, or why nothing is; or takes it up again. */
export async function settleWalkObservation(
  db: Db,
  caller: Caller,
  input: SettleWalkObservationInput,
): Promise<WalkObservation> {
  const { observation, walk } = await takeObservation(db, caller, 'Mutation.settleWalkObservation', input);
  const today = todayOf(caller);
  const { state, outcome = null } = input;
  const settled =
    state === WalkObservationState.OPEN
      ? { state, outcome: null, settledOn: null }
      : { state, outcome, settledOn: input.settledOn ?? today };
  refuse(faultInOutcome(settled, walk, today), observation);
  return keep(db, caller, Object.assign(observation, settled), 'walkObservation.settle');
}

async function lockWalk(db: Db, { tenantId, id }: RowKey): Promise<SafetyWalk> {
  const lock = { mode: 'pessimistic_write' } as const;
  const walk = await db.findOne(SafetyWalk, { where: { tenantId, id }, lock });
  if (!walk) throw new AppError('NOT_FOUND');
  return walk;
}

/** An observation in the version that somebody saw, locked for the rest of the use case, and its walk. */
async function takeObservation(
  db: Db,
  caller: Caller,
  operation: string,
  input: { walkObservationId: string; expectedVersion: number },
): Promise<{ observation: WalkObservation; walk: SafetyWalk }> {
  const { tenantId, id } = decodeId('WalkObservation', input.walkObservationId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  const lock = { mode: 'pessimistic_write' } as const;
  const observation = await db.findOne(WalkObservation, { where: { tenantId, id }, lock });
  if (!observation) throw new AppError('NOT_FOUND');
  if (observation.version !== input.expectedVersion)
    throw new AppError('CONFLICT', {
      reason: 'knowledge.changed',
      path: ['input', 'expectedVersion'],
      current: { walkObservation: observation },
    });
  const walk = await db.findOneByOrFail(SafetyWalk, { tenantId, id: observation.walkId });
  return { observation, walk };
}

async function contentOf(
  db: Db,
  caller: Caller,
  input: WalkObservationContentInput,
  walk: SafetyWalk,
  known?: WalkObservation,
) {
  const { kind, seen, dueDate, placeId, ownerOrganisationSlug: slug } = input;
  refuse(faultInObservation(input, walk), known);
  const { tenantId } = walk;
  const place = placeId ? await placeIn(db, tenantId, placeId, known?.placeId) : null;
  const owner = await ownerIn(db, caller, tenantId, slug, known);
  return { kind, seen, dueDate, placeId: place?.id ?? null, ...owner };
}

function refuse(fault: { reason: string; field: string } | undefined, observation?: WalkObservation): void {
  if (!fault) return;
  const { reason, field } = fault;
  const current = observation && { walkObservation: observation };
  throw new AppError('INVALID_INPUT', { reason, path: ['input', field], current });
}

const changedBy = (caller: Caller, tenantId: string) => ({
  updatedAt: caller.now ?? new Date(),
  updatedByRole: roleIn(caller, tenantId),
});

/** Saves a changed observation with its audit line; its version grows. */
async function keep(
  db: Db,
  caller: Caller,
  observation: WalkObservation,
  action: string,
): Promise<WalkObservation> {
  const { tenantId, id, version } = observation;
  Object.assign(observation, { version: version + 1, ...changedBy(caller, tenantId) });
  const { globalId: _, ...row } = observation;
  await db.update(WalkObservation, { tenantId, id }, row);
  await record(db, caller, observation, action);
  return observation;
}

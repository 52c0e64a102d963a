import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { insertActivities } from '../activities/activity.service';
import { Agreement } from '../agreements/agreement';
import { emitCounts } from '../counts/activity-counts';
import { insertDirections } from '../directions/direction.service';
import { permissions } from '../permissions';
import { Signature } from '../signatures/signature';
import { todayInSweden, toPeriod } from './period';
import { PromiseRecord } from './promise';
import {
  createOnce,
  findPromise,
  finishChange,
  lockPromise,
  recordAct,
  roleIn,
  type Caller,
} from './promise-changes';
import type { CreatePromiseInput, EditPromiseInput } from './promise.inputs';
import { verifyAct, verifyChangeNote, verifyNotSigned } from './promise.rules';
import { PublicationState, Stage } from './promise-state';

/** Starts a promise as a draft, with its directions and activities. */
export async function createPromise(
  db: Db,
  caller: Caller,
  input: CreatePromiseInput,
): Promise<PromiseRecord> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.createPromise'));
  const id = await createOnce(db, 'createPromise', tenantId, input, async () => {
    const promise = await insertPromise(db, caller, tenantId, input, null);
    await insertDirections(db, promise, input.directions ?? []);
    await insertActivities(db, promise, null, input.activities ?? []);
    await emitCounts(db, promise);
    await recordAct(db, caller, promise, 'promise.create');
    return promise.id;
  });
  return findPromise(db, { tenantId, id });
}

/** What a new draft is made of. */
export type NewPromise = Pick<
  CreatePromiseInput,
  | 'number'
  | 'title'
  | 'situationText'
  | 'period'
  | 'agreementId'
  | 'signaturesNeeded'
  | 'followUpForum'
  | 'followUpCadence'
  | 'followUpMeasures'
  | 'source'
>;

/** Puts a draft into a municipality's row of promises, after `predecessorId` when it renews one. */
export async function insertPromise(
  db: Db,
  caller: Caller,
  tenantId: string,
  wanted: NewPromise,
  predecessorId: string | null,
): Promise<PromiseRecord> {
  const signaturesNeeded = wanted.signaturesNeeded ?? 2;
  const promise = db.create(PromiseRecord, {
    tenantId,
    id: randomUUID(),
    number: await freeNumber(db, tenantId, wanted.number),
    title: wanted.title,
    situationText: wanted.situationText ?? null,
    period: toPeriod(wanted.period, [], signaturesNeeded),
    stage: Stage.DRAFT,
    followedUp: false,
    publication: PublicationState.UNPUBLISHED,
    agreementId: wanted.agreementId ? await agreementOf(db, tenantId, wanted.agreementId) : null,
    predecessorId,
    signaturesNeeded,
    followUpForum: wanted.followUpForum ?? null,
    followUpCadence: wanted.followUpCadence ?? null,
    followUpMeasures: wanted.followUpMeasures ?? [],
    source: wanted.source ?? null,
    version: 1,
    updatedAt: new Date(),
    updatedByRole: roleIn(caller, tenantId),
  });
  await db.insert(PromiseRecord, promise);
  return promise;
}

/** The wanted number, or the next one; two who create at once wait for each other. */
async function freeNumber(db: Db, tenantId: string, wanted: number | null | undefined): Promise<number> {
  await db.query(`select pg_advisory_xact_lock(hashtext('promises.number'), hashtext($1))`, [tenantId]);
  if (wanted == null) return 1 + ((await db.maximum(PromiseRecord, 'number', { tenantId })) ?? 0);
  const taken = await db.existsBy(PromiseRecord, { tenantId, number: wanted });
  if (taken)
    throw new AppError('INVALID_INPUT', { reason: 'promise.number-taken', path: ['input', 'number'] });
  return wanted;
}

async function agreementOf(db: Db, tenantId: string, agreementId: string): Promise<string> {
  const key = decodeId('Agreement', agreementId);
  const found = key.tenantId === tenantId && (await db.existsBy(Agreement, { tenantId, id: key.id }));
  if (!found) throw new AppError('NOT_FOUND');
  return key.id;
}

/** Changes a promise's own texts and period; what the input leaves out stays. */
export async function editPromise(db: Db, caller: Caller, input: EditPromiseInput): Promise<PromiseRecord> {
  const key = decodeId('Promise', input.promiseId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, 'Mutation.editPromise'));
  const promise = await lockPromise(db, key, input.expectedVersion);
  verifyAct('edit', promise, todayInSweden());
  verifyChangeNote(promise, input.changeNote);
  const {
    title,
    situationText,
    followUpForum,
    followUpCadence,
    followUpMeasures,
    source,
    signaturesNeeded,
    agreementId,
  } = input;
  const texts = { situationText, followUpForum, followUpCadence, source };
  Object.assign(
    promise,
    Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
  );
  if (title != null) promise.title = title;
  if (followUpMeasures !== undefined) promise.followUpMeasures = followUpMeasures ?? [];
  if (agreementId !== undefined)
    promise.agreementId = agreementId ? await agreementOf(db, key.tenantId, agreementId) : null;
  const signatures = await db.findBy(Signature, { tenantId: key.tenantId, promiseId: key.id });
  if (signaturesNeeded != null) {
    verifyNotSigned(promise, signatures.length);
    promise.signaturesNeeded = signaturesNeeded;
  }
  const dates = signatures.map(({ date }) => date);
  if (input.period) Object.assign(promise.period, toPeriod(input.period, dates, promise.signaturesNeeded));
  return finishChange(db, caller, promise, { action: 'promise.edit', versionNote: input.changeNote });
}

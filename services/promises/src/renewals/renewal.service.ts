import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId, encodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Activity } from '../activities/activity';
import type { NewActivityInput } from '../activities/activity.inputs';
import { insertActivities } from '../activities/activity.service';
import { emitCounts } from '../counts/activity-counts';
import { Direction } from '../directions/direction';
import { insertDirections } from '../directions/direction.service';
import { permissions } from '../permissions';
import { todayInSweden } from '../promises/period';
import { PromiseRecord } from '../promises/promise';
import { createOnce, findPromise, lockPromise, recordAct, type Caller } from '../promises/promise-changes';
import { insertPromise, type NewPromise } from '../promises/promise.service';
import { verifyAct } from '../promises/promise.rules';
import { linkDirections } from './renewal-links';
import type { RenewPromiseInput } from './renewal.inputs';
import { goesOn, verifyFates } from './renewal.rules';

/** A promise with the one that renews it. */
export interface Renewed {
  promise: PromiseRecord;
  next: PromiseRecord;
}

/**
 * Starts the next promise as a draft and links every direction to what becomes of it (R01, R04, R52). The promise
 * that is renewed is left as it is: it becomes renewed when the next one is published.
 */
export async function renewPromise(db: Db, caller: Caller, input: RenewPromiseInput): Promise<Renewed> {
  const key = decodeId('Promise', input.promiseId);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.renewPromise'));
  const id = await createOnce(db, 'renewPromise', tenantId, input, async () => {
    const promise = await lockPromise(db, key, input.expectedVersion);
    verifyAct('renew', promise, todayInSweden());
    const isRenewed = await db.existsBy(PromiseRecord, { tenantId, predecessorId: key.id });
    if (isRenewed) throw new AppError('RULE_BROKEN', { reason: 'promise.is-renewed', current: { promise } });
    const next = await insertPromise(db, caller, tenantId, nextOf(promise, input), promise.id);
    await carryOver(db, promise, next, input);
    await insertDirections(db, next, input.newDirections ?? []);
    await emitCounts(db, next);
    await recordAct(db, caller, next, 'promise.renew');
    return next.id;
  });
  return { promise: await findPromise(db, key), next: await findPromise(db, { tenantId, id }) };
}

function nextOf(promise: PromiseRecord, input: RenewPromiseInput): NewPromise {
  const { signaturesNeeded, followUpForum, followUpCadence, followUpMeasures, agreementId } = promise;
  return {
    title: input.title ?? promise.title,
    situationText: input.situationText,
    period: input.period,
    source: input.source,
    agreementId: agreementId && encodeId('Agreement', promise.tenantId, agreementId),
    ...{ signaturesNeeded, followUpForum, followUpCadence, followUpMeasures },
  };
}

/** Directions go over in the order they had, with their activities where asked; a flat list's activities likewise. */
async function carryOver(
  db: Db,
  promise: PromiseRecord,
  next: PromiseRecord,
  input: RenewPromiseInput,
): Promise<void> {
  const ofPromise = { tenantId: promise.tenantId, promiseId: promise.id };
  const directions = await db.find(Direction, { where: ofPromise, order: { position: 'ASC', id: 'ASC' } });
  verifyFates(
    directions.map(({ globalId }) => globalId),
    input.directions,
  );
  const copies =
    input.copyActivities === false
      ? []
      : await db.find(Activity, { where: ofPromise, order: { position: 'ASC', id: 'ASC' } });
  const activitiesOf = (id: string | null) =>
    copies.filter(({ directionId }) => directionId === id).map(copyOf);
  for (const from of directions) {
    const { kind, reason, text } = input.directions.find(({ directionId }) => directionId === from.globalId)!;
    const [to = null] = goesOn(kind)
      ? await insertDirections(db, next, [
          { text: text ?? from.text, area: from.area, activities: activitiesOf(from.id) },
        ])
      : [];
    await linkDirections(db, next, { kind, reason, from, to });
  }
  await insertActivities(db, next, null, activitiesOf(null));
}

function copyOf({
  text,
  parties,
  partyNote,
  target,
  frequency,
  frequencyExceptions,
}: Activity): NewActivityInput {
  return { text, parties, partyNote, target, frequency, frequencyExceptions };
}

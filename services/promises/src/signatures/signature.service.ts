import { randomUUID } from 'node:crypto';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { permissions } from '../permissions';
import { signedPeriod, todayInSweden } from '../promises/period';
import type { PromiseRecord } from '../promises/promise';
import { createOnce, findPromise, finishChange, lockPromise, type Caller } from '../promises/promise-changes';
import { stageAfter, verifyAct, verifyNotAhead } from '../promises/promise.rules';
import { Signature } from './signature';
import type { SignPromiseInput } from './signature.inputs';
import { maySign, tenantsOpenToChief } from './signing-reach';

/** Records a signature, by role, place and date; a period that runs from the last one moves with it (R46, R50). */
export async function signPromise(
  db: Db,
  caller: Caller,
  input: SignPromiseInput,
): Promise<{ signature: Signature; promise: PromiseRecord }> {
  const key = decodeId('Promise', input.promiseId);
  const { tenantId } = key;
  const roles = rolesFor(permissions, 'Mutation.signPromise');
  if (!maySign(caller.actor, roles, tenantId, await tenantsOpenToChief(db, caller.actor)))
    requireRole(caller.actor, tenantId, []);
  const id = await createOnce(db, 'signPromise', tenantId, input, async () => {
    const promise = await lockPromise(db, key, input.expectedVersion);
    verifyAct('sign', promise, todayInSweden());
    verifyNotAhead(input.date, todayInSweden());
    const { role, place = null, date, present } = input;
    const signature = {
      tenantId,
      id: randomUUID(),
      promiseId: key.id,
      published: promise.published,
      role,
      place,
      date,
      present: present ?? [],
    };
    await db.insert(Signature, signature);
    const dates = (await db.findBy(Signature, { tenantId, promiseId: key.id })).map((one) => one.date);
    promise.stage = stageAfter('sign', promise, dates.length);
    Object.assign(promise.period, signedPeriod(promise.period, dates, promise.signaturesNeeded));
    await finishChange(db, caller, promise, {
      action: 'promise.sign',
      versionNote: `Undertecknat av ${role} ${date}`,
    });
    return signature.id;
  });
  return {
    signature: await db.findOneByOrFail(Signature, { tenantId, id }),
    promise: await findPromise(db, key),
  };
}

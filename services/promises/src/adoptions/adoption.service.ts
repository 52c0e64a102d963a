import { randomUUID } from 'node:crypto';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { permissions } from '../permissions';
import { todayInSweden } from '../promises/period';
import type { PromiseRecord } from '../promises/promise';
import { createOnce, findPromise, finishChange, lockPromise, type Caller } from '../promises/promise-changes';
import { stageAfter, verifyAct, verifyNotAhead } from '../promises/promise.rules';
import { Adoption } from './adoption';
import type { AdoptPromiseInput } from './adoption.inputs';

/** Records that an elected body adopted a promise, also after its period began (R05, R25). */
export async function adoptPromise(
  db: Db,
  caller: Caller,
  input: AdoptPromiseInput,
): Promise<{ adoption: Adoption; promise: PromiseRecord }> {
  const key = decodeId('Promise', input.promiseId);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.adoptPromise'));
  const id = await createOnce(db, 'adoptPromise', tenantId, input, async () => {
    const promise = await lockPromise(db, key, input.expectedVersion);
    verifyAct('adopt', promise, todayInSweden());
    verifyNotAhead(input.date, todayInSweden());
    const { body, date, paragraph = null, diaryNumber = null } = input;
    const adoption = {
      tenantId,
      id: randomUUID(),
      promiseId: key.id,
      published: promise.published,
      body,
      date,
      paragraph,
      diaryNumber,
    };
    await db.insert(Adoption, adoption);
    promise.stage = stageAfter('adopt', promise, 0);
    await finishChange(db, caller, promise, {
      action: 'promise.adopt',
      versionNote: `Antaget av ${body} ${date}`,
    });
    return adoption.id;
  });
  return {
    adoption: await db.findOneByOrFail(Adoption, { tenantId, id }),
    promise: await findPromise(db, key),
  };
}

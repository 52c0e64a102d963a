import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId, encodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { verifyParties } from '../activities/activity.rules';
import { permissions } from '../permissions';
import { createOnce, recordAct, type Caller } from '../promises/promise-changes';
import { Agreement } from './agreement';
import type { CreateAgreementInput } from './agreement.inputs';

/** Records an agreement between police and municipality (lag 2023:196 §9, R53). */
export async function createAgreement(
  db: Db,
  caller: Caller,
  input: CreateAgreementInput,
): Promise<Agreement> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.createAgreement'));
  const {
    title,
    parties,
    purposes,
    areas,
    validFrom = null,
    validTo = null,
    note = null,
    source = null,
    published,
  } = input;
  verifyParties(parties);
  if (validFrom && validTo && validTo < validFrom)
    throw new AppError('INVALID_INPUT', { reason: 'agreement.dates', path: ['input', 'validTo'] });
  const id = await createOnce(db, 'createAgreement', tenantId, input, async () => {
    const agreement = {
      tenantId,
      id: randomUUID(),
      title,
      parties,
      purposes: purposes ?? [],
      areas: areas ?? [],
      validFrom,
      validTo,
      note,
      source,
    };
    await db.insert(Agreement, { ...agreement, published: published ?? false });
    await recordAct(
      db,
      caller,
      { tenantId, globalId: encodeId('Agreement', tenantId, agreement.id) },
      'agreement.create',
    );
    return agreement.id;
  });
  return db.findOneByOrFail(Agreement, { tenantId, id });
}

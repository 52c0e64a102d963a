import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId, encodeId } from '@medborgarlofte/platform/ids';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { verifyParties } from '../activities/activity.rules';
import { permissions } from '../permissions';
import { createOnce, recordAct, type Caller } from '../promises/promise-changes';
import { Agreement } from './agreement';
import type { CreateAgreementInput, EditAgreementInput } from './agreement.inputs';

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
  verifyDays(validFrom, validTo);
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
    await db.insert(Agreement, {
      ...agreement,
      published: published ?? false,
      version: 1,
      updatedAt: new Date(),
    });
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

/** Changes an agreement, which stays in force while promises come and go (R53); what the input leaves out stays. */
export async function editAgreement(db: Db, caller: Caller, input: EditAgreementInput): Promise<Agreement> {
  const { tenantId, id } = decodeId('Agreement', input.agreementId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.editAgreement'));
  const agreement = await lockAgreement(db, { tenantId, id }, input.expectedVersion);
  const { title, parties, purposes, areas, published, validFrom, validTo, note, source } = input;
  if (title != null) agreement.title = title;
  if (parties != null) agreement.parties = parties;
  if (purposes !== undefined) agreement.purposes = purposes ?? [];
  if (areas !== undefined) agreement.areas = areas ?? [];
  if (published != null) agreement.published = published;
  if (validFrom !== undefined) agreement.validFrom = validFrom;
  if (validTo !== undefined) agreement.validTo = validTo;
  if (note !== undefined) agreement.note = note;
  if (source !== undefined) agreement.source = source;
  verifyParties(agreement.parties);
  verifyDays(agreement.validFrom, agreement.validTo);
  agreement.version += 1;
  agreement.updatedAt = new Date();
  await db.save(agreement);
  await recordAct(db, caller, agreement, 'agreement.edit');
  return agreement;
}

/** Takes the agreement for the rest of the use case; another version than the caller saw is a conflict (E01). */
async function lockAgreement(db: Db, key: RowKey, expectedVersion: number): Promise<Agreement> {
  const agreement = await db.findOne(Agreement, { where: key, lock: { mode: 'pessimistic_write' } });
  if (!agreement) throw new AppError('NOT_FOUND');
  if (agreement.version !== expectedVersion) {
    throw new AppError('CONFLICT', {
      reason: 'agreement.changed',
      path: ['input', 'expectedVersion'],
      current: { agreement },
    });
  }
  return agreement;
}

function verifyDays(first: string | null, last: string | null): void {
  if (first && last && last < first)
    throw new AppError('INVALID_INPUT', { reason: 'agreement.dates', path: ['input', 'validTo'] });
}

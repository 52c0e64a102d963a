import { createHash, randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { addressesIn } from '@medborgarlofte/platform/personal-data/likely-persons';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import type { Caller } from '../caller';
import { permissions } from '../permissions';
import { NamedPlace } from './named-place';
import type { AddNamedPlaceInput, ChangeNamedPlaceInput } from './named-place.inputs';

/** Adds a place that reports may point to; a name that is there already is refused. */
export async function addNamedPlace(db: Db, caller: Caller, input: AddNamedPlaceInput): Promise<NamedPlace> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.addNamedPlace'));
  refuseAddress(input.name);
  const inputHash = createHash('sha256').update(input.name).digest('hex');
  const call = { tenantId, key: input.idempotencyKey, operation: 'addNamedPlace', inputHash };
  const id = await once(db, call, async () => {
    const place = db.create(NamedPlace, {
      tenantId,
      id: randomUUID(),
      name: input.name,
      retired: false,
      version: 1,
    });
    await refuseTaken(db, place);
    await db.insert(NamedPlace, place);
    await record(db, caller, place, 'place.add');
    return place.id;
  });
  return db.findOneByOrFail(NamedPlace, { tenantId, id });
}

/** Renames or retires a place; reports that point to it show what it is called now. */
export async function changeNamedPlace(
  db: Db,
  caller: Caller,
  input: ChangeNamedPlaceInput,
): Promise<NamedPlace> {
  const { tenantId, id } = decodeId('NamedPlace', input.placeId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.changeNamedPlace'));
  const place = await db.findOne(NamedPlace, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!place) throw new AppError('NOT_FOUND');
  if (place.version !== input.expectedVersion)
    throw new AppError('CONFLICT', {
      reason: 'place.changed',
      path: ['input', 'expectedVersion'],
      current: { place },
    });
  if (input.name) refuseAddress(input.name);
  Object.assign(place, {
    name: input.name ?? place.name,
    retired: input.retired ?? place.retired,
    version: place.version + 1,
  });
  await refuseTaken(db, place);
  await db.update(
    NamedPlace,
    { tenantId, id },
    { name: place.name, retired: place.retired, version: place.version },
  );
  await record(db, caller, place, 'place.change');
  return place;
}

/** Places by global id, as a report names them: those of its municipality that can be chosen. */
export async function choosablePlaces(
  db: Db,
  tenantId: string,
  globalIds: string[],
): Promise<ReadonlyMap<string, NamedPlace>> {
  const keys = globalIds.map(tryDecodeId).filter((key) => key?.type === 'NamedPlace');
  const ids = keys.filter((key) => key!.tenantId === tenantId).map((key) => key!.id);
  if (ids.length === 0) return new Map();
  const places = await db.findBy(NamedPlace, { tenantId, id: In(ids), retired: false });
  return new Map(places.map((place) => [place.globalId, place]));
}

function refuseAddress(name: string): void {
  if (addressesIn(name).length > 0)
    throw new AppError('INVALID_INPUT', { reason: 'place.address', path: ['input', 'name'] });
}

async function refuseTaken(db: Db, { tenantId, id, name }: NamedPlace): Promise<void> {
  const other = await db.findOneBy(NamedPlace, { tenantId, name });
  if (other && other.id !== id)
    throw new AppError('INVALID_INPUT', { reason: 'place.exists', path: ['input', 'name'] });
}

function record(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId: object }: NamedPlace,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object, requestId });
}

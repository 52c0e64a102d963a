import type { Actor } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { permissions } from '../permissions';
import { Municipality } from './municipality';
import type { UpdateMunicipalitySettingsInput } from './municipality.inputs';

/** Changes how a municipality runs the chain. */
export async function updateMunicipalitySettings(
  db: Db,
  actor: Actor,
  input: UpdateMunicipalitySettingsInput,
  requestId?: string,
): Promise<Municipality> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(actor, tenantId, rolesFor(permissions, 'Mutation.updateMunicipalitySettings'));
  if (input.formalActs.length === 0)
    throw new AppError('INVALID_INPUT', { reason: 'settings.no-act', path: ['input', 'formalActs'] });
  const municipality = await db.findOne(Municipality, {
    where: { tenantId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!municipality) throw new AppError('NOT_FOUND');
  if (municipality.version !== input.expectedVersion) {
    throw new AppError('CONFLICT', {
      reason: 'settings.changed',
      path: ['input', 'expectedVersion'],
      current: { municipality },
    });
  }
  const { municipalityId: _, expectedVersion, groupName, ...settings } = input;
  Object.assign(municipality.settings, settings, { groupName: groupName ?? null });
  municipality.version = expectedVersion + 1;
  municipality.updatedAt = new Date();
  await db.save(municipality);
  await audit(db, actor, {
    tenantId,
    action: 'municipality.update-settings',
    object: municipality.globalId,
    requestId,
  });
  return municipality;
}

/** What a new tenant is made of. */
export type NewMunicipality = Omit<Municipality, 'globalId' | 'version' | 'updatedAt'>;

/** Takes a municipality in as a tenant, by the platform's administrator; one that is there already is left as it is. */
export async function registerMunicipality(db: Db, municipality: NewMunicipality): Promise<void> {
  const { contact, settings, ...own } = municipality;
  const insert = db
    .createQueryBuilder()
    .insert()
    .into(Municipality)
    .values({ ...own, contact, settings, version: 1 });
  await insert.orIgnore().updateEntity(false).execute();
}

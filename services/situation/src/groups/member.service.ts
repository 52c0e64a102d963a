import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { hashOf } from '../hash-of';
import { ReportingOrganisation } from '../organisations/reporting-organisation';
import { permissions } from '../permissions';
import { GroupMember, GroupMemberAddress } from './group-member';
import type { RemoveGroupMemberInput, SaveGroupMemberInput } from './member.inputs';

/** Sets a seat in the group, by organisation and function (R13, R14); its address is kept apart. */
export async function saveGroupMember(
  db: Db,
  caller: Caller,
  input: SaveGroupMemberInput,
): Promise<GroupMember> {
  const { municipalityId, groupMemberId, idempotencyKey: key, expectedVersion, ...wanted } = input;
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.saveGroupMember'));
  await verifyOrganisation(db, tenantId, wanted.organisationSlug ?? null);
  if (groupMemberId) return changeMember(db, caller, tenantId, { ...input, groupMemberId });
  const call = {
    tenantId,
    key,
    operation: 'saveGroupMember',
    inputHash: hashOf({ ...wanted, expectedVersion }),
  };
  const id = await once(db, call, async () => {
    const { email, digests, organisationSlug = null, ...seat } = wanted;
    const member = db.create(GroupMember, {
      tenantId,
      id: randomUUID(),
      version: 1,
      organisationSlug,
      ...seat,
    });
    await db.insert(GroupMember, member);
    await setAddress(db, member, email ?? null, digests);
    await record(db, caller, member, 'member.add');
    return member.id;
  });
  return db.findOneByOrFail(GroupMember, { tenantId, id });
}

async function changeMember(
  db: Db,
  caller: Caller,
  tenantId: string,
  input: SaveGroupMemberInput & { groupMemberId: string },
): Promise<GroupMember> {
  const key = decodeId('GroupMember', input.groupMemberId);
  const where = { tenantId, id: key.id };
  const member = await db.findOne(GroupMember, { where, lock: { mode: 'pessimistic_write' } });
  if (!member || key.tenantId !== tenantId) throw new AppError('NOT_FOUND');
  if (member.version !== input.expectedVersion)
    throw new AppError('CONFLICT', {
      ...{ reason: 'member.changed', path: ['input', 'expectedVersion'], current: { member } },
    });
  const { function: name, position, organisationSlug = null } = input;
  Object.assign(member, { function: name, position, organisationSlug, version: member.version + 1 });
  await db.save(member);
  await setAddress(db, member, input.email, input.digests);
  await record(db, caller, member, 'member.change');
  return member;
}

/** Takes a seat away, and its address with it. */
export async function removeGroupMember(
  db: Db,
  caller: Caller,
  { groupMemberId }: RemoveGroupMemberInput,
): Promise<string> {
  const { tenantId, id } = decodeId('GroupMember', groupMemberId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.removeGroupMember'));
  const member = await db.findOneBy(GroupMember, { tenantId, id });
  if (!member) throw new AppError('NOT_FOUND');
  await db.delete(GroupMember, { tenantId, id });
  await record(db, caller, member, 'member.remove');
  return groupMemberId;
}

/** Refuses an organisation that does not report here. */
export async function verifyOrganisation(db: Db, tenantId: string, slug: string | null): Promise<void> {
  if (slug === null || (await db.existsBy(ReportingOrganisation, { tenantId, slug }))) return;
  throw new AppError('INVALID_INPUT', {
    reason: 'organisation.unknown',
    path: ['input', 'organisationSlug'],
  });
}

/** Keeps the address and whether digests go there; what is left out stays as it was. */
async function setAddress(
  db: Db,
  { tenantId, id }: GroupMember,
  email: string | null | undefined,
  digests: boolean | null | undefined,
): Promise<void> {
  if (email === null) await db.delete(GroupMemberAddress, { tenantId, id });
  if (email) await db.upsert(GroupMemberAddress, { tenantId, id, email }, ['tenantId', 'id']);
  if (typeof digests === 'boolean') await db.update(GroupMemberAddress, { tenantId, id }, { digests });
}

async function record(db: Db, caller: Caller, { tenantId, globalId: object }: GroupMember, action: string) {
  await audit(db, caller.actor, { tenantId, action, object, requestId: caller.requestId });
}

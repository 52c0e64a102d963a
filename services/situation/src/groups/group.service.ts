import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, type Caller } from '../caller';
import { hashOf } from '../hash-of';
import { permissions } from '../permissions';
import { Template } from '../templates/template';
import type { AddSchoolBreakInput, RemoveSchoolBreakInput, SaveSituationGroupInput } from './group.inputs';
import { ReportingGroup } from './reporting-group';
import { SchoolBreak } from './school-break';

const mostBreaks = 60;

/** Sets how the group works; the first time makes it. Meetings in the calendar stay as they are (R37). */
export async function saveSituationGroup(
  db: Db,
  caller: Caller,
  input: SaveSituationGroupInput,
  fictitious = false,
): Promise<ReportingGroup> {
  const { municipalityId, expectedVersion, ...wanted } = input;
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.saveSituationGroup'));
  const known = await db.findOne(ReportingGroup, {
    where: { tenantId },
    lock: { mode: 'pessimistic_write' },
  });
  if ((known?.version ?? 0) !== expectedVersion)
    throw new AppError('CONFLICT', {
      ...{ reason: 'group.changed', path: ['input', 'expectedVersion'], current: { group: known } },
    });
  const group = known ?? (await newGroup(db, tenantId, fictitious));
  Object.assign(group, wanted, {
    place: wanted.place ?? null,
    version: expectedVersion + 1,
    updatedAt: caller.now ?? new Date(),
    updatedByRole: roleIn(caller, tenantId),
  });
  if (known) await db.save(group);
  else await db.insert(ReportingGroup, group);
  await audit(db, caller.actor, {
    ...{ tenantId, action: 'group.save', object: group.globalId, requestId: caller.requestId },
  });
  return group;
}

/** A new group goes by the municipality's latest template, if it has one. */
async function newGroup(db: Db, tenantId: string, fictitious: boolean): Promise<ReportingGroup> {
  const [template] = await db.find(Template, {
    where: { tenantId },
    order: { versionNumber: 'DESC' },
    take: 1,
  });
  return db.create(ReportingGroup, {
    tenantId,
    id: randomUUID(),
    templateId: template?.id ?? null,
    fictitious,
  });
}

/** The municipality's group, or the rule that it must be there first. */
export async function requireGroup(db: Db, tenantId: string): Promise<ReportingGroup> {
  const group = await db.findOneBy(ReportingGroup, { tenantId });
  if (!group) throw new AppError('RULE_BROKEN', { reason: 'group.missing' });
  return group;
}

/** Enters days on which the schools are closed; meetings that fall there are asked about when they are planned. */
export async function addSchoolBreak(
  db: Db,
  caller: Caller,
  input: AddSchoolBreakInput,
): Promise<SchoolBreak> {
  const { municipalityId, idempotencyKey: key, ...wanted } = input;
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.addSchoolBreak'));
  if (wanted.lastDay < wanted.firstDay)
    throw new AppError('INVALID_INPUT', { reason: 'break.order', path: ['input', 'lastDay'] });
  const call = { tenantId, key, operation: 'addSchoolBreak', inputHash: hashOf(wanted) };
  const id = await once(db, call, async () => {
    if ((await db.countBy(SchoolBreak, { tenantId })) >= mostBreaks)
      throw new AppError('RULE_BROKEN', { reason: 'break.too-many', values: { most: mostBreaks } });
    const added = db.create(SchoolBreak, { tenantId, id: randomUUID(), ...wanted });
    await db.insert(SchoolBreak, added);
    const { globalId: object } = added;
    await audit(db, caller.actor, { tenantId, action: 'break.add', object, requestId: caller.requestId });
    return added.id;
  });
  return db.findOneByOrFail(SchoolBreak, { tenantId, id });
}

/** Takes a school break away; meetings in the calendar stay as they are. */
export async function removeSchoolBreak(
  db: Db,
  caller: Caller,
  { schoolBreakId }: RemoveSchoolBreakInput,
): Promise<string> {
  const { tenantId, id } = decodeId('SchoolBreak', schoolBreakId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.removeSchoolBreak'));
  const { affected } = await db.delete(SchoolBreak, { tenantId, id });
  if (!affected) throw new AppError('NOT_FOUND');
  await audit(db, caller.actor, {
    ...{ tenantId, action: 'break.remove', object: schoolBreakId, requestId: caller.requestId },
  });
  return schoolBreakId;
}

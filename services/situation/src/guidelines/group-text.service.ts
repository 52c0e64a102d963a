import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { policeOrganisation } from '../access';
import { roleIn, type Caller } from '../caller';
import { hashOf } from '../hash-of';
import { permissions } from '../permissions';
import { GroupText, type GroupTextKind } from './group-text';
import type { ConfirmGroupTextInput, PublishGroupTextInput } from './group-text.inputs';
import { TextConfirmation } from './text-confirmation';

/** Sets the next version of a text that the group goes by; everybody in the group is asked to read it anew (R13). */
export async function publishGroupText(
  db: Db,
  caller: Caller,
  input: PublishGroupTextInput,
): Promise<GroupText> {
  const { municipalityId, idempotencyKey: key, expectedVersion, kind, text } = input;
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.publishGroupText'));
  const inputHash = hashOf({ kind, expectedVersion, text });
  const id = await once(db, { tenantId, key, operation: 'publishGroupText', inputHash }, async () => {
    const current = await textThatApplies(db, tenantId, kind);
    if ((current?.versionNumber ?? 0) !== expectedVersion)
      throw new AppError('CONFLICT', {
        ...{
          reason: 'group-text.changed',
          path: ['input', 'expectedVersion'],
          current: { groupText: current },
        },
      });
    const groupText = db.create(GroupText, {
      ...{ tenantId, id: randomUUID(), kind, versionNumber: expectedVersion + 1, text },
      ...{ publishedAt: caller.now ?? new Date(), publishedByRole: roleIn(caller, tenantId) },
    });
    await db.insert(GroupText, groupText);
    await record(db, caller, groupText, 'group-text.publish');
    return groupText.id;
  });
  return db.findOneByOrFail(GroupText, { tenantId, id });
}

/** Notes that the person signed in has read the version that applies. Once more changes nothing. */
export async function confirmGroupText(
  db: Db,
  caller: Caller,
  { groupTextId }: ConfirmGroupTextInput,
): Promise<GroupText> {
  const { tenantId, id } = decodeId('GroupText', groupTextId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.confirmGroupText'));
  const groupText = await db.findOneBy(GroupText, { tenantId, id });
  if (!groupText) throw new AppError('NOT_FOUND');
  const current = await textThatApplies(db, tenantId, groupText.kind);
  if (current?.id !== id)
    throw new AppError('RULE_BROKEN', { reason: 'group-text.newer', current: { groupText: current } });
  const { subject } = caller.actor;
  const confirmation = {
    ...{ tenantId, id: randomUUID(), textId: id, subject: subject!, role: roleIn(caller, tenantId) },
    ...{ organisationSlug: organisationIn(caller, tenantId), confirmedAt: caller.now ?? new Date() },
  };
  const insert = db.createQueryBuilder().insert().into(TextConfirmation).values(confirmation).orIgnore();
  const { raw } = (await insert.updateEntity(false).returning('id').execute()) as { raw: unknown[] };
  if (raw.length > 0) await record(db, caller, groupText, 'group-text.confirm');
  return groupText;
}

function textThatApplies(db: Db, tenantId: string, kind: GroupTextKind): Promise<GroupText | null> {
  return db.findOne(GroupText, { where: { tenantId, kind }, order: { versionNumber: 'DESC' } });
}

/** The organisation that somebody sits in the group for. */
function organisationIn({ actor }: Caller, tenantId: string): string | null {
  const own = actor.memberships.filter(({ key }) => key === tenantId);
  const unit = own.find(({ role }) => role === 'reporter')?.unit ?? null;
  return own.some(({ role }) => role === 'kommunpolis') ? policeOrganisation : unit;
}

async function record(db: Db, caller: Caller, { tenantId, globalId: object }: GroupText, action: string) {
  await audit(db, caller.actor, { tenantId, action, object, requestId: caller.requestId });
}

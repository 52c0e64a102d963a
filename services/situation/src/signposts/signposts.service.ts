import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { permissions } from '../permissions';
import { Signposts } from './signposts';
import type { SetSignpostsInput } from './signposts.inputs';

/** Sets where an orosanmälan and a fault report go; a report never receives either (R15, R31). */
export async function setSignposts(db: Db, caller: Caller, input: SetSignpostsInput): Promise<Signposts> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.setSignposts'));
  const { concernText = null, concernUrl = null, faultText = null, faultUrl = null } = input;
  const signposts = db.create(Signposts, {
    tenantId,
    ...{ concernText, concernUrl, faultText, faultUrl },
    version: input.expectedVersion + 1,
  });
  if (!(await keep(db, signposts, input.expectedVersion)))
    throw new AppError('CONFLICT', {
      reason: 'signposts.changed',
      path: ['input', 'expectedVersion'],
      current: { signposts: await db.findOneBy(Signposts, { tenantId }) },
    });
  await audit(db, caller.actor, {
    tenantId,
    action: 'signposts.set',
    object: input.municipalityId,
    requestId: caller.requestId,
  });
  return signposts;
}

/** Whether the signposts were still as the writer had seen them, and are now the new ones. */
async function keep(db: Db, signposts: Signposts, version: number): Promise<boolean> {
  const { tenantId } = signposts;
  if (version > 0) return (await db.update(Signposts, { tenantId, version }, signposts)).affected === 1;
  const insert = db
    .createQueryBuilder()
    .insert()
    .into(Signposts)
    .values(signposts)
    .orIgnore()
    .updateEntity(false);
  const { raw } = (await insert.returning('tenant_id').execute()) as { raw: unknown[] };
  return raw.length > 0;
}

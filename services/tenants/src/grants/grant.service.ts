import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { permissions } from '../permissions';
import { Grant } from './grant';
import type { CreateGrantInput } from './grant.inputs';
import { verifyGrantPeriod } from './grant.rules';

/** Lets an outside organisation read something of a municipality's, for a purpose and a time. */
export async function createGrant(
  db: Db,
  actor: Actor,
  input: CreateGrantInput,
  requestId?: string,
): Promise<Grant> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(actor, tenantId, rolesFor(permissions, 'Mutation.createGrant'));
  verifyGrantPeriod(input.validFrom, input.validTo);
  const { municipalityId: _, idempotencyKey, ...wanted } = input;
  const inputHash = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  const id = await once(
    db,
    { tenantId, key: idempotencyKey, operation: 'createGrant', inputHash },
    async () => {
      const grant = { tenantId, id: randomUUID(), ...wanted, grantedByRole: roleIn(actor, tenantId) };
      await db.insert(Grant, grant);
      await openReach(db, grant);
      await audit(db, actor, {
        tenantId,
        action: 'grant.create',
        object: `${grant.grantee} ${grant.releases.join(' ')}`,
        requestId,
      });
      return grant.id;
    },
  );
  return db.findOneByOrFail(Grant, { tenantId, id });
}

/** Ends a grant at once: the reader's next request sees nothing more. */
export async function revokeGrant(db: Db, actor: Actor, grantId: string, requestId?: string): Promise<Grant> {
  const { tenantId, id } = decodeId('Grant', grantId);
  requireRole(actor, tenantId, rolesFor(permissions, 'Mutation.revokeGrant'));
  const grant = await db.findOne(Grant, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
  if (!grant) throw new AppError('NOT_FOUND');
  if (grant.revokedAt) throw new AppError('RULE_BROKEN', { reason: 'grant.revoked', current: { grant } });
  grant.revokedAt = new Date();
  grant.revokedByRole = roleIn(actor, tenantId);
  await db.save(grant);
  await db.query('update access.reach set revoked_at = now() where tenant_id = $1 and grant_id = $2', [
    tenantId,
    id,
  ]);
  await audit(db, actor, { tenantId, action: 'grant.revoke', object: grant.globalId, requestId });
  return grant;
}

/** What the scope of a reader is computed from, in every service. */
async function openReach(
  db: Db,
  grant: {
    tenantId: string;
    id: string;
    releases: string[];
    grantee: string;
    validFrom: string;
    validTo: string;
  },
): Promise<void> {
  await db.query(
    `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to)
     select $1, $2, release, $4, $5, $6 from unnest($3::text[]) as release`,
    [
      grant.tenantId,
      grant.id,
      grant.releases.map((release) => release.toLowerCase()),
      grant.grantee,
      grant.validFrom,
      grant.validTo,
    ],
  );
}

function roleIn(actor: Actor, tenantId: string): string {
  return actor.memberships.find(({ key }) => key === tenantId)?.role ?? '';
}

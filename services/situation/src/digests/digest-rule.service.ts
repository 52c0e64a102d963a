import { holds } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import type { Context } from '@medborgarlofte/platform/context';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { permissions } from '../permissions';
import { DigestRule, usualDigestRule } from './digest-rule';
import type { SetDigestRuleInput } from './digest-rule.inputs';

/** The rule that holds in a municipality; the usual one where it has said nothing. */
export async function readDigestRule(db: Db, tenantId: string): Promise<DigestRule> {
  const own = await db.findOneBy(DigestRule, { tenantId });
  return own ?? db.create(DigestRule, { tenantId, ...usualDigestRule });
}

/** The rule for those who keep the group's picture; null for everybody else. */
export async function loadDigestRule(ctx: Context, tenantId: string): Promise<DigestRule | null> {
  const mayRead = holds(ctx.actor, rolesFor(permissions, 'Municipality.digestRule'), tenantId);
  return mayRead ? ctx.read((db) => readDigestRule(db, tenantId)) : null;
}

/** Says when digests go out, and to whom beside the group's seats (R18). */
export async function setDigestRule(
  db: Db,
  caller: Caller,
  { municipalityId, expectedVersion, ...wanted }: SetDigestRuleInput,
): Promise<DigestRule> {
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.setDigestRule'));
  // Two who set the first one at once would both find none.
  await db.query(`select pg_advisory_xact_lock(hashtext('situation.digest_rule'), hashtext($1))`, [tenantId]);
  const known = await readDigestRule(db, tenantId);
  if (known.version !== expectedVersion)
    throw new AppError('CONFLICT', {
      path: ['input', 'expectedVersion'],
      current: { digestRule: known },
    });
  const { councilEmail = null, countyEmail = null } = wanted;
  const rule = db.create(DigestRule, {
    ...{ tenantId, ...wanted, councilEmail, countyEmail, version: known.version + 1 },
  });
  await db.save(rule);
  await audit(db, caller.actor, {
    ...{ tenantId, action: 'digest-rule.set', object: rule.globalId, requestId: caller.requestId },
  });
  return rule;
}

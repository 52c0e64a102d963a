import { holds } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import type { Context } from '@medborgarlofte/platform/context';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { permissions } from '../permissions';
import { ReminderRule, usualRule } from './reminder-rule';
import type { SetReminderRuleInput } from './reminder-rule.inputs';

/** The rule that holds in a municipality; the usual one where it has said nothing. */
export async function readReminderRule(db: Db, tenantId: string): Promise<ReminderRule> {
  const own = await db.findOneBy(ReminderRule, { tenantId });
  return own ?? db.create(ReminderRule, { tenantId, ...usualRule });
}

/** The rule for those who keep the group's picture; null for everybody else. */
export async function loadReminderRule(ctx: Context, tenantId: string): Promise<ReminderRule | null> {
  const mayRead = holds(ctx.actor, rolesFor(permissions, 'Municipality.reminderRule'), tenantId);
  return mayRead ? ctx.read((db) => readReminderRule(db, tenantId)) : null;
}

/** Says when organisations are reminded of a missing report by themselves. */
export async function setReminderRule(
  db: Db,
  caller: Caller,
  { municipalityId, expectedVersion, ...wanted }: SetReminderRuleInput,
): Promise<ReminderRule> {
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.setReminderRule'));
  // Two who set the first one at once would both find none.
  await db.query(`select pg_advisory_xact_lock(hashtext('situation.reminder_rule'), hashtext($1))`, [
    tenantId,
  ]);
  const known = await readReminderRule(db, tenantId);
  if (known.version !== expectedVersion)
    throw new AppError('CONFLICT', {
      path: ['input', 'expectedVersion'],
      current: { reminderRule: known },
    });
  const { hoursBefore = null, hoursAfter = null } = wanted;
  const rule = db.create(ReminderRule, {
    ...{ tenantId, ...wanted, hoursBefore, hoursAfter, version: known.version + 1 },
  });
  await db.save(rule);
  await audit(db, caller.actor, {
    ...{ tenantId, action: 'reminder-rule.set', object: rule.globalId, requestId: caller.requestId },
  });
  return rule;
}

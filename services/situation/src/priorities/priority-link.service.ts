import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { keepers } from '../access';
import { roleIn, todayOf, type Caller } from '../caller';
import { daysAfter } from '../days';
import { hashOf } from '../hash-of';
import { findOrganisation } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { mayReportFor } from '../reports/report.rules';
import type { CurrentPriorities } from './current-priorities';
import type { CreatePriorityLinkInput, RevokePriorityLinkInput } from './priority.inputs';
import { PriorityLink } from './priority-link';
import { readPriorities } from './read-priorities';

/** How many addresses answer for an organisation at once, at most. */
const mostLinks = 5;
const usualDays = 182;
const mostDays = 366;

const hashOfSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Makes a secret address for an organisation's staff. The secret is told once; a lost one is replaced, not found again. */
export async function createPriorityLink(
  db: Db,
  caller: Caller,
  input: CreatePriorityLinkInput,
): Promise<{ priorityLink: PriorityLink; secret: string | null }> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.createPriorityLink'));
  const { organisationSlug: slug, idempotencyKey: key, ...wanted } = input;
  if (!holds(caller.actor, keepers, tenantId) && !mayReportFor(caller.actor, tenantId, slug))
    throw new AppError('FORBIDDEN');
  const today = todayOf(caller);
  const expiresOn = lastDay(today, input.expiresOn);
  let secret: string | null = null;
  const inputHash = hashOf({ slug, ...wanted });
  const id = await once(db, { tenantId, key, operation: 'createPriorityLink', inputHash }, async () => {
    const { name } = await findOrganisation(db, tenantId, slug, today, 'organisationSlug');
    const answering = {
      tenantId,
      organisationSlug: slug,
      revokedAt: IsNull(),
      expiresOn: MoreThanOrEqual(today),
    };
    // Two who make one at once would both find room for it.
    await db.query(`select pg_advisory_xact_lock(hashtext('situation.priority_link'), hashtext($1))`, [
      tenantId,
    ]);
    if ((await db.countBy(PriorityLink, answering)) >= mostLinks)
      throw new AppError('RULE_BROKEN', { reason: 'priority-link.too-many', values: { most: mostLinks } });
    secret = randomBytes(32).toString('base64url');
    const link = db.create(PriorityLink, {
      ...{ tenantId, id: randomUUID(), organisationSlug: slug, organisationName: name, revokedAt: null },
      ...{ createdByRole: roleIn(caller, tenantId), secretHash: hashOfSecret(secret), expiresOn },
      createdAt: caller.now ?? new Date(),
    });
    await db.insert(PriorityLink, link);
    await record(db, caller, link, 'priority-link.create');
    return link.id;
  });
  return { priorityLink: await db.findOneByOrFail(PriorityLink, { tenantId, id }), secret };
}

function lastDay(today: string, wanted: string | null | undefined): string {
  const day = wanted ?? daysAfter(today, usualDays);
  if (day >= today && day <= daysAfter(today, mostDays)) return day;
  throw new AppError('INVALID_INPUT', { reason: 'priority-link.days', path: ['input', 'expiresOn'] });
}

/** Makes an address answer no more: one's own organisation's, or any for coordinator and deputy. */
export async function revokePriorityLink(
  db: Db,
  caller: Caller,
  { priorityLinkId }: RevokePriorityLinkInput,
): Promise<PriorityLink> {
  const { tenantId, id } = decodeId('PriorityLink', priorityLinkId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.revokePriorityLink'));
  const link = await db.findOneBy(PriorityLink, { tenantId, id });
  if (!link) throw new AppError('NOT_FOUND');
  if (link.revokedAt) return link;
  link.revokedAt = caller.now ?? new Date();
  await db.update(PriorityLink, { tenantId, id }, { revokedAt: link.revokedAt });
  await record(db, caller, link, 'priority-link.revoke');
  return link;
}

/**
 * Current priorities behind a secret address; null when it is revoked, has expired or never was, all in the same way.
 * Each reading is logged, by the address: who held it in their hand is not known (H01).
 */
export async function readByLink(db: Db, caller: Caller, secret: string): Promise<CurrentPriorities | null> {
  const secretHash = hashOfSecret(secret);
  await db.query(`select set_config('app.priority_link', $1, true)`, [secretHash]);
  const today = todayOf(caller);
  const answering = { secretHash, revokedAt: IsNull(), expiresOn: MoreThanOrEqual(today) };
  const link = await db.findOneBy(PriorityLink, answering);
  if (!link) return null;
  const { tenantId, id, globalId: object } = link;
  const reader = { subject: `priority-link:${id}`, name: '', memberships: [], scopes: [] };
  const line = { tenantId, action: 'priorities.read', object, requestId: caller.requestId };
  await audit(db, reader, { ...line, outcome: 'read' });
  return readPriorities(db, tenantId);
}

async function record(db: Db, caller: Caller, { tenantId, globalId: object }: PriorityLink, action: string) {
  await audit(db, caller.actor, { tenantId, action, object, requestId: caller.requestId });
}

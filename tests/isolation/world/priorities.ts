import { createHash, randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import type { Filling } from './fillers';
import { ownUnit } from './people';
import { calendarSecret } from './situation-group';

/**
 * Priorities that hold and one that has ended, deficiencies enough to be counted and too few, and secret addresses: one
 * revoked, and one whose secret the world knows, the same as that of its calendar.
 */
export async function fillPriorities(filling: Filling, areaId: string, organisation: string): Promise<void> {
  const { tenantId, text, mutate, source } = filling;
  const agree = () => mutate('addPriority', { areaId, text: text(), reason: text(), idempotencyKey: text() });
  const { priority } = await agree();
  await mutate('endPriority', { priorityId: priority!.id, expectedVersion: priority!.version });
  await agree();
  for (const handling of ['WATCH', 'WATCH', 'WATCH', 'HANDLE_NOW']) await handle(filling, areaId, handling);
  const municipalityId = encodeId('Municipality', tenantId);
  const { priorityLink } = await mutate('createPriorityLink', { municipalityId, organisationSlug: ownUnit });
  await mutate('revokePriorityLink', { priorityLinkId: priorityLink!.id });
  const membership = { kind: 'municipality', key: tenantId, unit: null, role: 'coordinator' };
  const keeper = { subject: 'world', name: 'world', memberships: [membership], scopes: [] };
  const secretHash = createHash('sha256').update(calendarSecret(tenantId)).digest('hex');
  await inScope(source, keeper, (db) =>
    db.query(
      `insert into priority_link (tenant_id, id, organisation_slug, organisation_name, created_by_role, secret_hash, created_at, expires_on)
       values ($1, $2, $3, $4, 'coordinator', $5, now(), '2199-01-01')`,
      [tenantId, randomUUID(), ownUnit, organisation, secretHash],
    ),
  );
}

async function handle({ text, mutate }: Filling, areaId: string, handling: string): Promise<void> {
  const { deficiency } = await mutate('noteDeficiency', { source: 'OTHER', areaId, description: text() });
  const decision = { handling, owner: 'GROUP', dueDate: '2199-01-01', reason: text() };
  const seen = { deficiencyId: deficiency!.id, expectedVersion: deficiency!.version };
  await mutate('assessDeficiency', { ...seen, ...decision });
}

import { holds, type Actor } from '@medborgarlofte/platform/actor';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { keepers } from '../access';
import { permissions } from '../permissions';
import { seesSmallCounts } from '../reports/small-counts';
import type { KnowledgeActions, KnowledgeThing } from './knowledge-thing';

/** Whether somebody sees the small numbers of a thing: coordinator, deputy and the organisation that entered it. */
export function seesNumbers(
  actor: Actor,
  { tenantId, organisationSlug }: Pick<KnowledgeThing, 'tenantId' | 'organisationSlug'>,
): boolean {
  return organisationSlug === null
    ? holds(actor, keepers, tenantId)
    : seesSmallCounts(actor, tenantId, organisationSlug);
}

/** What somebody may do with a thing of a type. */
export function actionsOn(actor: Actor, type: string, thing: KnowledgeThing): KnowledgeActions {
  const may = (act: string) => holds(actor, rolesFor(permissions, `Mutation.${act}${type}`), thing.tenantId);
  const edit = may('change');
  return { edit, editNumbers: edit && seesNumbers(actor, thing), remove: may('remove') && !thing.cited };
}

import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../caller';
import { findOrganisation } from '../organisations/reporting-organisation.service';

/** Who sees to something: an organisation of the group, by the name it had then, or the group itself. */
export interface Owner {
  ownerOrganisation: string | null;
  ownerName: string | null;
}

/** The owner that an input names; the one that stands there already may have left the group since. */
export async function ownerIn(
  db: Db,
  caller: Caller,
  tenantId: string,
  slug: string | null | undefined,
  known?: Owner,
): Promise<Owner> {
  if (!slug) return { ownerOrganisation: null, ownerName: null };
  if (slug === known?.ownerOrganisation) return { ownerOrganisation: slug, ownerName: known.ownerName };
  const { name } = await findOrganisation(db, tenantId, slug, todayOf(caller), 'ownerOrganisationSlug');
  return { ownerOrganisation: slug, ownerName: name };
}

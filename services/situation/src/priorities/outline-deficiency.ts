import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Deficiency } from '../deficiencies/deficiency';
import { DeficiencyOutline } from './deficiency-outline';

/** Lets every member know that a deficiency is there, and of which area; how it is handled follows by itself. */
export async function outlineDeficiency(
  db: Db,
  { tenantId, id, areaId, areaCode }: Deficiency,
): Promise<void> {
  await db.insert(DeficiencyOutline, { tenantId, id, areaId, areaCode, handledAs: 'UNDECIDED' });
}

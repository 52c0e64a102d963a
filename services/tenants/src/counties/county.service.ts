import type { Context } from '@medborgarlofte/platform/context';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { loadTenantRows } from '../tenant-rows';
import { County } from './county';

/** One county by its code. */
export async function loadCounty(ctx: Context, code: string): Promise<County | null> {
  const [county] = await loadTenantRows(ctx, County, 'code', code, 'code');
  return county ?? null;
}

/** Adds a county, by the platform's administrator; one that is there already is left as it is. */
export async function registerCounty(
  db: Db,
  county: Pick<County, 'code' | 'name' | 'boardName'>,
): Promise<void> {
  await db.createQueryBuilder().insert().into(County).values(county).orIgnore().updateEntity(false).execute();
}

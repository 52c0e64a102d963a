import type { Context } from '@medborgarlofte/platform/context';
import { loadTenantRows } from '../tenant-rows';
import { Municipality } from './municipality';

/** One municipality by its code, batched with the request's others. */
export async function loadMunicipality(ctx: Context, code: string): Promise<Municipality | null> {
  const [municipality] = await loadTenantRows(ctx, Municipality, 'tenantId', code, 'name');
  return municipality ?? null;
}

import { loadPage, type ListQuery, type Page, type PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { loadOne, type RowKey, type TenantRow } from '@medborgarlofte/platform/loading';
import { outsideOwn, recordReads, type Readable } from '@medborgarlofte/platform/recorded-reads';
import type { EntityTarget } from 'typeorm';
import type { KnowledgeThing } from './knowledge-thing';

/** One thing or a part of one by its key, when the caller sees it; a reading that only a grant opens is on record (H01). */
export async function loadThing<T extends TenantRow & Readable>(
  ctx: Context,
  entity: EntityTarget<T>,
  key: RowKey,
): Promise<T | null> {
  const thing = await loadOne(ctx, entity, key);
  if (thing) await recordReads(ctx, 'knowledge.read', outsideOwn(ctx, [thing]));
  return thing;
}

/** A municipality's things of one kind; readings by a grant are on record. */
export async function loadThings<T extends KnowledgeThing>(
  ctx: Context,
  query: ListQuery<T>,
  tenantId: string,
  args: PageArgs,
): Promise<Page<T>> {
  const page = await loadPage(ctx, query, { tenantId, id: null }, args);
  await recordReads(ctx, 'knowledge.read', outsideOwn(ctx, page.nodes));
  return page;
}

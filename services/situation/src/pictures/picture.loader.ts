import { tenantsOf } from '@medborgarlofte/platform/actor';
import { loadPage, type Page, type PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, loadOne, type RowKey } from '@medborgarlofte/platform/loading';
import { recordReads } from '@medborgarlofte/platform/recorded-reads';
import { JointPicture } from './joint-picture';

/** Whoever reads by a municipality's grant is put into its log, with each picture that is shown (H01, B23). */
async function recordOutsiders(ctx: Context, pictures: JointPicture[]): Promise<void> {
  const own = new Set(tenantsOf(ctx.actor));
  const granted = pictures.filter(({ tenantId }) => !own.has(tenantId));
  await recordReads(ctx, 'picture.read', granted);
}

/** One joint picture by its key, when the caller sees it. */
export async function loadPicture(ctx: Context, key: RowKey): Promise<JointPicture | null> {
  const picture = await loadOne(ctx, JointPicture, key);
  if (picture) await recordOutsiders(ctx, [picture]);
  return picture;
}

/** The joint picture of a meeting, once the group has begun it. */
export async function loadPictureOf(ctx: Context, meeting: RowKey): Promise<JointPicture | null> {
  const pictures = await loadChildren(ctx, JointPicture, 'meetingId', meeting, { meetingDate: 'ASC' });
  await recordOutsiders(ctx, pictures);
  return pictures[0] ?? null;
}

/** A municipality's joint pictures, oldest first. */
export async function loadPictures(
  ctx: Context,
  tenantId: string,
  args: PageArgs,
): Promise<Page<JointPicture>> {
  const page = await loadPage(
    ctx,
    { entity: JointPicture, orderBy: ['meeting_date'] },
    { tenantId, id: null },
    args,
  );
  await recordOutsiders(ctx, page.nodes);
  return page;
}

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

/** The joint picture of a meeting, once the group has begun it: the newest revision that the caller sees. */
export async function loadPictureOf(ctx: Context, meeting: RowKey): Promise<JointPicture | null> {
  const [newest] = await loadChildren(ctx, JointPicture, 'meetingId', meeting, { revision: 'DESC' });
  if (newest) await recordOutsiders(ctx, [newest]);
  return newest ?? null;
}

/** The revision that came in the picture's place, when there is one for the caller. */
export async function loadSuccessor(ctx: Context, picture: RowKey): Promise<JointPicture | null> {
  const [successor] = await loadChildren(ctx, JointPicture, 'supersedesId', picture, { revision: 'ASC' });
  if (successor) await recordOutsiders(ctx, [successor]);
  return successor ?? null;
}

// Under the caller's scope: whoever does not see an open revision goes on seeing the locked one before it.
const newestRevision = `not exists (select from joint_picture newer
  where newer.tenant_id = item.tenant_id and newer.supersedes_id = item.id)`;

/** A municipality's joint pictures, one for each meeting, oldest first. */
export async function loadPictures(
  ctx: Context,
  tenantId: string,
  args: PageArgs,
): Promise<Page<JointPicture>> {
  const page = await loadPage(
    ctx,
    { entity: JointPicture, orderBy: ['meeting_date'], where: { sql: newestRevision, values: [] } },
    { tenantId, id: null },
    args,
  );
  await recordOutsiders(ctx, page.nodes);
  return page;
}

import { loadPage, type Page, type PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Feedback } from './feedback';
import { FeedbackReading } from './feedback-reading';

/** What is not given yet, due first on top: all of it for who gives it, one's own for who waits. */
export function loadOpen(ctx: Context, tenantId: string, args: PageArgs): Promise<Page<Feedback>> {
  const where = { sql: 'item.given_at is null', values: [] };
  return loadPage(ctx, { entity: Feedback, orderBy: ['due_date'], where }, { tenantId, id: null }, args);
}

const unread = `not exists (select from feedback_reading reading where reading.tenant_id = item.tenant_id
  and reading.feedback_id = item.id and reading.version >= item.version)`;

/** What was given, newest first; on request only what was not read since. */
export function loadGiven(
  ctx: Context,
  tenantId: string,
  { unreadOnly, ...args }: PageArgs & { unreadOnly?: boolean | null },
): Promise<Page<Feedback>> {
  const sql = `item.given_at is not null${unreadOnly ? ` and not item.superseded and ${unread}` : ''}`;
  const query = { entity: Feedback, orderBy: ['given_at'], descending: true, where: { sql, values: [] } };
  return loadPage(ctx, query, { tenantId, id: null }, args);
}

/** When it was read as it now is; null while it is new to whoever is told. */
export async function loadReadAt(ctx: Context, feedback: Feedback): Promise<Date | null> {
  const [reading] = await loadChildren(ctx, FeedbackReading, 'feedbackId', feedback, { id: 'ASC' });
  return reading && reading.version >= feedback.version ? reading.readAt : null;
}

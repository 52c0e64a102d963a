import type { Connection } from './documents/types';

/** More pages than this no page of ours shows; it only stops an endless loop. */
const mostPages = 100;

/** Everything of a list, page after page. */
export async function allNodes<Item>(
  page: (after: string | null) => Promise<PagedConnection<Item>>,
): Promise<Item[]> {
  const nodes: Item[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const connection: PagedConnection<Item> = await page(after);
    nodes.push(...connection.nodes);
    if (!connection.pageInfo.hasNextPage) break;
    after = connection.pageInfo.endCursor;
  }
  return nodes;
}

export interface PagedConnection<Item> extends Connection<Item> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

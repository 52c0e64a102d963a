import { allNodes } from './all-nodes';

it('reads page after page to the end', async () => {
  const pages: Record<
    string,
    { nodes: number[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  > = {
    start: { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: 'b' } },
    b: { nodes: [3], pageInfo: { hasNextPage: false, endCursor: 'c' } },
  };
  expect(await allNodes(async (after) => pages[after ?? 'start']!)).toEqual([1, 2, 3]);
});

it('stops when a list never ends', async () => {
  const endless = async () => ({ nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'x' } });
  expect((await allNodes(endless)).length).toBe(100);
});

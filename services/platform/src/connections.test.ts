import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { loadPage, type Page, type PageArgs } from './connections';
import type { Context } from './context';
import { actorIn, anyTenant, Note, openSample, type Sample } from './test-sample';

let sample: Sample;
let tenant: string;

beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => {
  tenant = anyTenant();
});

const byRank = { entity: Note, orderBy: ['rank'] };
const texts = ({ nodes }: Page<Note>) => nodes.map(({ text }) => text);
const me = () => sample.context(actorIn(tenant));
const read = (args: PageArgs = {}, query: object = {}, ctx: Context = me()) =>
  loadPage(ctx, { ...byRank, ...query }, { tenantId: tenant, id: null }, args);
const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: { details?: { reason?: string } }) => error.details?.reason,
  );

/** Seven notes, of which several share a rank; a total order must not shuffle them between pages. */
const seven = () =>
  sample.add(
    tenant,
    ...[...'ABCDEFG'].map((text, index) => ({
      text,
      rank: Math.floor(index / 3),
      id: `00000000-0000-4000-8000-00000000000${index}`,
    })),
  );

/** All pages one after another, as a client walks them. */
async function walk(size: number, way: 'first' | 'last', query: object = {}): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Note> = await read(
      way === 'first'
        ? { first: size, after: cursor ?? undefined }
        : { last: size, before: cursor ?? undefined },
      query,
    );
    pages.push(texts(page));
    const { hasNextPage, hasPreviousPage, endCursor, startCursor } = page.pageInfo;
    cursor = way === 'first' ? (hasNextPage ? endCursor : null) : hasPreviousPage ? startCursor : null;
  } while (cursor);
  return pages;
}

describe('paging', () => {
  beforeEach(seven);

  test('forward goes through all, each once, in order', async () => {
    expect(await walk(3, 'first')).toEqual([['A', 'B', 'C'], ['D', 'E', 'F'], ['G']]);
    expect(await walk(7, 'first')).toEqual([['A', 'B', 'C', 'D', 'E', 'F', 'G']]);
    expect(await walk(2, 'first', { descending: true })).toEqual([['G', 'F'], ['E', 'D'], ['C', 'B'], ['A']]);
  });

  test('backward goes through all from the end, each page in the order of the list', async () => {
    expect(await walk(3, 'last')).toEqual([['E', 'F', 'G'], ['B', 'C', 'D'], ['A']]);
    expect(await walk(2, 'last', { descending: true })).toEqual([['B', 'A'], ['D', 'C'], ['F', 'E'], ['G']]);
  });

  test('says where the page lies, and counts what there is in all', async () => {
    const first = await read({ first: 3 });
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]!.cursor,
      endCursor: first.edges[2]!.cursor,
    });
    const second = await read({ first: 3, after: first.pageInfo.endCursor! });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = await read({ last: 3, before: second.pageInfo.startCursor! });
    expect(texts(back)).toEqual(texts(first));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(await second.count()).toBe(7);
    expect(await read({ after: (await read({ last: 1 })).pageInfo.endCursor! })).toMatchObject({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
  });

  test('from both sides gives what lies between', async () => {
    const { edges } = await read();
    const between = { after: edges[1]!.cursor, before: edges[5]!.cursor };
    expect(texts(await read(between))).toEqual(['C', 'D', 'E']);
    expect(texts(await read({ ...between, last: 2 }))).toEqual(['D', 'E']);
  });

  test('goes on after an item that is gone, and does not skip one that comes', async () => {
    const { pageInfo } = await read({ first: 3 });
    await sample.as(actorIn(tenant))((db) => db.delete(Note, { tenantId: tenant, text: 'C' }));
    await sample.add(tenant, { text: 'C2', rank: 1, id: '00000000-0000-4000-8000-000000000002' });
    expect(texts(await read({ first: 2, after: pageInfo.endCursor! }))).toEqual(['C2', 'D']);
  });

  test('keeps to the condition of the list, in the count as well', async () => {
    const page = await read({}, { where: { sql: 'item.rank = $1', values: [1] } });
    expect([texts(page), await page.count()]).toEqual([['D', 'E', 'F'], 3]);
  });
});

test('twenty are read when nothing is said, a hundred at most', async () => {
  await sample.add(tenant, ...Array.from({ length: 105 }, (_, rank) => ({ rank })));
  expect((await read()).nodes).toHaveLength(20);
  expect((await read({ first: 100 })).nodes).toHaveLength(100);
  for (const size of [0, -1, 101, 1e9, 1.5, NaN]) {
    expect(await refusalOf(read({ first: size }))).toBe('page.size');
    expect(await refusalOf(read({ last: size }))).toBe('page.size');
  }
  expect(await refusalOf(read({ first: 1, last: 1 }))).toBe('page.first-or-last');
});

test('the Swedish order of names holds across pages (D08)', async () => {
  await sample.add(
    tenant,
    ...['Östersund', 'Arvika', 'Ängelholm', 'Zinkgruvan', 'Åmål', 'ale'].map((text) => ({ text })),
  );
  expect((await walk(2, 'first', { orderBy: ['text'] })).flat()).toEqual([
    'ale',
    'Arvika',
    'Zinkgruvan',
    'Åmål',
    'Ängelholm',
    'Östersund',
  ]);
});

describe('a cursor', () => {
  const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

  test.each([
    ['is no text of ours', 'abc'],
    ['holds no list', cursor({ rank: 1 })],
    ['holds too little', cursor(['1'])],
    ['holds too much', cursor(['1', randomUUID(), 'x'])],
    ['holds no texts', cursor([1, null])],
  ])('that %s is refused', async (_, after) => {
    expect(await refusalOf(read({ after }))).toBe('page.cursor');
    expect(await refusalOf(read({ last: 1, before: after }))).toBe('page.cursor');
  });

  test.each([
    ['values of another kind', ['x', randomUUID()]],
    ['no uuid', ['1', 'x']],
    ['SQL', ["1') or true --", randomUUID()]],
    ['a number too large', ['99999999999999999999', randomUUID()]],
  ])("with %s is the caller's mistake and reads nothing (D01)", async (_, values) => {
    await seven();
    await expect(read({ after: cursor(values) })).rejects.toMatchObject({
      driverError: { code: expect.stringMatching(/^22/) },
    });
  });

  test("of a foreign list only names a place in one's own (B02)", async () => {
    const other = anyTenant();
    await sample.add(other, { text: 'theirs', rank: 1, id: '00000000-0000-4000-8000-000000000004' });
    await seven();
    const theirs = await loadPage(sample.context(actorIn(other)), byRank, { tenantId: other, id: null }, {});
    const after = theirs.pageInfo.endCursor!;
    expect(texts(await read({ after }))).toEqual(['F', 'G']);
    expect(texts(await read({ last: 10, before: after }))).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('who reads', () => {
  test('another tenant gets nothing and counts nothing, the public what is published (B13)', async () => {
    await sample.add(tenant, { text: 'A' }, { text: 'B', published: true });
    for (const [actor, seen] of [
      [actorIn(anyTenant()), ['B']],
      [undefined, ['B']],
      [actorIn(tenant), ['A', 'B']],
    ] as const) {
      const page = await read({}, { orderBy: ['text'] }, sample.context(actor));
      expect([texts(page), await page.count()]).toEqual([seen, seen.length]);
    }
  });

  test('a list of one tenant and the same list of all stay apart in a request', async () => {
    const other = anyTenant();
    await sample.add(tenant, { text: 'own', rank: 77, published: true });
    await sample.add(other, { text: 'other', rank: 77, published: true });
    const ctx = me();
    const where = { sql: 'item.rank = 77', values: [] };
    const all = { tenantId: null, id: null };
    const read = () =>
      Promise.all([
        loadPage(ctx, { ...byRank, where }, { tenantId: tenant, id: null }, {}),
        loadPage(ctx, { ...byRank, where, parentColumn: null }, all, {}),
      ]);
    const pages = await read();
    expect(pages.map(({ nodes }) => nodes.length)).toEqual([1, 2]);
    expect(await Promise.all(pages.map(({ count }) => count()))).toEqual([1, 2]);
  });

  test('lists of several parents are one statement, each with its own page', async () => {
    const [first] = await sample.add(tenant, { text: 'A' }, { text: 'B' }, { text: 'C' });
    const [second] = await sample.add(tenant, { text: 'D' });
    const sent = jest.spyOn(Client.prototype, 'query');
    const ctx = me();
    const query = { entity: Note, parentColumn: 'folder_id', orderBy: ['text'] };
    const parents = [first!.folderId, second!.folderId, randomUUID(), first!.folderId];
    const pages = await Promise.all(
      parents.map((id) => loadPage(ctx, query, { tenantId: tenant, id }, { first: 2 })),
    );
    const statements = sent.mock.calls
      .map(([call]) => String((call as unknown as { text?: string }).text ?? call))
      .filter((text) => text.includes('lateral'));
    sent.mockClear();
    const counts = await Promise.all(pages.map(({ count }) => count()));
    const counting = sent.mock.calls.filter(([call]) => JSON.stringify(call).includes('count(*)'));
    sent.mockRestore();
    expect([counts, counting.length]).toEqual([[3, 1, 0, 3], 1]);
    expect(pages.map(texts)).toEqual([['A', 'B'], ['D'], [], ['A', 'B']]);
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false, false, true]);
    expect(statements).toHaveLength(1);
  });
});

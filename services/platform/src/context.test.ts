import DataLoader from 'dataloader';
import { loadChildren, loadOne } from './loading';
import { actorIn, anyTenant, Note, openSample, type Sample } from './test-sample';
import type { Db } from './unit-of-work';

let sample: Sample;
let tenant: string;

beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => {
  tenant = anyTenant();
});

const transaction = async (db: Db) =>
  (await db.query<{ id: string }[]>('select pg_current_xact_id()::text as id'))[0]!.id;
const fails = (db: Db) => db.query('select 1 / 0');
const code = (error: { driverError?: { code?: string } }) => error.driverError?.code;

describe('reads', () => {
  test('asked for in one tick share a transaction, and so do those that their rows call for (C09)', async () => {
    const { read } = sample.context(actorIn(tenant));
    const below = async () => [await read(transaction), await read(transaction), await read(transaction)];
    const [first, second, third] = await Promise.all([read(transaction), read(transaction), below()]);
    expect([second, ...third]).toEqual([first, first, first, first]);
  });

  test('asked for later have a transaction of their own: none stays open for them', async () => {
    const { read } = sample.context(actorIn(tenant));
    const first = await read(transaction);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await read(transaction)).not.toBe(first);
  });

  test('without a database all fail, and the next one is tried again', async () => {
    const lost = jest
      .spyOn(sample.source, 'transaction')
      .mockRejectedValue(new Error('connect ECONNREFUSED'));
    const { read } = sample.context(actorIn(tenant));
    const outcomes = await Promise.allSettled([read(transaction), read(transaction)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    lost.mockRestore();
    expect(await read(transaction)).toEqual(expect.any(String));
  });

  test('do not fall with one of them that fails, which alone is told', async () => {
    const { read } = sample.context(actorIn(tenant));
    const outcomes = await Promise.allSettled([
      read(transaction),
      read(fails),
      read(transaction),
      read(transaction),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(code((outcomes[1] as PromiseRejectedResult).reason)).toBe('22012');
    await expect(read(fails)).rejects.toMatchObject({ driverError: { code: '22012' } });
  });

  test('of two callers never share one, nor what it shows (B07, B17)', async () => {
    const other = anyTenant();
    const [own] = await sample.add(tenant, { text: 'own' });
    const [mine, theirs] = [sample.context(actorIn(tenant)), sample.context(actorIn(other))];
    const key = { tenantId: tenant, id: own!.id };
    expect(
      (await Promise.all([loadOne(mine, Note, key), loadOne(theirs, Note, key)])).map((note) => note?.text),
    ).toEqual(['own', undefined]);
    expect(await loadOne(theirs, Note, key)).toBeNull();
    const ids = await Promise.all([mine.read(transaction), theirs.read(transaction)]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

test('a use case is a transaction of its own: all or nothing', async () => {
  const { inScope } = sample.context(actorIn(tenant));
  const [first, second] = await Promise.all([inScope(transaction), inScope(transaction)]);
  expect(first).not.toBe(second);
  const [note] = await sample.add(tenant, { text: 'before' });
  const half = inScope(async (db) => {
    await db.update(Note, { tenantId: tenant, id: note!.id }, { text: 'after' });
    await fails(db);
  });
  await expect(half).rejects.toThrow();
  expect(await inScope((db) => db.findOneByOrFail(Note, { tenantId: tenant, id: note!.id }))).toMatchObject({
    text: 'before',
  });
});

test("a loader is the request's own, made once", () => {
  const [one, other] = [sample.context(), sample.context()];
  const create = jest.fn(() => new DataLoader<string, string, string>((keys) => Promise.resolve(keys)));
  expect(one.loader('a', create)).toBe(one.loader('a', create));
  expect(one.loader('b', create)).not.toBe(one.loader('a', create));
  expect(other.loader('a', create)).not.toBe(one.loader('a', create));
  expect(create).toHaveBeenCalledTimes(3);
});

test('rows and children are loaded together, in order, each for its own parent', async () => {
  const notes = await sample.add(tenant, { text: 'A', rank: 2 }, { text: 'B', rank: 1 });
  const [lone] = await sample.add(tenant, { text: 'C' });
  const ctx = sample.context(actorIn(tenant));
  const folder = (id: string) =>
    loadChildren(ctx, Note, 'folderId', { tenantId: tenant, id }, { rank: 'ASC' });
  const children = await Promise.all([
    folder(notes[0]!.folderId),
    folder(lone!.folderId),
    folder(notes[0]!.id),
  ]);
  expect(children.map((rows) => rows.map(({ text }) => text))).toEqual([['B', 'A'], ['C'], []]);
  const elsewhere = await loadChildren(
    ctx,
    Note,
    'folderId',
    { tenantId: anyTenant(), id: notes[0]!.folderId },
    { rank: 'ASC' },
  );
  expect(elsewhere).toEqual([]);
});

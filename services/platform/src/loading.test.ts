import DataLoader from 'dataloader';
import { Client } from 'pg';
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

test('two callers never share a transaction, nor what it shows (B07, B17)', async () => {
  const other = anyTenant();
  const [own] = await sample.add(tenant, { text: 'own' });
  const [mine, theirs] = [sample.context(actorIn(tenant)), sample.context(actorIn(other))];
  const key = { tenantId: tenant, id: own!.id };
  const both = await Promise.all([loadOne(mine, Note, key), loadOne(theirs, Note, key)]);
  expect(both.map((note) => note?.text)).toEqual(['own', undefined]);
  expect(await loadOne(theirs, Note, key)).toBeNull();
  const ids = await Promise.all([mine.read(transaction), theirs.read(transaction)]);
  expect(ids[0]).not.toBe(ids[1]);
});

test('a read that fails leaves the rows of its siblings as they are', async () => {
  const [own] = await sample.add(tenant, { text: 'own' });
  const ctx = sample.context(actorIn(tenant));
  const reading = [ctx.read(fails), loadOne(ctx, Note, { tenantId: tenant, id: own!.id })];
  expect(await Promise.allSettled(reading)).toMatchObject([
    { status: 'rejected', reason: { driverError: { code: '22012' } } },
    { status: 'fulfilled', value: { text: 'own' } },
  ]);
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
  const folder = (id: string, tenantId = tenant) =>
    loadChildren(ctx, Note, 'folderId', { tenantId, id }, { rank: 'ASC' });
  const { folderId, id } = notes[0]!;
  const sent = jest.spyOn(Client.prototype, 'query');
  const children = await Promise.all([
    folder(folderId),
    folder(lone!.folderId),
    folder(id),
    folder(folderId, anyTenant()),
  ]);
  const statements = sent.mock.calls.filter(([call]) => JSON.stringify(call).includes('folder_id'));
  sent.mockRestore();
  expect(children.map((rows) => rows.map(({ text }) => text))).toEqual([['B', 'A'], ['C'], [], []]);
  expect(statements).toHaveLength(1);
});

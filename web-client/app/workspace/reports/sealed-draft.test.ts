import { openSealedDraft, type UnsavedDraft } from './sealed-draft';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const draft: UnsavedDraft = {
  version: 2,
  base: {},
  mine: { a: { level: 'RED', text: 'Hemligt å 🙂', reason: '', place: '', counts: {} } },
};

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  Object.assign(globalThis, { sessionStorage: storage });
});
afterAll(() => Reflect.deleteProperty(globalThis, 'sessionStorage'));

it('keeps a draft that only the same key opens, for the same report, and never in clear', async () => {
  await openSealedDraft('r', key(1)).keep(draft);
  expect([...kept.values()].join()).not.toContain('Hemligt');
  expect(await openSealedDraft('r', key(1)).read()).toEqual(draft);
  kept.set('s', kept.get('r')!);
  expect(await openSealedDraft('s', key(1)).read()).toBeNull();
  expect(await openSealedDraft('r', key(2)).read()).toBeNull();
  expect(kept.size).toBe(0);
});

it('keeps the last of several, and forgets', async () => {
  const store = openSealedDraft('r', key(1));
  void store.keep(draft);
  void store.keep({ ...draft, version: 3 });
  expect((await store.read())!.version).toBe(3);
  await store.forget();
  expect(kept.size).toBe(0);
});

it('puts nothing anywhere without a key', async () => {
  const store = openSealedDraft('r', '');
  await store.keep(draft);
  expect(kept.size).toBe(0);
  expect(await store.read()).toBeNull();
});

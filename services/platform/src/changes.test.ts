import { AppError } from './errors';
import { turnsAt, type Changes } from './changes';

/** Changes by hand. */
function byHand(): Changes & { change(): void; watchers: Set<() => void> } {
  const watchers = new Set<() => void>();
  return {
    watchers,
    watch: (_, wake) => (watchers.add(wake), () => watchers.delete(wake)),
    change: () => watchers.forEach((wake) => wake()),
    close: () => Promise.resolve(),
  };
}

const key = { tenantId: '3000', id: '00000000-0000-4000-8000-000000000001' };

test('a change that comes while the last one is looked at gives one more turn, never none', async () => {
  const changes = byHand();
  const turns = turnsAt(changes, key, {
    ...{ everyMs: 60_000, signal: new AbortController().signal, verify: () => Promise.resolve() },
  });
  expect(await turns.next()).toEqual({ value: undefined, done: false });
  changes.change();
  changes.change();
  expect(await turns.next()).toEqual({ value: undefined, done: false });
  const next = turns.next();
  changes.change();
  expect(await next).toEqual({ value: undefined, done: false });
  await turns.return();
  expect(changes.watchers.size).toBe(0);
});

test('though nothing changes, the token is looked at every so often, and the turns end with it (B19)', async () => {
  const changes = byHand();
  let holds = true;
  const verify = () => (holds ? Promise.resolve() : Promise.reject(new AppError('UNAUTHENTICATED')));
  const turns = turnsAt(changes, key, { everyMs: 20, signal: new AbortController().signal, verify });
  await turns.next();
  await turns.next();
  holds = false;
  await expect(turns.next()).rejects.toThrow('UNAUTHENTICATED');
  expect(changes.watchers.size).toBe(0);
});

test('nobody waits for a reader who is gone', async () => {
  const changes = byHand();
  const gone = new AbortController();
  const turns = turnsAt(changes, key, {
    everyMs: 60_000,
    signal: gone.signal,
    verify: () => Promise.resolve(),
  });
  await turns.next();
  const next = turns.next();
  gone.abort();
  expect((await next).done).toBe(true);
  expect(changes.watchers.size).toBe(0);
});

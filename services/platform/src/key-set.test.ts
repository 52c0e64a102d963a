import { createKeySet } from './key-set';
import { createLog } from './log';

const lines: string[] = [];
const log = createLog('test', 'info', {
  write: (line) => void lines.push((JSON.parse(line) as { msg: string }).msg),
});
const found = () => Promise.resolve(Response.json({ keys: [] }));
const away = () => Promise.reject(new TypeError('fetch failed'));
let answer: () => Promise<Response>;

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 24, 8), doNotFake: ['nextTick', 'queueMicrotask'] });
  lines.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

/** A request each ten seconds for so many minutes, each with a key that nobody knows, so that it waits for the answer. */
async function use(keys: ReturnType<typeof createKeySet>, minutes: number): Promise<void> {
  for (let tens = 0; tens < minutes * 6; tens += 1) {
    jest.setSystemTime(Date.now() + 10_000);
    await Promise.resolve(keys.key({ alg: 'RS256', kid: 'x' }, { payload: '', signature: '' })).catch(
      () => undefined,
    );
  }
}

test.each([
  ['while old keys serve', found],
  ['from the start', away],
])('the log hears once that the key server is away, and once that it is back: %s (A06)', async (_, first) => {
  const keys = createKeySet({ jwksUrl: 'http://keys.example/certs', fetch: () => answer(), log });
  answer = first;
  await use(keys, 3);
  expect(lines).toEqual(first === away ? ['key server away'] : []);
  answer = away;
  await use(keys, 3);
  expect(lines).toEqual(['key server away']);
  answer = found;
  await use(keys, 3);
  expect(lines).toEqual(['key server away', 'key server back']);
  answer = () => Promise.resolve(new Response('Bad gateway', { status: 502 }));
  await use(keys, 3);
  expect(lines).toEqual(['key server away', 'key server back', 'key server away']);
});

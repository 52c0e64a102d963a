import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockHolder, tryLock, waitForLock } from './file-lock';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'medborgarlofte-lock-'));
  file = path.join(folder, 'lock.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file lock', () => {
  it('is held by one, and free again when released', async () => {
    const first = await tryLock(file);
    expect(await tryLock(file)).toMatchObject({ holder: { pid: process.pid } });
    expect(await lockHolder(file)).toMatchObject({ pid: process.pid });
    if ('release' in first) await first.release();
    expect(await lockHolder(file)).toBeUndefined();
    expect(await tryLock(file)).toHaveProperty('release');
  });

  it('dies with its holder, also when another program got the number', async () => {
    await writeFile(file, JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
    expect(await lockHolder(file)).toBeUndefined();
    expect(await tryLock(file)).toHaveProperty('release');
  });

  it('lets the next one in when the first is done, and leaves nothing behind', async () => {
    const release = await waitForLock(file, () => undefined);
    let waited = 0;
    const next = waitForLock(file, () => void waited++);
    await release();
    await (
      await next
    )();
    expect(waited).toBeLessThan(2);
    expect(await readdir(folder)).toEqual([]);
  });
});

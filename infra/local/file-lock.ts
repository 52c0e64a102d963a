import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson } from './private-file';
import { describeProcess, stillRuns, type ProcessRecord } from './processes';

/** Takes a lock that dies with its holder; tells who holds it when that is somebody else alive. */
export async function tryLock(
  file: string,
): Promise<{ holder: ProcessRecord } | { release(): Promise<void> }> {
  await mkdir(path.dirname(file), { recursive: true });
  const own = await describeProcess(process.pid);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ pid: own?.pid, startedAt: own?.startedAt }), { mode: 0o600 });
  try {
    for (;;) {
      // A link appears whole or not at all, so nobody reads half a note.
      if (await linked(draft, file)) return { release: () => rm(file, { force: true }) };
      const holder = await readJson<ProcessRecord>(file);
      if (holder && (await stillRuns(holder))) return { holder };
      await bury(file, `${draft}.stale`);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a lock, waiting for whoever has it. */
export async function waitForLock(
  file: string,
  onWait: () => void,
  signal?: AbortSignal,
): Promise<() => Promise<void>> {
  for (;;) {
    const attempt = await tryLock(file);
    if ('release' in attempt) return attempt.release;
    onWait();
    await pause(500, undefined, { signal });
  }
}

/** Who holds a lock now, if anybody alive does. */
export async function lockHolder(file: string): Promise<ProcessRecord | undefined> {
  const holder = await readJson<ProcessRecord>(file);
  return holder && (await stillRuns(holder)) ? holder : undefined;
}

/** Removes a dead holder's note; puts it back when a living one took the lock in between. */
async function bury(file: string, grave: string): Promise<void> {
  await rename(file, grave).catch(ignore('ENOENT'));
  const buried = await readJson<ProcessRecord>(grave);
  if (buried && (await stillRuns(buried))) await linked(grave, file);
  await rm(grave, { force: true });
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(() => true, ignore('EEXIST'));
}

function ignore(code: string): (error: NodeJS.ErrnoException) => false {
  return (error) => {
    if (error.code === code) return false;
    throw error;
  };
}

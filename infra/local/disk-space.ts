import { mkdir, statfs } from 'node:fs/promises';
import { StartError } from './start-error';

/** Megabytes free where a folder is. */
export async function freeMegabytes(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

/** Refuses to begin what would fill the disk halfway. */
export async function requireSpace(folder: string, megabytes: number, what: string): Promise<void> {
  const free = await freeMegabytes(folder);
  if (free >= megabytes) return;
  throw new StartError(
    `The disk has ${free} MB free at ${folder}; ${what} needs ${megabytes} MB.`,
    'Free some space and run the command again.',
  );
}

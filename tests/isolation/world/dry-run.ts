import type { DataSource, EntityManager } from 'typeorm';
import type { World } from './world';

/**
 * From here on every use case is undone when it is over: it did all it does, under its own scope, and left nothing.
 * So each role can try each mutation on the same rows. Gives back how to end it.
 */
export function undoEverything(world: World): () => void {
  const ends = world.services.map(({ source }) => {
    const original = source.transaction;
    source.transaction = ((work: (manager: EntityManager) => Promise<unknown>) =>
      undone(source, work)) as never;
    return () => void (source.transaction = original);
  });
  return () => ends.forEach((end) => end());
}

async function undone<T>(source: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    return await work(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

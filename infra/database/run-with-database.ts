import { consoleProgress } from '../local/progress';
import { startDatabaseOnly, type Databases } from '../local/servers';
import { describeFailure } from '../local/start-error';

/** Runs a command that needs the database alone: the running one, the one in DATABASE_URL, or one started for as long as it takes. */
export async function runWithDatabase(work: (databases: Databases) => Promise<void>): Promise<void> {
  try {
    const { databases, stop } = await startDatabaseOnly({ onProgress: consoleProgress(process.stderr) });
    await work(databases).finally(stop);
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}

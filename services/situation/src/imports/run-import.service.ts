import type { Db, InScope } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { keepImport } from './import-changes';
import { ImportContent } from './import-content';
import { ImportRun, ImportState } from './import-run';
import { isUnderway } from './import.rules';
import { takeInTable } from './take-in-table.service';

/**
 * The step of an import that waits for the job: its dry run, which is the import itself undone, or the import. One
 * transaction: killed in the middle nothing is there, and run again it begins anew. Run twice, it is done once.
 */
export async function runImport(
  inScope: InScope,
  caller: Caller,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<void> {
  await inScope(async (db) => {
    await takeImportsAlone(db, tenantId);
    const run = await db.findOneBy(ImportRun, { tenantId, id });
    const kept = await db.findOneBy(ImportContent, { tenantId, importId: id });
    if (!run || !kept || !isUnderway(run)) return;
    const { state: step } = run;
    // In a transaction of its own, so that others see how far it has come.
    const tellProgress = (rowsDone: number) =>
      inScope((other) => other.update(ImportRun, { tenantId, id, state: step }, { rowsDone }));
    const submitting = { ...caller, now: run.confirmedAt ?? caller.now };
    await db.query('savepoint before_import');
    const outcome = await takeInTable(db, submitting, run, kept.content, tellProgress);
    const { findings, ...counts } = outcome;
    const { problemCount, nameCount, names: keptNames } = findings;
    const keptProblems = findings.problems.toSorted((a, b) => a.row - b.row);
    const [state, action] = endOf(step, problemCount);
    if (state !== ImportState.DONE) await db.query('rollback to savepoint before_import');
    const lock = { mode: 'pessimistic_write' } as const;
    const now = await db.findOneOrFail(ImportRun, { where: { tenantId, id }, lock });
    if (now.state !== step) throw new Error('The import was thrown away meanwhile');
    const found = { ...counts, problemCount, keptProblems, nameCount, keptNames };
    await keepImport(db, caller, now, { ...found, state, rowsDone: run.rowCount }, action);
  });
}

function endOf(step: ImportState, problemCount: number): [ImportState, action: string] {
  if (problemCount > 0) return [ImportState.REFUSED, 'import.refuse'];
  return step === ImportState.CHECKING
    ? [ImportState.CHECKED, 'import.check']
    : [ImportState.DONE, 'import.done'];
}

/** Two files of one municipality do not cross each other. */
async function takeImportsAlone(db: Db, tenantId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('situation.import'), hashtext($1))`, [tenantId]);
}

import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In, LessThan } from 'typeorm';
import type { Caller } from '../caller';
import { keepImport } from './import-changes';
import { ImportRun, ImportState } from './import-run';
import { keptHours } from './import.rules';

/** Throws away what files say that nobody has confirmed within a day, or that could not be taken in for so long. */
export async function forgetImports(db: Db, caller: Caller & { now: Date }, tenantId: string): Promise<void> {
  const longAgo = LessThan(new Date(caller.now.getTime() - keptHours * 3_600_000));
  const waiting = In([ImportState.CHECKING, ImportState.CHECKED]);
  const forgotten = await db.find(ImportRun, {
    where: [
      { tenantId, state: waiting, startedAt: longAgo },
      { tenantId, state: ImportState.IMPORTING, confirmedAt: longAgo },
    ],
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  for (const run of forgotten)
    await keepImport(db, caller, run, { state: ImportState.CANCELLED }, 'import.forget');
}

import { AppError } from '@medborgarlofte/platform/errors';
import { emit } from '@medborgarlofte/platform/outbox';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { keepImport, recordImport, takeImport } from './import-changes';
import { ImportState, type ImportRun } from './import-run';
import type { CancelImportInput, ConfirmImportInput } from './import.inputs';
import { whyNotCancel, whyNotConfirm } from './import.rules';

/** Has a file taken in whose dry run found nothing wrong; a job does it, all of it or nothing. */
export async function confirmImport(db: Db, caller: Caller, input: ConfirmImportInput): Promise<ImportRun> {
  const run = await takeImport(db, caller, input, 'Mutation.confirmImport');
  const reason = whyNotConfirm(run);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { importRun: run } });
  if (run.nameCount > 0 && !input.namesConfirmed)
    throw new AppError('RULE_BROKEN', {
      ...{ reason: 'import.names', path: ['input', 'namesConfirmed'], values: { count: run.nameCount } },
      current: { importRun: run },
    });
  if (run.nameCount > 0) await recordImport(db, caller, run, 'names.confirmed');
  const { tenantId, globalId: importId } = run;
  await emit(db, { tenantId, type: 'situation.import-confirmed', payload: { importId } });
  const confirmedAt = caller.now ?? new Date();
  const step = { state: ImportState.IMPORTING, rowsDone: 0, confirmedAt };
  return keepImport(db, caller, run, step, 'import.confirm');
}

/** Throws a file away that nobody wants taken in. */
export async function cancelImport(db: Db, caller: Caller, input: CancelImportInput): Promise<ImportRun> {
  const run = await takeImport(db, caller, input, 'Mutation.cancelImport');
  const reason = whyNotCancel(run);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { importRun: run } });
  return keepImport(db, caller, run, { state: ImportState.CANCELLED }, 'import.cancel');
}

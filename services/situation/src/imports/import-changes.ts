import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { permissions } from '../permissions';
import { ImportContent } from './import-content';
import { ImportRun, type ImportState } from './import-run';
import { isOver } from './import.rules';

/** The import that somebody names, in the version seen, locked for the rest of the use case. */
export async function takeImport(
  db: Db,
  caller: Caller,
  { importId, expectedVersion }: { importId: string; expectedVersion: number },
  operation: string,
): Promise<ImportRun> {
  const { tenantId, id } = decodeId('ImportRun', importId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  const run = await db.findOne(ImportRun, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
  if (!run) throw new AppError('NOT_FOUND');
  if (run.version === expectedVersion) return run;
  throw new AppError('CONFLICT', {
    ...{ reason: 'import.changed', path: ['input', 'expectedVersion'], current: { importRun: run } },
  });
}

/** Saves what a step made of an import, with its audit line; what the file says goes when the import is over. */
export async function keepImport(
  db: Db,
  caller: Caller,
  run: ImportRun,
  step: Partial<ImportRun> & { state: ImportState },
  action: string,
): Promise<ImportRun> {
  const { tenantId, id } = run;
  const now = caller.now ?? new Date();
  const changed = { ...step, version: run.version + 1, finishedAt: isOver(step) ? now : null };
  await db.update(ImportRun, { tenantId, id }, changed);
  if (isOver(step)) await db.delete(ImportContent, { tenantId, importId: id });
  await recordImport(db, caller, run, action);
  return Object.assign(run, changed);
}

/** Writes the audit line of a use case. */
export function recordImport(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId: object }: ImportRun,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object, requestId });
}

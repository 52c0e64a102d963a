import { randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { personalDataIn } from '@medborgarlofte/platform/personal-data/personal-data';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { IsNull, In } from 'typeorm';
import { keepers, writingSystem } from '../access';
import { roleIn, type Caller } from '../caller';
import { hashOf } from '../hash-of';
import { permissions } from '../permissions';
import { columnKeys, columnsOf, letterOf, refused } from './import-columns';
import { ImportContent } from './import-content';
import type { KeptProblem } from './import-problem';
import { ImportRun, ImportState } from './import-run';
import { recordImport } from './import-changes';
import type { StartImportInput } from './import.inputs';
import { readTable, type ImportTable } from './read-table';

/** How many files may wait at once; each holds what others wrote. */
const waitingAtMost = 10;

/**
 * Takes a file for its dry run, which a job does. Cells that hold data on individuals are emptied before anything is
 * kept, so that no such data is ever stored.
 */
export async function startImport(db: Db, caller: Caller, input: StartImportInput): Promise<ImportRun> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.startImport'));
  const { content, idempotencyKey: key } = input;
  const contentHash = hashOf({ content });
  const call = { tenantId, key, operation: 'startImport', inputHash: contentHash };
  const id = await once(db, call, async () => {
    const table = readTable(content);
    const organisationSlug = systemsOwn(caller, tenantId);
    await verifyRoom(db, tenantId, contentHash, organisationSlug);
    const problems = takeOutPersonalData(table);
    const run = db.create(ImportRun, {
      ...{ tenantId, id: randomUUID(), organisationSlug, contentHash, rowCount: table.rows.length },
      ...{ state: ImportState.CHECKING, rowsDone: 0, skippedCount: 0, reportCount: 0, meetingCount: 0 },
      ...{ problemCount: problems.length, keptProblems: problems, nameCount: 0, keptNames: [] },
      ...{ startedAt: caller.now ?? new Date(), startedByRole: roleIn(caller, tenantId) },
      ...{ confirmedAt: null, finishedAt: null, version: 1 },
    });
    await db.insert(ImportRun, run);
    await db.insert(ImportContent, { tenantId, importId: run.id, organisationSlug, content: table });
    await emit(db, { tenantId, type: 'situation.import-started', payload: { importId: run.globalId } });
    await recordImport(db, caller, run, 'import.start');
    return run.id;
  });
  return db.findOneByOrFail(ImportRun, { tenantId, id });
}

/** The one organisation that a service account reports for; null for those who keep the group's picture. */
function systemsOwn({ actor }: Caller, tenantId: string): string | null {
  if (holds(actor, keepers, tenantId)) return null;
  const own = actor.memberships.find(
    (one) => one.key === tenantId && one.unit && holds({ ...actor, memberships: [one] }, [writingSystem]),
  );
  if (!own?.unit) throw new AppError('FORBIDDEN');
  return own.unit;
}

/** Refuses a file that was taken in before or waits already, and more files than we keep. */
async function verifyRoom(
  db: Db,
  tenantId: string,
  contentHash: string,
  organisationSlug: string | null,
): Promise<void> {
  const where = { tenantId, organisationSlug: organisationSlug ?? IsNull() };
  const before = await db.findOneBy(ImportRun, { ...where, contentHash, state: ImportState.DONE });
  if (before)
    throw new AppError('RULE_BROKEN', {
      ...{ reason: 'import.same-file', path: ['input', 'content'], current: { importRun: before } },
      values: { day: before.finishedAt!.toISOString().slice(0, 10), reports: before.reportCount },
    });
  const state = In([ImportState.CHECKING, ImportState.CHECKED, ImportState.IMPORTING]);
  const waiting = await db.findOneBy(ImportRun, { ...where, contentHash, state });
  if (waiting)
    throw new AppError('RULE_BROKEN', {
      ...{ reason: 'import.same-waiting', path: ['input', 'content'], current: { importRun: waiting } },
    });
  if ((await db.countBy(ImportRun, { ...where, state })) >= waitingAtMost)
    throw new AppError('RULE_BROKEN', { reason: 'import.too-many', values: { most: waitingAtMost } });
}

/** Empties cells that hold data on individuals, and tells where they are. */
function takeOutPersonalData({ heads, rows }: ImportTable): KeptProblem[] {
  const { places } = columnsOf(heads);
  const nameAt = (at: number) => columnKeys.find((key) => places[key] === at) ?? `@${letterOf(at)}`;
  const unnamed = heads.findIndex((head) => personalDataIn(head).length > 0);
  if (unnamed >= 0) throw refused('import.head-personal', { column: letterOf(unnamed) });
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) => {
      const [found] = personalDataIn(cell);
      if (!found) return [];
      cells[at] = '';
      const values = { from: found.start + 1, to: found.end };
      return [{ row, column: nameAt(at), reason: `input.personal-data.${found.kind}`, values }];
    }),
  );
}

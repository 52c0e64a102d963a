import { createHash, randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { permissions } from '../permissions';
import { ContextNote } from './context-note';
import type {
  AddContextNoteInput,
  ChangeContextNoteInput,
  RemoveContextNoteInput,
} from './context-note.inputs';

/** Notes what went on in a period, for whoever reads the levels of that time (R27). */
export async function addContextNote(
  db: Db,
  caller: Caller,
  { fictitious = false, ...input }: AddContextNoteInput & { fictitious?: boolean },
): Promise<ContextNote> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.addContextNote'));
  const { periodStart, periodEnd = null, text } = input;
  refuseOrder(periodStart, periodEnd);
  const said = JSON.stringify([periodStart, periodEnd, text]);
  const inputHash = createHash('sha256').update(said).digest('hex');
  const call = { tenantId, key: input.idempotencyKey, operation: 'addContextNote', inputHash };
  const id = await once(db, call, async () => {
    const note = db.create(ContextNote, {
      ...{ tenantId, id: randomUUID(), periodStart, periodEnd, text, fictitious },
      ...{ version: 1, updatedAt: caller.now ?? new Date() },
    });
    await db.insert(ContextNote, note);
    await record(db, caller, note, 'context-note.add');
    return note.id;
  });
  const note = await db.findOneBy(ContextNote, { tenantId, id });
  if (!note) throw new AppError('NOT_FOUND');
  return note;
}

/** Changes a note's period or text. */
export async function changeContextNote(
  db: Db,
  caller: Caller,
  input: ChangeContextNoteInput,
): Promise<ContextNote> {
  const note = await takeNote(db, caller, 'Mutation.changeContextNote', input);
  const { tenantId, id } = note;
  const changed = {
    periodStart: input.periodStart ?? note.periodStart,
    periodEnd: input.periodEnd === undefined ? note.periodEnd : input.periodEnd,
    text: input.text ?? note.text,
    version: note.version + 1,
    updatedAt: caller.now ?? new Date(),
  };
  refuseOrder(changed.periodStart, changed.periodEnd, note);
  await db.update(ContextNote, { tenantId, id }, changed);
  await record(db, caller, note, 'context-note.change');
  return Object.assign(note, changed);
}

/** Takes a note away; that it was there stands in the record. */
export async function removeContextNote(
  db: Db,
  caller: Caller,
  input: RemoveContextNoteInput,
): Promise<null> {
  const note = await takeNote(db, caller, 'Mutation.removeContextNote', input);
  await db.delete(ContextNote, { tenantId: note.tenantId, id: note.id });
  await record(db, caller, note, 'context-note.remove');
  return null;
}

async function takeNote(
  db: Db,
  caller: Caller,
  operation: keyof typeof permissions,
  { noteId, expectedVersion }: RemoveContextNoteInput,
): Promise<ContextNote> {
  const { tenantId, id } = decodeId('ContextNote', noteId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  const note = await db.findOne(ContextNote, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!note) throw new AppError('NOT_FOUND');
  if (note.version !== expectedVersion)
    throw new AppError('CONFLICT', {
      reason: 'context-note.changed',
      path: ['input', 'expectedVersion'],
      current: { note },
    });
  return note;
}

function refuseOrder(start: string, end: string | null, note: ContextNote | null = null): void {
  if (end !== null && end < start)
    throw new AppError('INVALID_INPUT', {
      reason: 'context-note.order',
      path: ['input', 'periodEnd'],
      current: { note },
    });
}

function record(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId: object }: ContextNote,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object, requestId });
}

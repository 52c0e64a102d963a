import { createHash, randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { forwardedTo, keepers, policeOrganisation } from '../access';
import { Area } from '../areas/area';
import { roleIn, todayOf, type Caller } from '../caller';
import { findOrganisation } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { outlineDeficiency } from '../priorities/outline-deficiency';
import { mayReportFor } from '../reports/report.rules';
import { Deficiency } from './deficiency';
import { addSteps, record } from './deficiency-changes';
import type { NoteDeficiencyInput } from './deficiency.inputs';
import { decideBy } from './deficiency.rules';
import { findSource, type Source } from './find-source';
import { DeficiencyOwner, DeficiencyState, DeficiencyStepKind, Escalation } from './deficiency-state';

const wrong = (reason: string, field: string) =>
  new AppError('INVALID_INPUT', { reason, path: ['input', field] });

/** Notes a deficiency (R09). From the first moment it has an owner and a day by which it is decided how it is handled. */
export async function noteDeficiency(
  db: Db,
  caller: Caller,
  input: NoteDeficiencyInput & { fictitious?: boolean },
): Promise<Deficiency> {
  const { tenantId, id: areaId } = decodeId('Area', input.areaId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.noteDeficiency'));
  const { idempotencyKey, ...wanted } = input;
  const inputHash = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  const call = { tenantId, key: idempotencyKey, operation: 'noteDeficiency', inputHash };
  const id = await once(db, call, async () => {
    const area = await db.findOneBy(Area, { tenantId, id: areaId });
    if (!area) throw new AppError('NOT_FOUND');
    if (area.restricted && !holds(caller.actor, forwardedTo, tenantId))
      throw new AppError('RULE_BROKEN', { reason: 'deficiency.forwarded-note', path: ['input', 'areaId'] });
    const source = await findSource(db, area, input);
    const by = await whoNotes(db, caller, tenantId, input.organisationSlug ?? null);
    return insertNoted(db, caller, area, { ...source, ...by, description: input.description }, input);
  });
  return db.findOneByOrFail(Deficiency, { tenantId, id });
}

type NotedBy = Pick<Deficiency, 'notedByRole' | 'notedByOrganisation' | 'notedByName'>;

/** The role and organisation in which it is noted: reporters for their own, a kommunpolis for the police, others for none. */
async function whoNotes(
  db: Db,
  caller: Caller,
  tenantId: string,
  organisation: string | null,
): Promise<NotedBy> {
  const isPolice = holds(caller.actor, ['kommunpolis'], tenantId);
  const forNone = holds(caller.actor, [...keepers, 'council-member'], tenantId);
  const slug = organisation ?? (isPolice && !forNone ? policeOrganisation : null);
  if (slug === null) {
    if (!forNone) throw wrong('deficiency.organisation-missing', 'organisationSlug');
    return { notedByRole: noteRole(caller, tenantId), notedByOrganisation: null, notedByName: null };
  }
  if (!mayReportFor(caller.actor, tenantId, slug)) throw new AppError('FORBIDDEN');
  const { name } = await findOrganisation(db, tenantId, slug, todayOf(caller), 'organisationSlug');
  const notedByRole = slug === policeOrganisation && isPolice ? 'kommunpolis' : 'reporter';
  return { notedByRole, notedByOrganisation: slug, notedByName: name };
}

const noteRole = (caller: Caller, tenantId: string) =>
  holds(caller.actor, keepers, tenantId) ? roleIn(caller, tenantId)! : 'council-member';

async function insertNoted(
  db: Db,
  caller: Caller,
  { tenantId, id: areaId, code: areaCode, restricted }: Area,
  noted: Source & NotedBy & Pick<Deficiency, 'description'>,
  { fictitious = false }: { fictitious?: boolean },
): Promise<string> {
  const today = todayOf(caller);
  // What the council notes is before it from the start.
  const beforeCouncil = noted.notedByRole === 'council-member';
  const deficiency = db.create(Deficiency, {
    ...{ tenantId, id: randomUUID(), areaId, areaCode, restricted, ...noted, notedOn: today },
    ...{ state: DeficiencyState.NOTED, handling: null, reason: null },
    owner: beforeCouncil ? DeficiencyOwner.COUNCIL : DeficiencyOwner.GROUP,
    ...{ ownerOrganisation: null, ownerName: null, dueDate: decideBy(today) },
    ...{ escalation: Escalation.NONE, escalatedOn: null, beforeCouncil, fictitious },
    ...{ version: 1, updatedAt: caller.now ?? new Date() },
  });
  await db.insert(Deficiency, deficiency);
  if (!restricted) await outlineDeficiency(db, deficiency);
  const doer = { role: noted.notedByRole, organisation: noted.notedByName };
  await addSteps(db, caller, deficiency, doer, [
    { kind: DeficiencyStepKind.NOTED, text: deficiency.description },
  ]);
  await record(db, caller, deficiency, 'deficiency.note');
  return deficiency.id;
}

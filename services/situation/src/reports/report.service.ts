import { createHash, randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import type { Meeting } from '../meetings/meeting';
import { whyClosed } from '../meetings/meeting.rules';
import { findMeeting } from '../meetings/meeting.service';
import { findExpected } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { readTemplateFrame } from '../templates/template.service';
import { lastLevelsOf } from './last-levels';
import { ReportState, SituationReport } from './report';
import { ReportArea } from './report-area';
import { checkEntries, type Entry } from './report-entries';
import type { SaveReportDraftInput, SubmitReportInput } from './report.inputs';
import { mayReportFor, verifyComplete, whyNotWrite } from './report.rules';

/** Saves an organisation's report to a meeting as far as it has been written; the first save makes it (R37, R38). */
export async function saveReportDraft(
  db: Db,
  caller: Caller,
  input: SaveReportDraftInput,
): Promise<SituationReport> {
  const key = decodeId('Meeting', input.meetingId);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.saveReportDraft'));
  if (!mayReportFor(caller.actor, tenantId, input.organisationSlug)) throw new AppError('FORBIDDEN');
  const { idempotencyKey, ...wanted } = input;
  const inputHash = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  let saved: SituationReport | undefined;
  const id = await once(
    db,
    { tenantId, key: idempotencyKey, operation: 'saveReportDraft', inputHash },
    async () => {
      const meeting = await findMeeting(db, key);
      const frame = await readTemplateFrame(db, meeting);
      const known = await findReport(db, meeting, input);
      const entries = checkEntries(tenantId, frame, input.areas);
      saved = known ?? (await insertReport(db, caller, meeting, input.organisationSlug));
      await setEntries(db, saved, entries);
      if (known) await keepChange(db, caller, saved);
      await record(db, caller, saved, 'report.save');
      return saved.id;
    },
  );
  return saved ?? db.findOneByOrFail(SituationReport, { tenantId, id });
}

/** The report to write in, locked for the rest of the use case; undefined where there is none yet and none was expected. */
async function findReport(
  db: Db,
  meeting: Meeting,
  { organisationSlug, expectedVersion }: SaveReportDraftInput,
): Promise<SituationReport | undefined> {
  const { tenantId, id: meetingId } = meeting;
  const known = await db.findOne(SituationReport, {
    where: { tenantId, meetingId, organisationSlug },
    lock: { mode: 'pessimistic_write' },
  });
  if ((known?.version ?? 0) !== expectedVersion) throw conflict(known);
  const reason = known ? whyNotWrite(known, meeting) : whyClosed(meeting);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { report: known } });
  return known ?? undefined;
}

function conflict(report: SituationReport | null): AppError {
  return new AppError('CONFLICT', {
    reason: 'report.changed',
    path: ['input', 'expectedVersion'],
    current: { report },
  });
}

async function insertReport(
  db: Db,
  caller: Caller,
  meeting: Meeting,
  slug: string,
): Promise<SituationReport> {
  const { tenantId, id: meetingId, date: meetingDate, fictitious } = meeting;
  const { name } = await findExpected(db, meeting, slug);
  const report = db.create(SituationReport, {
    tenantId,
    id: randomUUID(),
    meetingId,
    meetingDate,
    organisationSlug: slug,
    organisationName: name,
    state: ReportState.DRAFT,
    fictitious,
    submittedAt: null,
    version: 1,
    updatedAt: caller.now ?? new Date(),
  });
  const insert = db
    .createQueryBuilder()
    .insert()
    .into(SituationReport)
    .values(report)
    .orIgnore()
    .updateEntity(false);
  const { raw } = (await insert.returning('id').execute()) as { raw: unknown[] };
  // Somebody else made it in the same moment.
  if (raw.length === 0)
    throw conflict(await db.findOneBy(SituationReport, { tenantId, meetingId, organisationSlug: slug }));
  return report;
}

async function setEntries(db: Db, report: SituationReport, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const { tenantId, id: reportId, organisationSlug, draft, meetingDate } = report;
  const rows = entries.map(({ area, ...entry }) => ({
    tenantId,
    id: randomUUID(),
    reportId,
    organisationSlug,
    draft,
    meetingDate,
    areaId: area.id,
    areaCode: area.code,
    position: area.position,
    ...entry,
  }));
  const changed = ['level', 'text', 'level_change_reason', 'counts'];
  const insert = db.createQueryBuilder().insert().into(ReportArea).values(rows);
  await insert.orUpdate(changed, ['tenant_id', 'report_id', 'area_id']).updateEntity(false).execute();
}

/** Sends a report to the coordinator; from then on it counts as the organisation's word, and as its last level. */
export async function submitReport(
  db: Db,
  caller: Caller,
  input: SubmitReportInput,
): Promise<SituationReport> {
  const { tenantId, id } = decodeId('SituationReport', input.reportId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.submitReport'));
  const report = await db.findOne(SituationReport, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  // A report that the caller sees but does not write reads as one that is not there.
  if (!report || !mayReportFor(caller.actor, tenantId, report.organisationSlug))
    throw new AppError('NOT_FOUND');
  if (report.version !== input.expectedVersion) throw conflict(report);
  const meeting = await findMeeting(db, { tenantId, id: report.meetingId });
  const reason = whyNotWrite(report, meeting);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { report } });
  const { areas } = await readTemplateFrame(db, meeting);
  const lines = await db.findBy(ReportArea, { tenantId, reportId: id });
  verifyComplete(report, areas, lines, await lastLevelsOf(db, report, areas));
  report.state = ReportState.SUBMITTED;
  report.submittedAt = caller.now ?? new Date();
  await keepChange(db, caller, report);
  await record(db, caller, report, 'report.submit');
  return report;
}

async function keepChange(db: Db, caller: Caller, report: SituationReport): Promise<void> {
  report.version += 1;
  report.updatedAt = caller.now ?? new Date();
  const { tenantId, id, state, submittedAt, version, updatedAt } = report;
  await db.update(SituationReport, { tenantId, id }, { state, submittedAt, version, updatedAt });
}

function record(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId }: SituationReport,
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object: globalId, requestId });
}

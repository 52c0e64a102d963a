import { createHash } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import type { Meeting } from '../meetings/meeting';
import { whyClosed } from '../meetings/meeting.rules';
import { keepMeetingOpen } from '../meetings/meeting-locks';
import { findMeeting } from '../meetings/meeting.service';
import { findExpected } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { readTemplateFrame } from '../templates/template-frame';
import { SituationReport } from './report';
import { ReportArea } from './report-area';
import { conflict, keepChange, record } from './report-changes';
import { choosablePlaces } from '../places/named-place.service';
import { verifyNamesConfirmed } from './likely-names';
import { checkEntries, type Entry } from './report-entries';
import { linesOf, newReport } from './report-rows';
import type { SaveReportDraftInput } from './report.inputs';
import { mayReportFor, whyNotWrite } from './report.rules';

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
      await keepMeetingOpen(db, key);
      const meeting = await findMeeting(db, key);
      const frame = await readTemplateFrame(db, meeting);
      const known = await findReport(db, meeting, input);
      const entries = checkEntries(tenantId, frame, input.areas, await placesIn(db, tenantId, input));
      const confirmed = await verifyNames(db, known, input, entries);
      saved = known ?? (await beginReport(db, caller, meeting, input.organisationSlug));
      await setEntries(db, saved, entries);
      if (known) await keepChange(db, caller, saved);
      await record(db, caller, saved, 'report.save');
      if (confirmed) await record(db, caller, saved, 'report.names-confirmed');
      return saved.id;
    },
  );
  return saved ?? db.findOneByOrFail(SituationReport, { tenantId, id });
}

function placesIn(db: Db, tenantId: string, { areas }: SaveReportDraftInput) {
  return choosablePlaces(
    db,
    tenantId,
    areas.flatMap(({ placeId }) => placeId ?? []),
  );
}

/** Asks about likely names in what is new; a text that stands there already was confirmed when it came. */
async function verifyNames(
  db: Db,
  known: SituationReport | undefined,
  { namesConfirmed }: SaveReportDraftInput,
  entries: Entry[],
): Promise<boolean> {
  const lines = known ? await db.findBy(ReportArea, { tenantId: known.tenantId, reportId: known.id }) : [];
  const written = entries.flatMap((entry, index) => {
    const line = lines.find(({ areaId }) => areaId === entry.area.id);
    return (['text', 'levelChangeReason'] as const)
      .filter((field) => entry[field] !== line?.[field])
      .map((field) => ({ path: ['input', 'areas', String(index), field], text: entry[field] }));
  });
  return verifyNamesConfirmed(written, namesConfirmed, { report: known ?? null });
}

/** The report to write in, locked for the rest of the use case; undefined where there is none yet and none was expected. */
export async function findReport(
  db: Db,
  meeting: Meeting,
  { organisationSlug, expectedVersion }: Pick<SaveReportDraftInput, 'organisationSlug' | 'expectedVersion'>,
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

/** Makes a meeting's report of an organisation, which is expected to report to it. */
export async function beginReport(
  db: Db,
  caller: Caller,
  meeting: Meeting,
  slug: string,
): Promise<SituationReport> {
  const expected = await findExpected(db, meeting, [slug]);
  const report = newReport(db, caller, meeting, expected.get(slug)!);
  const insert = db
    .createQueryBuilder()
    .insert()
    .into(SituationReport)
    .values(report)
    .orIgnore()
    .updateEntity(false);
  const { raw } = (await insert.returning('id').execute()) as { raw: unknown[] };
  if (raw.length > 0) return report;
  // Somebody else made it in the same moment.
  const { tenantId, id: meetingId } = meeting;
  throw conflict(await db.findOneBy(SituationReport, { tenantId, meetingId, organisationSlug: slug }));
}

/** Writes what was entered in some areas; the others stay as they are. */
export async function setEntries(db: Db, report: SituationReport, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const changed = ['level', 'text', 'level_change_reason', 'place_id', 'counts'];
  const insert = db.createQueryBuilder().insert().into(ReportArea).values(linesOf(report, entries));
  await insert.orUpdate(changed, ['tenant_id', 'report_id', 'area_id']).updateEntity(false).execute();
}

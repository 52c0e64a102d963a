import { createHash } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { Area } from '../areas/area';
import type { Caller } from '../caller';
import { keepMeetingOpen } from '../meetings/meeting-locks';
import type { Meeting } from '../meetings/meeting';
import { findMeeting } from '../meetings/meeting.service';
import { permissions } from '../permissions';
import { readTemplateFrame, type TemplateFrame } from '../templates/template-frame';
import { lastLevelsOf, type Levels } from './last-levels';
import { SituationReport } from './report';
import { ReportArea } from './report-area';
import { keepChange, record } from './report-changes';
import { findArea, type Entry } from './report-entries';
import type { ReportAsBeforeInput } from './report.inputs';
import { mayReportFor, verifyComplete } from './report.rules';
import { beginReport, findReport, setEntries } from './report.service';
import { markSent } from './submit-report.service';

/**
 * "As before, nothing to report": areas get the level that the organisation last sent, in one call, and the report is
 * submitted in the same call when that is asked for (R15). Texts and numbers that are there stay.
 */
export async function reportAsBefore(
  db: Db,
  caller: Caller,
  input: ReportAsBeforeInput,
): Promise<SituationReport> {
  const key = decodeId('Meeting', input.meetingId);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.reportAsBefore'));
  if (!mayReportFor(caller.actor, tenantId, input.organisationSlug)) throw new AppError('FORBIDDEN');
  const { idempotencyKey, ...wanted } = input;
  const inputHash = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  let saved: SituationReport | undefined;
  const call = { tenantId, key: idempotencyKey, operation: 'reportAsBefore', inputHash };
  const id = await once(db, call, async () => {
    await keepMeetingOpen(db, key);
    saved = await setAsBefore(db, caller, await findMeeting(db, key), input);
    return saved.id;
  });
  return saved ?? db.findOneByOrFail(SituationReport, { tenantId, id });
}

async function setAsBefore(
  db: Db,
  caller: Caller,
  meeting: Meeting,
  input: ReportAsBeforeInput,
): Promise<SituationReport> {
  const { organisationSlug } = input;
  const frame = await readTemplateFrame(db, meeting);
  const known = await findReport(db, meeting, input);
  const lines = known ? await db.findBy(ReportArea, { tenantId: meeting.tenantId, reportId: known.id }) : [];
  const last = await lastLevelsOf(db, meeting, [organisationSlug], frame.areas);
  const levels = last.get(organisationSlug)!;
  const areas = input.areaIds
    ? namedAreas(meeting.tenantId, frame, input.areaIds, levels)
    : missingAreas(frame, lines, levels);
  const entries = asBefore(areas, lines, levels);
  // Before anything is written: what is refused as a whole shows the report as it was.
  if (input.submit) verifyComplete(known ?? null, frame.areas, linesWith(entries, lines), levels);
  const report = known ?? (await beginReport(db, caller, meeting, organisationSlug));
  await setEntries(db, report, entries);
  if (known) await keepChange(db, caller, report);
  await record(db, caller, report, 'report.as-before');
  return input.submit ? markSent(db, caller, report, meeting) : report;
}

/** The areas that were named; each must have a level to take over. */
function namedAreas(tenantId: string, frame: TemplateFrame, ids: string[], levels: Levels): Area[] {
  return [...new Set(ids)].map((globalId, index) => {
    const area = findArea(tenantId, frame, globalId);
    const path = ['input', 'areaIds', String(index)];
    if (!area) throw new AppError('INVALID_INPUT', { reason: 'area.unknown', path });
    if (levels.has(area.code)) return area;
    throw new AppError('RULE_BROKEN', { reason: 'level.none-before', path, values: { area: area.name } });
  });
}

/** All areas without a level that had one before; where there never was one, nothing can be as before. */
function missingAreas(frame: TemplateFrame, lines: ReportArea[], levels: Levels): Area[] {
  if (levels.size === 0) throw new AppError('RULE_BROKEN', { reason: 'report.none-before' });
  const written = new Set(lines.map(({ areaId }) => areaId));
  return frame.areas.filter(({ id, code }) => !written.has(id) && levels.has(code));
}

/** An unchanged level needs no reason; the rest of what has been written stays. */
function asBefore(areas: Area[], lines: ReportArea[], levels: Levels): Entry[] {
  return areas.map((area) => {
    const line = lines.find(({ areaId }) => areaId === area.id);
    return {
      area,
      level: levels.get(area.code)!,
      text: line?.text ?? null,
      levelChangeReason: null,
      placeId: line?.placeId ?? null,
      countValues: line?.countValues ?? [],
    };
  });
}

/** The report's lines as they will be. */
function linesWith(entries: Entry[], lines: ReportArea[]) {
  const set = new Set(entries.map(({ area }) => area.id));
  return [
    ...lines.filter(({ areaId }) => !set.has(areaId)),
    ...entries.map(({ area, ...entry }) => ({ areaId: area.id, ...entry })),
  ];
}

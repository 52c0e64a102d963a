import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import type { Caller } from '../caller';
import { Meeting } from '../meetings/meeting';
import { keepMeetingOpen } from '../meetings/meeting-locks';
import { whyClosed } from '../meetings/meeting.rules';
import { findMeeting } from '../meetings/meeting.service';
import { expectedOrganisations } from '../organisations/reporting-organisation.service';
import { lastLevelsOf, type Levels } from '../reports/last-levels';
import { SituationReport } from '../reports/report';
import { gapsIn } from '../reports/report.rules';
import { readTemplateFrame, type TemplateFrame } from '../templates/template-frame';
import { Findings } from './findings';
import { columnsOf, type Columns } from './import-columns';
import type { ImportRun } from './import-run';
import { keepReports } from './keep-reports';
import { cellOf, findUnknownColumns, isFilled, readRows, type ReadRow } from './read-rows';
import type { ImportTable, TableRow } from './read-table';

/** What came of going through a file. */
export interface Outcome {
  findings: Findings;
  skippedCount: number;
  reportCount: number;
  meetingCount: number;
}

interface Taking {
  db: Db;
  caller: Caller;
  run: Pick<ImportRun, 'tenantId' | 'id' | 'organisationSlug'>;
  columns: Columns;
  findings: Findings;
  frames: TemplateFrame[];
}

/**
 * Takes in every report of a file, meeting by meeting from the oldest on, by the rules that hold for each alone, and
 * finds what is wrong. Whoever calls it undoes it when something was found, or when it was a dry run.
 */
export async function takeInTable(
  db: Db,
  caller: Caller,
  run: Pick<ImportRun, 'tenantId' | 'id' | 'organisationSlug' | 'keptProblems'>,
  table: ImportTable,
  tellProgress: (rowsDone: number) => Promise<unknown>,
): Promise<Outcome> {
  const columns = columnsOf(table.heads);
  const filled = table.rows.filter((row) => isFilled(columns, row));
  const findings = new Findings(run.keptProblems);
  const skippedCount = table.rows.length - filled.length;
  if (filled.length === 0) findings.add({ row: 1, column: 'level', reason: 'import.nothing' });
  const taking: Taking = { db, caller, run, columns, findings, frames: [] };
  const byDay = Map.groupBy(filled, (row) => cellOf(columns, row, 'date'));
  const meetings = await meetingsOn(db, run.tenantId, [...byDay.keys()]);
  let reportCount = 0;
  let rowsDone = 0;
  for (const day of [...byDay.keys()].sort()) {
    const rows = byDay.get(day)!;
    const meeting = meetings.get(day);
    if (meeting) reportCount += await takeInMeeting(taking, meeting, rows);
    else findAt(findings, rows, 'date', dayOf(day) ? 'import.no-meeting' : 'import.no-day');
    rowsDone += rows.length;
    await tellProgress(rowsDone);
  }
  findUnknownColumns(findings, columns, taking.frames);
  return { findings, skippedCount, reportCount, meetingCount: meetings.size };
}

const dayOf = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

async function meetingsOn(db: Db, tenantId: string, days: string[]): Promise<Map<string, Meeting>> {
  const found = await db.findBy(Meeting, { tenantId, date: In(days.filter(dayOf)) });
  return new Map(found.map((meeting) => [meeting.date, meeting]));
}

function findAt(findings: Findings, rows: { row: number }[], column: string, reason: string): void {
  for (const { row } of rows) findings.add({ row, column, reason });
}

/** Takes in the reports to one meeting, and gives how many they are. */
async function takeInMeeting(taking: Taking, { tenantId, id }: Meeting, rows: TableRow[]): Promise<number> {
  const { db, findings, run, columns } = taking;
  await keepMeetingOpen(db, { tenantId, id });
  const meeting = await findMeeting(db, { tenantId, id });
  const frame = await readTemplateFrame(db, meeting);
  taking.frames.push(frame);
  const closed = whyClosed(meeting);
  if (closed) {
    findAt(findings, rows, 'date', closed);
    return 0;
  }
  const organisations = await expectedOrganisations(db, meeting);
  const expected = organisations.map(({ slug }) => slug);
  const last = await lastLevelsOf(db, meeting, expected, frame.areas);
  const reading = { tenantId, columns, frame, organisations, only: run.organisationSlug, last, findings };
  const byOrganisation = Map.groupBy(readRows(reading, rows), ({ slug }) => slug);
  const slugs = [...byOrganisation.keys()];
  const reported = await reportedTo(db, meeting);
  const whole = slugs.flatMap((slug) => {
    const read = byOrganisation.get(slug)!;
    if (reported.has(slug)) findAt(findings, read, 'organisation', 'import.reported');
    const entries = entriesOf(read);
    if (!findings.anyIn(read)) findGaps(findings, frame, entries, last.get(slug)!);
    if (findings.anyIn(read)) return [];
    const { name } = organisations.find((one) => one.slug === slug)!;
    return [{ slug, name, entries: entries.map(({ entry }) => entry) }];
  });
  const missed = await keepReports(taking, meeting, whole);
  // A report that is only begun shows itself to nobody but its organisation, and is in the way all the same.
  for (const slug of missed) findAt(findings, byOrganisation.get(slug)!, 'organisation', 'import.reported');
  return byOrganisation.size;
}

async function reportedTo(db: Db, { tenantId, id: meetingId }: Meeting): Promise<Set<string>> {
  const known = await db.findBy(SituationReport, { tenantId, meetingId });
  return new Set(known.map(({ organisationSlug }) => organisationSlug));
}

const entriesOf = (read: ReadRow[]) => read.flatMap(({ row, entry }) => (entry ? [{ row, entry }] : []));

/** What is missing before the report could be submitted, at the row that it concerns. */
function findGaps(
  findings: Findings,
  { areas }: TemplateFrame,
  read: ReturnType<typeof entriesOf>,
  last: Levels,
): void {
  const lines = read.map(({ entry: { area, ...entry } }) => ({ areaId: area.id, ...entry }));
  const { unreported, unexplained } = gapsIn(areas, lines, last);
  const [first] = read;
  for (const { name } of unreported)
    findings.add({ row: first!.row, column: 'area', reason: 'import.area-missing', values: { area: name } });
  for (const area of unexplained) {
    const { row } = read.find(({ entry }) => entry.area.id === area.id)!;
    findings.add({ row, column: 'reason', reason: 'import.reason-missing' });
  }
}

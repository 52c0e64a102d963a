import { auditAll } from '@medborgarlofte/platform/audit';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import type { Meeting } from '../meetings/meeting';
import { isLate } from '../reports/lateness';
import { ReportState, SituationReport } from '../reports/report';
import { ReportArea } from '../reports/report-area';
import type { Entry } from '../reports/report-entries';
import { tellOfReport } from '../reports/report-changes';
import { linesOf, newReport } from '../reports/report-rows';
import type { ImportRun } from './import-run';

interface Keeping {
  db: Db;
  caller: Caller;
  run: Pick<ImportRun, 'id'>;
}

/** An organisation's report as a file has it. */
interface Imported {
  slug: string;
  name: string;
  entries: Entry[];
}

/** Keeps reports to a meeting as sent, and gives the organisations whose report is there already, untouched. */
export async function keepReports(
  { db, caller, run }: Keeping,
  meeting: Meeting,
  whole: Imported[],
): Promise<string[]> {
  if (whole.length === 0) return [];
  const taken = whole.map(({ entries, ...organisation }) => {
    const report = newReport(db, caller, meeting, organisation);
    const submittedAt = report.updatedAt;
    const sent = { state: ReportState.SUBMITTED, submittedAt, late: isLate(meeting, submittedAt) };
    Object.assign(report, { ...sent, importId: run.id });
    return { report, lines: linesOf(report, entries) };
  });
  const reports = taken.map(({ report }) => report);
  const insert = db.createQueryBuilder().insert().into(SituationReport).values(reports);
  const { raw } = (await insert.orIgnore().updateEntity(false).returning('id').execute()) as {
    raw: { id: string }[];
  };
  const kept = new Set(raw.map(({ id }) => id));
  const isKept = ({ id }: SituationReport) => kept.has(id);
  const lines = taken.flatMap((one) => (isKept(one.report) ? one.lines : []));
  if (lines.length > 0) await db.insert(ReportArea, lines);
  await auditAll(
    db,
    caller.actor,
    reports.filter(isKept).map(({ tenantId, globalId: object }) => ({
      ...{ tenantId, object, action: 'report.import', requestId: caller.requestId },
    })),
  );
  await tellOfReport(db, { tenantId: meeting.tenantId, meetingId: meeting.id });
  return reports.filter((report) => !isKept(report)).map(({ organisationSlug }) => organisationSlug);
}

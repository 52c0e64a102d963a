import type { Actor } from '@medborgarlofte/platform/actor';
import { holds, tenantKind } from '@medborgarlofte/platform/actor';
import { AppError } from '@medborgarlofte/platform/errors';
import { policeOrganisation, writingSystem } from '../access';
import { AreaMode, type Area } from '../areas/area';
import type { LevelCode } from '../levels/level';
import type { Meeting } from '../meetings/meeting';
import { whyClosed } from '../meetings/meeting.rules';
import { ReportState, type SituationReport } from './report';

/** Whether somebody reports for an organisation: its own reporters and systems, and kommunpolis for the police. */
export function mayReportFor(actor: Actor, tenantId: string, organisationSlug: string): boolean {
  if (organisationSlug === policeOrganisation && holds(actor, ['kommunpolis'], tenantId)) return true;
  const own = actor.memberships.filter(
    ({ kind, key, unit }) => kind === tenantKind && key === tenantId && unit === organisationSlug,
  );
  return holds({ ...actor, memberships: own }, ['reporter', writingSystem]);
}

/** Why a report can be neither changed nor submitted now, as a key of the texts; undefined when it can. */
export function whyNotWrite(
  report: Pick<SituationReport, 'state'>,
  meeting: Pick<Meeting, 'state'>,
): string | undefined {
  const isOpen = report.state === ReportState.DRAFT || report.state === ReportState.RETURNED;
  return whyClosed(meeting) ?? (isOpen ? undefined : 'report.submitted');
}

/** Why a report cannot be taken back; the day of the meeting is too late, for then it may have been read out. */
export function whyNotWithdraw(
  report: Pick<SituationReport, 'state'>,
  meeting: Pick<Meeting, 'state' | 'date'>,
  today: string,
): string | undefined {
  const closed = whyClosed(meeting);
  if (closed) return closed;
  if (report.state !== ReportState.SUBMITTED) return 'report.not-submitted';
  return today < meeting.date ? undefined : 'report.meeting-day';
}

/** The organisations that somebody reports for, each with its tenant. */
export function reportsFor(actor: Actor): { tenantId: string; slug: string }[] {
  const own = actor.memberships.map(({ key, unit, role }) => ({
    tenantId: key,
    slug: role === 'kommunpolis' ? policeOrganisation : (unit ?? ''),
  }));
  const distinct = new Map(own.map((one) => [`${one.tenantId}/${one.slug}`, one]));
  return [...distinct.values()].filter(({ tenantId, slug }) => mayReportFor(actor, tenantId, slug));
}

interface Line {
  areaId: string;
  level: LevelCode;
  levelChangeReason: string | null;
}

/** What is missing before a report can be submitted: areas without a level, and changed levels without a reason. */
export function gapsIn(
  areas: Area[],
  lines: Line[],
  lastLevels: ReadonlyMap<string, LevelCode>,
): { unreported: Area[]; unexplained: Area[] } {
  const lineOf = new Map(lines.map((line) => [line.areaId, line]));
  const changedWithoutReason = (area: Area) => {
    const line = lineOf.get(area.id);
    const last = lastLevels.get(area.code);
    return line !== undefined && last !== undefined && line.level !== last && !line.levelChangeReason?.trim();
  };
  return {
    // What is only collected and forwarded is reported when there is something to report.
    unreported: areas.filter(({ id, mode }) => mode === AreaMode.REPORT && !lineOf.has(id)),
    unexplained: areas.filter(changedWithoutReason),
  };
}

/** Refuses to submit a report with gaps, and names the areas. */
export function verifyComplete(
  report: SituationReport | null,
  areas: Area[],
  lines: Line[],
  lastLevels: ReadonlyMap<string, LevelCode>,
): void {
  const { unreported, unexplained } = gapsIn(areas, lines, lastLevels);
  const refuse = (reason: string, where: Area[]) => {
    const values = { areas: where.map(({ name }) => `”${name}”`).join(', ') };
    return new AppError('RULE_BROKEN', { reason, values, path: ['input', 'reportId'], current: { report } });
  };
  if (unreported.length > 0) throw refuse('report.areas-missing', unreported);
  if (unexplained.length > 0) throw refuse('report.reason-missing', unexplained);
}

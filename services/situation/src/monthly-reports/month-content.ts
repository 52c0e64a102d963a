import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { ReportingGroup } from '../groups/reporting-group';
import type { LevelCode, Trend } from '../levels/level';
import type { MeetingState } from '../meetings/meeting';
import { daysOf } from './month';
import { sumFigures, type Contribution } from './monthly-figures';
import {
  MonthlySectionKind,
  type MonthlyArea,
  type MonthlyDecision,
  type MonthlyDeficiency,
  type SectionContent,
} from './monthly-section';

/** What a month came to, as a report on it tells. */
export interface MonthContent {
  /** Pictures that it rests on; none is no month to report on. */
  pictures: number;
  fictitious: boolean;
  sections: { kind: MonthlySectionKind; content: SectionContent }[];
}

interface MeetingRow {
  id: string;
  date: string;
  state: MeetingState;
  pictureId: string | null;
  revision: number | null;
  missing: string[] | null;
  fictitious: boolean;
  reports: number;
}

const meetings = `
  select meeting.id, meeting.date, meeting.state, picture.id as "pictureId", picture.revision, picture.missing_organisations as missing,
    coalesce(picture.fictitious, false) as fictitious,
    (select count(*)::int from report where report.tenant_id = $1 and report.meeting_id = meeting.id
      and report.state in ('SUBMITTED', 'INCLUDED', 'FEEDBACK_GIVEN')) as reports
  from meeting left join lateral (
    select id, revision, missing_organisations, fictitious from joint_picture picture
    where picture.tenant_id = $1 and picture.meeting_id = meeting.id and picture.locked order by picture.revision desc limit 1) picture on true
  where meeting.tenant_id = $1 and meeting.date between $2::date and $3::date order by meeting.date`;

const levels = `
  select line.area_code as code, area.name, line.meeting_date as date, line.level, line.trend, line.text
  from joint_picture_area line join area on area.tenant_id = line.tenant_id and area.id = line.area_id
  where line.tenant_id = $1 and line.picture_id = any ($2::uuid[]) and not line.restricted
  order by line.position, line.meeting_date`;

const contributions = `
  select line.area_code as "areaCode", min(area.name) as "areaName", definition.code, min(definition.label) as label, min(definition.unit) as unit,
    line.organisation_slug as organisation, sum(counted.value)::int as value
  from report join report_area line on line.tenant_id = report.tenant_id and line.report_id = report.id
  join area on area.tenant_id = line.tenant_id and area.id = line.area_id and not area.restricted
  cross join lateral jsonb_to_recordset(line.counts) as counted (code text, value integer)
  join count_definition definition on definition.tenant_id = line.tenant_id and definition.area_id = line.area_id and definition.code = counted.code
  where report.tenant_id = $1 and report.meeting_id = any ($2::uuid[]) and report.state in ('INCLUDED', 'FEEDBACK_GIVEN')
  group by line.area_code, definition.code, line.organisation_slug
  order by min(area.position), min(definition.position), line.organisation_slug`;

const deficiencies = `
  select deficiency.noted_on as "notedOn", area.name as "areaName", deficiency.description, deficiency.state, deficiency.handling, deficiency.due_date as "dueDate"
  from deficiency join area on area.tenant_id = deficiency.tenant_id and area.id = deficiency.area_id
  where deficiency.tenant_id = $1 and deficiency.noted_on between $2::date and $3::date and not deficiency.restricted
  order by deficiency.noted_on, deficiency.id limit 200`;

const decisions = `
  select meeting.date, decision.kind, decision.text, decision.assignee_name as "assigneeName", decision.due_date as "dueDate"
  from council_decision decision
  join council_meeting meeting on meeting.tenant_id = decision.tenant_id and meeting.id = decision.council_meeting_id
  where decision.tenant_id = $1 and meeting.date between $2::date and $3::date
  order by meeting.date, decision.number limit 200`;

interface LevelRow {
  code: string;
  name: string;
  date: string;
  level: LevelCode;
  trend: Trend;
  text: string | null;
}

/**
 * Reads a month out of the newest locked picture of each of its meetings and the reports that went into them. What is
 * only collected and forwarded is left out here, since whoever drafts may see more than those who read (R33).
 */
export async function readMonth(db: Db, tenantId: string, month: string): Promise<MonthContent> {
  const span = [tenantId, ...daysOf(month)];
  const met = await db.query<MeetingRow[]>(meetings, span);
  const held = met.filter(({ pictureId }) => pictureId !== null);
  const lines = await db.query<LevelRow[]>(levels, [tenantId, held.map(({ pictureId }) => pictureId)]);
  const counted = await db.query<Contribution[]>(contributions, [tenantId, held.map(({ id }) => id)]);
  const group = await db.findOneBy(ReportingGroup, { tenantId });
  const noted = await db.query<MonthlyDeficiency[]>(deficiencies, span);
  const decided = await db.query<MonthlyDecision[]>(decisions, span);
  return {
    pictures: held.length,
    fictitious: held.some(({ fictitious }) => fictitious),
    sections: [
      { kind: MonthlySectionKind.SUMMARY, content: {} },
      { kind: MonthlySectionKind.MEETINGS, content: { meetings: met.map(meetingOf) } },
      { kind: MonthlySectionKind.LEVELS, content: { areas: areasOf(lines) } },
      { kind: MonthlySectionKind.FIGURES, content: { figures: sumFigures(counted, group?.suppressBelow) } },
      { kind: MonthlySectionKind.DEFICIENCIES, content: { deficiencies: noted } },
      { kind: MonthlySectionKind.DECISIONS, content: { decisions: decided } },
    ],
  };
}

const meetingOf = ({ date, state, revision, reports, missing }: MeetingRow) => ({
  ...{ date, state, revision, reports },
  missingOrganisations: missing ?? [],
});

function areasOf(lines: LevelRow[]): MonthlyArea[] {
  const areas = Map.groupBy(lines, ({ code }) => code);
  return [...areas].map(([code, rows]) => ({
    code,
    name: rows.at(-1)!.name,
    levels: rows.map(({ date, level, trend, text }) => ({ date, level, trend, text })),
  }));
}

import { Client } from 'pg';

/** What one municipality's group has made in ten years. */
const years = 10;
const meetings = years * 26;
const organisations = 12;
const areas = 5;

/** The tenants of a generated database, by number from 1. */
export const tenantOf = (index: number) => String(1000 + index);

/** Tables whose indexes are made after their rows, the largest ones. */
const large = ['report', 'report_area', 'joint_picture', 'joint_picture_area'];

const level = (seed: string) =>
  `(array['GREEN','GREEN','GREEN','YELLOW','RED'])[1 + abs(hashtext(${seed})) % 5]`;

/** The group of each tenant, and its meetings: the last one is to come, with a report from all but the first organisation. */
const frame = [
  `insert into template (tenant_id, id, name, version_number)
   select (1000 + t)::text, gen_random_uuid(), 'EST', 1 from generate_series(1, $1) t`,
  `insert into area (tenant_id, id, template_id, code, name, mode, position)
   select tenant_id, gen_random_uuid(), id, 'area-' || a, 'Område ' || a, case a when 3 then 'COLLECT_AND_FORWARD' else 'REPORT' end, a
   from template, generate_series(1, ${areas}) a`,
  `insert into count_definition (tenant_id, id, area_id, code, label, unit, position, maximum)
   select tenant_id, gen_random_uuid(), id, 'larm', 'Larm', 'larm', 1, 500 from area`,
  `insert into level_definition (tenant_id, id, template_id, code, letter, shape, text, definition, proposed, position)
   select tenant_id, gen_random_uuid(), id, code, left(code, 1), 'circle', code, 'Vad nivån betyder', true, position
   from template, unnest(array['GREEN', 'YELLOW', 'RED']) with ordinality as level (code, position)`,
  `insert into reporting_organisation (tenant_id, id, slug, name)
   select tenant_id, gen_random_uuid(), 'org-' || o, 'Verksamhet ' || o from template, generate_series(1, ${organisations}) o`,
  `insert into meeting (tenant_id, id, template_id, date, state, picture_locked)
   select tenant_id, gen_random_uuid(), id, current_date + 3 - 14 * m, case m when 0 then 'PLANNED' else 'HELD' end, m > 0
   from template, generate_series(0, ${meetings}) m`,
];
const made = [
  `insert into report (tenant_id, id, meeting_id, template_id, meeting_date, organisation_slug, organisation_name, state, submitted_at, version)
   select meeting.tenant_id, gen_random_uuid(), meeting.id, template_id, date, slug, name, case state when 'PLANNED' then 'SUBMITTED' else 'INCLUDED' end,
     date - interval '1 day', 2
   from meeting join reporting_organisation using (tenant_id) where state = 'HELD' or slug <> 'org-1'`,
  `insert into report_area (tenant_id, id, report_id, organisation_slug, draft, meeting_date, area_id, area_code, position, level, text, counts)
   select report.tenant_id, gen_random_uuid(), report.id, organisation_slug, false, meeting_date, area.id, code, position,
     ${level('report.id::text || code')}, 'Vad verksamheten har sett i området de senaste två veckorna', '[{"code": "larm", "value": 4}]'
   from report join area using (tenant_id)`,
  `insert into joint_picture (tenant_id, id, meeting_id, meeting_date, state, locked_at, locked_by_role, version)
   select tenant_id, gen_random_uuid(), id, date, 'LOCKED', date + interval '15 hours', 'coordinator', 6 from meeting where state = 'HELD'`,
  `insert into joint_picture_area (tenant_id, id, picture_id, locked, meeting_date, area_id, area_code, restricted, position, level, trend, text)
   select picture.tenant_id, gen_random_uuid(), picture.id, true, meeting_date, area.id, code, restricted, position,
     ${level('picture.id::text || code')}, 'SAME', 'Vad gruppen ser i området'
   from joint_picture picture join area using (tenant_id)`,
  `insert into monthly_report (tenant_id, id, month, version_number, state, drafted_at, sent_at, sent_by_role, updated_at)
   select tenant_id, gen_random_uuid(), to_char(current_date - m * interval '1 month', 'YYYY-MM'), 1, 'SENT', now() - m * interval '1 month',
     now() - m * interval '1 month', 'coordinator', now() from template, generate_series(1, ${years * 12}) m`,
  `insert into monthly_report_section (tenant_id, id, report_id, sent, position, kind, text)
   select tenant_id, gen_random_uuid(), report.id, true, position, kind, 'Vad månaden visade' from monthly_report report,
     unnest(array['SUMMARY', 'MEETINGS', 'LEVELS', 'FIGURES', 'DEFICIENCIES', 'DECISIONS']) with ordinality as section (kind, position)`,
  `insert into monthly_report_receipt (tenant_id, id, report_id, organisation, role, acknowledged_at)
   select tenant_id, gen_random_uuid(), id, 'county/19', 'county-coordinator', sent_at from monthly_report`,
  `insert into monthly_report_comment (tenant_id, id, report_id, organisation, author_role, text, written_at)
   select tenant_id, gen_random_uuid(), id, 'county/19', 'county-coordinator', 'Tack', sent_at from monthly_report where month like '%-06'`,
  `insert into context_note (tenant_id, id, period_start, period_end, text)
   select tenant_id, gen_random_uuid(), current_date - 400, current_date - 300, 'Vad som hände runt omkring' from template`,
];
const granting = `
  insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to)
  select (1000 + t)::text, gen_random_uuid(), release, 'county/19', '2020-01-01', '2199-12-31'
  from generate_series(1, 3) t, unnest(array['joint_pictures', 'monthly_reports']) release`;

/**
 * Fills a database with ten years of a number of municipalities, three of which let a county read their pictures and monthly reports. As the
 * server's owner: rules and checks are for services, and what is made here keeps to them. Returns how many area levels.
 */
export async function generateSituation(adminUrl: string, tenants: number): Promise<number> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `set session_replication_role = 'replica'; set maintenance_work_mem = '512MB'; set search_path = situation, public`,
    );
    for (const statement of frame)
      await client.query(statement, statement.includes('$1') ? [tenants] : undefined);
    // An index that is not ready takes in no rows; it is built whole afterwards.
    const indexes = `indrelid = any (array[${large.map((table) => `'situation.${table}'::regclass`).join(', ')}])`;
    await client.query(`update pg_index set indisready = false, indisvalid = false where ${indexes}`);
    for (const statement of made) await client.query(statement);
    for (const table of large) await client.query(`reindex table situation.${table}`);
    await client.query(granting);
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ levels: number }>(
      'select ((select count(*) from report_area) + (select count(*) from joint_picture_area))::int as levels',
    );
    return rows[0]!.levels;
  } finally {
    await client.end();
  }
}

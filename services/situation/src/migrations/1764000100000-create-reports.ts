import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  ...['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'],
  ...['integrator(situation:read)', 'integrator(situation:write)'],
];
const keepers = ['coordinator', 'deputy'];

/**
 * Meetings, and the reports of organisations to them. A report is its organisation's own: coordinator and deputy read
 * it once it is no draft and change nothing in it but its state; a colleague from another organisation sees no row.
 * What a report carries of its meeting, and its lines of it, is kept equal by the foreign keys' own cascade.
 */
export class CreateReports1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMeetings(runner);
    await createReports(runner);
    for (const table of ['situation.report', 'situation.report_area']) await protectReports(runner, table);
    await runner.query(`
      create policy keeper_update on situation.report for update to situation_service using (${heldIn(keepers)}) with check (${heldIn(keepers)})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.report_area; drop table situation.report; drop table situation.meeting; drop table situation.reporting_organisation`);
  }
}

async function createMeetings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.reporting_organisation (
      tenant_id text not null, id uuid not null, slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'), name text not null,
      valid_from date, valid_to date check (valid_to >= valid_from), primary key (tenant_id, id), unique (tenant_id, slug));
    create table situation.meeting (
      tenant_id text not null, id uuid not null, template_id uuid not null, date date not null,
      state text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')), report_deadline timestamptz,
      picture_locked boolean not null default false, fictitious boolean not null default false,
      primary key (tenant_id, id), unique (tenant_id, date), unique (tenant_id, id, date),
      foreign key (tenant_id, template_id) references situation.template (tenant_id, id))`);
  await protectTenantTable(runner, 'situation.reporting_organisation', {
    members: readers,
    writers: keepers,
  });
  await protectTenantTable(runner, 'situation.meeting', {
    members: readers,
    writers: keepers,
    grants: [{ release: 'joint_pictures', rows: 'picture_locked' }],
  });
}

async function createReports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.report (
      tenant_id text not null, id uuid not null, meeting_id uuid not null, meeting_date date not null, organisation_slug text not null,
      organisation_name text not null, state text not null default 'DRAFT'
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'INCLUDED', 'FEEDBACK_GIVEN')),
      draft boolean not null generated always as (state = 'DRAFT') stored, fictitious boolean not null default false,
      submitted_at timestamptz, version integer not null default 0, updated_at timestamptz not null default now(),
      primary key (tenant_id, id), unique (tenant_id, meeting_id, organisation_slug),
      unique (tenant_id, id, organisation_slug, draft, meeting_date),
      foreign key (tenant_id, meeting_id, meeting_date) references situation.meeting (tenant_id, id, date) on update cascade,
      foreign key (tenant_id, organisation_slug) references situation.reporting_organisation (tenant_id, slug));
    create index report_by_organisation on situation.report (tenant_id, organisation_slug, meeting_date);
    create table situation.report_area (
      tenant_id text not null, id uuid not null, report_id uuid not null, organisation_slug text not null, draft boolean not null,
      meeting_date date not null, area_id uuid not null, area_code text not null, position integer not null, level text not null check (level in ('GREEN', 'YELLOW', 'RED')),
      text text, level_change_reason text, counts jsonb not null default '[]',
      primary key (tenant_id, id), unique (tenant_id, report_id, area_id),
      foreign key (tenant_id, area_id, area_code) references situation.area (tenant_id, id, code),
      foreign key (tenant_id, report_id, organisation_slug, draft, meeting_date)
        references situation.report (tenant_id, id, organisation_slug, draft, meeting_date) on update cascade on delete cascade);
    create index report_area_over_time on situation.report_area (tenant_id, organisation_slug, area_code, meeting_date) where not draft`);
}

/**
 * Two layers: who may reach a row at all, and beneath it a restrictive policy that no other can widen. It asks for a
 * role that has to do with reports (a service account is in its organisation whatever its scopes) and keeps drafts
 * with those who write them.
 */
async function protectReports(runner: QueryRunner, table: string): Promise<void> {
  await protectTenantTable(runner, table, { members: keepers, writers: [], unitColumn: 'organisation_slug' });
  const police = `${heldIn(['kommunpolis'])} and organisation_slug = 'polisen'`;
  const own = `${inOwnUnit('organisation_slug')} or (${police})`;
  const roles = heldIn(['coordinator', 'deputy', 'kommunpolis', 'reporter', 'integrator(situation:write)']);
  await runner.query(`
    create policy police on ${table} for all to situation_service using (${police}) with check (${police});
    create policy own_or_sent on ${table} as restrictive for all to situation_service using (${roles} and (not draft or ${own}))`);
}

import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const members = [...keepers, 'kommunpolis', 'council-member', 'politician', 'reporter'];
const readers = [...members, 'integrator(situation:read)', 'integrator(situation:write)'];
const tables = ['training', 'school_break', 'group_member_address', 'group_member', 'reporting_group'];

/**
 * The group: when it meets, who sits in it by function, when schools are closed and who has been trained; and what a
 * meeting needs to be moved, cancelled and counted. Names of persons stand nowhere. Addresses lie in a table of their
 * own, since only coordinator, deputy and the jobs that send notices read them.
 */
export class CreateGroup1765000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createGroup(runner);
    await createMembers(runner);
    await extendMeetings(runner);
    await protectTenantTable(runner, 'situation.reporting_group', { members: readers, writers: keepers });
    for (const table of ['group_member', 'school_break', 'training'])
      await protectTenantTable(runner, `situation.${table}`, { members, writers: keepers });
    await protectTenantTable(runner, 'situation.group_member_address', { members: keepers });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.meeting drop column start_time, drop column duration_minutes, drop column place, drop column slot_date,
        drop column moved_from, drop column cancel_reason, drop column late_after, drop column version, drop column updated_at`);
    for (const table of tables) await runner.query(`drop table situation.${table}`);
  }
}

const clock = `~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

async function createGroup(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.reporting_group (
      tenant_id text not null, id uuid not null, name text not null, template_id uuid,
      cadence_weeks integer not null check (cadence_weeks between 1 and 26), weekday integer not null check (weekday between 1 and 7),
      start_time text not null check (start_time ${clock}), duration_minutes integer not null check (duration_minutes between 15 and 600),
      place text, first_day date not null, deadline_hours integer not null check (deadline_hours between 0 and 336),
      grace_hours integer not null check (grace_hours between 0 and 336), suppress_below integer not null default 3 check (suppress_below between 1 and 20),
      fictitious boolean not null default false, version integer not null default 0, updated_at timestamptz not null default now(), updated_by_role text,
      primary key (tenant_id, id), unique (tenant_id), foreign key (tenant_id, template_id) references situation.template (tenant_id, id));
    create table situation.school_break (
      tenant_id text not null, id uuid not null, name text not null, first_day date not null, last_day date not null check (last_day >= first_day),
      primary key (tenant_id, id))`);
}

async function createMembers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.group_member (
      tenant_id text not null, id uuid not null, organisation_slug text, function text not null,
      position text not null check (position in ('MEMBER', 'COORDINATOR', 'DEPUTY')), version integer not null default 0,
      primary key (tenant_id, id), unique (tenant_id, organisation_slug, function),
      foreign key (tenant_id, organisation_slug) references situation.reporting_organisation (tenant_id, slug));
    create table situation.group_member_address (
      tenant_id text not null, id uuid not null, email text not null check (length(email) between 3 and 254),
      primary key (tenant_id, id),
      foreign key (tenant_id, id) references situation.group_member (tenant_id, id) on delete cascade);
    create table situation.training (
      tenant_id text not null, id uuid not null, organisation_slug text not null, what text not null, held_on date not null, participants integer check (participants > 0),
      primary key (tenant_id, id),
      foreign key (tenant_id, organisation_slug) references situation.reporting_organisation (tenant_id, slug));
    create index training_by_date on situation.training (tenant_id, held_on, id)`);
}

async function extendMeetings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table situation.meeting
      add column start_time text check (start_time ${clock}), add column duration_minutes integer check (duration_minutes between 15 and 600),
      add column place text, add column slot_date date, add column moved_from date, add column cancel_reason text,
      add column late_after timestamptz, add column version integer not null default 0, add column updated_at timestamptz not null default now(),
      add constraint meeting_slot unique (tenant_id, slot_date)`);
}

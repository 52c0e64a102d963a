import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads a locked picture reads how many there were of each level. */
const readers = [
  'coordinator',
  'deputy',
  'kommunpolis',
  'council-member',
  'politician',
  'reporter',
  'integrator(situation:read)',
];

/**
 * What groups agreed on, counted by area and month. What each meeting adds is kept beside the counts, so that a
 * correction takes the place of what it corrects and a late event changes nothing. Only jobs write either.
 */
export class CreateLevelCounts1765000700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluations.meeting_level (
        tenant_id text not null, meeting_id uuid not null, area_code text not null, revision integer not null check (revision > 0),
        month date not null check (extract(day from month) = 1), meeting_date date not null, shared_area text,
        level text not null check (level in ('GREEN', 'YELLOW', 'RED')), fictitious boolean not null,
        primary key (tenant_id, meeting_id, area_code));
      create index meeting_level_by_month on evaluations.meeting_level (tenant_id, month);
      create table evaluations.level_counts (
        tenant_id text not null, id uuid not null default gen_random_uuid(), area_code text not null, shared_area text,
        month date not null, month_end date not null generated always as ((month + interval '1 month - 1 day')::date) stored,
        fictitious boolean not null, green integer not null, yellow integer not null, red integer not null,
        meetings integer not null generated always as (green + yellow + red) stored, source_updated_at timestamptz not null default now(),
        primary key (tenant_id, id), unique (tenant_id, area_code, month, fictitious));
      create index level_counts_by_tenant on evaluations.level_counts (tenant_id, month, area_code, id);
      create index level_counts_by_month on evaluations.level_counts (month, tenant_id, area_code, id)`);
    await protectTenantTable(runner, 'evaluations.meeting_level', { members: [] });
    await protectTenantTable(runner, 'evaluations.level_counts', {
      members: readers,
      writers: [],
      grants: [{ release: 'joint_pictures' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evaluations.level_counts; drop table evaluations.meeting_level');
  }
}

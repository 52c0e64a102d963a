import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads a promise before it is published reads its counts too. */
const readers = [
  'coordinator',
  'deputy',
  'kommunpolis',
  'council-member',
  'politician',
  'reporter',
  'integrator(promises:read)',
];

/**
 * The comparison's read model: one row per promise, keyed by the promise's own id. Only jobs write it. A promise
 * that is no more leaves its row behind as `gone`, so that a late event cannot bring it back.
 */
export class CreateActivityCounts1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluations.activity_counts (
        tenant_id text not null, id uuid not null, promise_number integer not null, period_start date, period_end date,
        sort_start date not null generated always as (coalesce(period_start, date '9999-12-31')) stored,
        published boolean not null, gone boolean not null default false, version integer not null,
        planned integer not null check (planned >= 0), ongoing integer not null check (ongoing >= 0), done integer not null check (done >= 0),
        partly integer not null check (partly >= 0), not_done integer not null check (not_done >= 0),
        total integer not null generated always as (planned + ongoing + done + partly + not_done) stored,
        source_updated_at timestamptz not null default now(),
        primary key (tenant_id, id));
      create index activity_counts_by_tenant on evaluations.activity_counts (tenant_id, sort_start, id);
      create index activity_counts_by_start on evaluations.activity_counts (sort_start, tenant_id, id)`);
    await protectTenantTable(runner, 'evaluations.activity_counts', {
      members: readers,
      writers: [],
      published: 'published and not gone',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evaluations.activity_counts');
  }
}

import { heldAnywhere } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Runs of jobs that failed for good. The worker, which puts jobs on queues, writes them here; whoever runs the platform
 * sees them through this service, without their content, and may only ask for another try.
 */
export class CreateFailedJobs1765000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const administrator = heldAnywhere(['platform-administrator']);
    await runner.query(`
      create table access.failed_job (
        tenant_id text not null, id uuid not null, service text not null, name text not null, data jsonb not null,
        attempts integer not null, fault text not null, failed_at timestamptz not null default now(),
        retry_wanted_at timestamptz, retried_at timestamptz, primary key (tenant_id, id));
      create index failed_job_wanted on access.failed_job (retry_wanted_at) where retry_wanted_at is not null and retried_at is null;
      create index failed_job_by_time on access.failed_job (failed_at, id);
      alter table access.failed_job enable row level security;
      grant select, insert, update on access.failed_job to jobs_service;
      create policy worker on access.failed_job for all to jobs_service using (true) with check (true);
      grant select (tenant_id, id, service, name, attempts, fault, failed_at, retry_wanted_at, retried_at), update (retry_wanted_at)
        on access.failed_job to tenants_service;
      create policy administrator_read on access.failed_job for select to tenants_service using (${administrator});
      create policy administrator_retry on access.failed_job for update to tenants_service
        using (${administrator}) with check (${administrator})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access.failed_job');
  }
}

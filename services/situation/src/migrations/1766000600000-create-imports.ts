import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const ownSystem = `${heldIn(['integrator(situation:write)'])} and ${inOwnUnit('organisation_slug')}`;

/**
 * Files of reports that are taken in at once: coordinator and deputy see every run, a service account those of its own
 * organisation. What a file says lies apart from the run, only while it is needed; a run that is over never changes.
 * A report tells which run it came by.
 */
export class CreateImports1766000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.import_run (
        tenant_id text not null, id uuid not null, organisation_slug text,
        state text not null check (state in ('CHECKING', 'CHECKED', 'REFUSED', 'IMPORTING', 'DONE', 'CANCELLED')),
        content_hash text not null, row_count integer not null, rows_done integer not null default 0,
        skipped_count integer not null default 0, report_count integer not null default 0, meeting_count integer not null default 0,
        problem_count integer not null default 0, problems jsonb not null default '[]',
        name_count integer not null default 0, likely_names jsonb not null default '[]',
        started_at timestamptz not null, started_by_role text, confirmed_at timestamptz, finished_at timestamptz,
        version integer not null default 1, primary key (tenant_id, id), unique (tenant_id, id, organisation_slug),
        check ((finished_at is not null) = (state in ('REFUSED', 'DONE', 'CANCELLED'))));
      create index import_run_by_time on situation.import_run (tenant_id, started_at, id);
      create table situation.import_content (
        tenant_id text not null, import_id uuid not null, organisation_slug text, content jsonb not null, primary key (tenant_id, import_id),
        foreign key (tenant_id, import_id) references situation.import_run (tenant_id, id),
        foreign key (tenant_id, import_id, organisation_slug) references situation.import_run (tenant_id, id, organisation_slug));
      alter table situation.report add column import_id uuid,
        add foreign key (tenant_id, import_id) references situation.import_run (tenant_id, id)`);
    for (const table of ['situation.import_run', 'situation.import_content']) {
      await protectTenantTable(runner, table, { members: keepers });
      await runner.query(`
        create policy own_system on ${table} for all to situation_service using (${ownSystem}) with check (${ownSystem})`);
    }
    await runner.query(`
      revoke delete on situation.import_run from situation_service;
      revoke update on situation.import_content from situation_service;
      create function situation.refuse_change_of_finished_import() returns trigger language plpgsql as $$
        begin raise exception 'A finished import never changes' using errcode = 'check_violation'; end $$;
      create trigger immutable before update on situation.import_run
        for each row when (old.finished_at is not null) execute function situation.refuse_change_of_finished_import()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.report drop column import_id;
      drop table situation.import_content; drop table situation.import_run;
      drop function situation.refuse_change_of_finished_import()`);
  }
}

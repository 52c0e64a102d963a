import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];

/**
 * What coordinator and organisation write to each other about a report, and who was reminded when. Both stay with the
 * two of them, and nothing of it is taken back: the service may add, not change.
 */
export class CreateReportReturns1765000300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.report add constraint report_spoken_of unique (tenant_id, id, organisation_slug);
      create table situation.report_comment (
        tenant_id text not null, id uuid not null, report_id uuid not null, organisation_slug text not null, returned boolean not null,
        text text not null, author_role text not null, written_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, report_id, organisation_slug) references situation.report (tenant_id, id, organisation_slug) on delete cascade);
      create index report_comment_by_report on situation.report_comment (tenant_id, report_id, written_at);
      create table situation.reminder (
        tenant_id text not null, id uuid not null, meeting_id uuid not null, organisation_slug text not null,
        reminded_at timestamptz not null, reminded_by_role text not null, primary key (tenant_id, id),
        foreign key (tenant_id, meeting_id) references situation.meeting (tenant_id, id),
        foreign key (tenant_id, organisation_slug) references situation.reporting_organisation (tenant_id, slug));
      create index reminder_by_meeting on situation.reminder (tenant_id, meeting_id, organisation_slug, reminded_at)`);
    await protect(runner, 'situation.report_comment', false);
    await protect(runner, 'situation.reminder', true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.reminder; drop table situation.report_comment;
      alter table situation.report drop constraint report_spoken_of`);
  }
}

/** Keepers and the organisation itself, as for reports; a service account must hold the scope that writes them. */
async function protect(runner: QueryRunner, table: string, keepersWrite: boolean): Promise<void> {
  await protectTenantTable(runner, table, { members: keepers, unitColumn: 'organisation_slug' });
  const police = `${heldIn(['kommunpolis'])} and organisation_slug = 'polisen'`;
  const own = `${inOwnUnit('organisation_slug')} or (${police})`;
  const roles = heldIn(['coordinator', 'deputy', 'kommunpolis', 'reporter', 'integrator(situation:write)']);
  await runner.query(`
    revoke update on ${table} from situation_service;
    create policy police on ${table} for all to situation_service using (${police}) with check (${police});
    create policy never_taken_back on ${table} as restrictive for delete to situation_service using (false);
    create policy own_or_kept on ${table} as restrictive for all to situation_service
      using (${roles} and (${heldIn(keepers)} or ${own}))
      with check (${keepersWrite ? heldIn(keepers) : `${roles} and (${heldIn(keepers)} or ${own})`})`);
}

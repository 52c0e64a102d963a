import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What coordinator or deputy left out of a monthly report, and why. It lies apart from the report's own content, so that
 * nobody who reads the report gets it; with a sent report it never changes, as the report does not.
 */
export class CreateMonthlyOmissions1766000401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.monthly_omission (
        tenant_id text not null, id uuid not null, report_id uuid not null, sent boolean not null,
        kind text not null check (kind in ('MEETINGS', 'LEVELS', 'FIGURES', 'DEFICIENCIES', 'DECISIONS')),
        key text not null, position integer not null, content jsonb not null, reason text not null,
        omitted_at timestamptz not null, omitted_by_role text,
        primary key (tenant_id, id), unique (tenant_id, report_id, kind, key),
        foreign key (tenant_id, report_id, sent) references situation.monthly_report (tenant_id, id, sent) on update cascade)`);
    await protectTenantTable(runner, 'situation.monthly_omission', { members: ['coordinator', 'deputy'] });
    await runner.query(`
      create trigger immutable before update or delete on situation.monthly_omission
        for each row when (old.sent) execute function situation.refuse_change_of_sent();
      create trigger nothing_added before insert on situation.monthly_omission
        for each row when (new.sent) execute function situation.refuse_change_of_sent()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.monthly_omission');
  }
}

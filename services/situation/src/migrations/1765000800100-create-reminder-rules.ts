import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const clock = `~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

/** When reminders go out by themselves, and which mails have gone, so that a job that comes again sends none twice. */
export class CreateReminderRules1765000800100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.reminder_rule (
        tenant_id text not null, hours_before integer check (hours_before between 1 and 336), at_deadline boolean not null,
        hours_after integer check (hours_after between 1 and 168), quiet_from text not null check (quiet_from ${clock}),
        quiet_to text not null check (quiet_to ${clock}), workdays_only boolean not null, version integer not null,
        primary key (tenant_id));
      create table situation.sent_mail (
        tenant_id text not null, key text not null, sent_at timestamptz not null default now(), primary key (tenant_id, key))`);
    await protectTenantTable(runner, 'situation.reminder_rule', { members: keepers });
    await protectTenantTable(runner, 'situation.sent_mail', { members: [] });
    await runner.query('revoke update, delete on situation.sent_mail from situation_service');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.sent_mail; drop table situation.reminder_rule');
  }
}

import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const email = 'check (length(%) between 3 and 254)';

/**
 * When digests go out and to whom beside the seats, which day's have gone, and what each recipient has been told of. What
 * waits is looked up in the things themselves: nothing here says that something does.
 */
export class CreateDigests1766000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.group_member_address add column digests boolean not null default true;
      create table situation.digest_rule (
        tenant_id text not null, cadence text not null check (cadence in ('DAILY', 'WEEKLY', 'NEVER')),
        weekday integer not null check (weekday between 1 and 7), hour integer not null check (hour between 0 and 23),
        council_email text ${email.replace('%', 'council_email')}, county_email text ${email.replace('%', 'county_email')},
        version integer not null, primary key (tenant_id));
      create table situation.digest_round (
        tenant_id text not null, day date not null, primary key (tenant_id, day));
      create table situation.digest_mention (
        tenant_id text not null, recipient text not null, thing text not null, mentioned_at timestamptz not null,
        primary key (tenant_id, recipient, thing))`);
    await protectTenantTable(runner, 'situation.digest_rule', { members: keepers });
    await protectTenantTable(runner, 'situation.digest_round', { members: [] });
    await protectTenantTable(runner, 'situation.digest_mention', { members: [] });
    await runner.query(`
      revoke update, delete on situation.digest_round from situation_service;
      revoke delete on situation.digest_mention from situation_service`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.digest_mention; drop table situation.digest_round; drop table situation.digest_rule;
      alter table situation.group_member_address drop column digests`);
  }
}

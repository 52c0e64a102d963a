import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  ...['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'],
  ...['integrator(situation:read)', 'integrator(situation:write)'],
];
const writers = ['coordinator', 'deputy'];

/**
 * Named places that a report may point to, where what is no report belongs instead, and whether a report came late.
 * A place is never deleted, since old reports speak of it: it is retired.
 */
export class Reporting1765000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.named_place (
        tenant_id text not null, id uuid not null, name text not null check (char_length(name) between 1 and 120),
        retired boolean not null default false, version integer not null default 1,
        primary key (tenant_id, id), unique (tenant_id, name));
      create table situation.signposts (
        tenant_id text not null, concern_text text, concern_url text, fault_text text, fault_url text, version integer not null default 1,
        primary key (tenant_id));
      alter table situation.report_area add column place_id uuid,
        add foreign key (tenant_id, place_id) references situation.named_place (tenant_id, id);
      alter table situation.report add column late boolean not null default false`);
    await protectTenantTable(runner, 'situation.named_place', { members: readers, writers });
    await protectTenantTable(runner, 'situation.signposts', { members: readers, writers });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.report drop column late; alter table situation.report_area drop column place_id;
      drop table situation.signposts; drop table situation.named_place`);
  }
}

import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Grants, and beside them `access.reach`: one row per grant and release, which every service reads when it sets
 * an actor's scope. A revocation is therefore felt by the next use case, in every service.
 */
export class CreateGrants1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenants."grant" (
        tenant_id text not null references tenants.municipality (tenant_id), id uuid not null, grantee text not null, releases text[] not null,
        purpose text not null, valid_from date not null, valid_to date not null check (valid_to >= valid_from),
        granted_by_role text not null, granted_at timestamptz not null default now(), revoked_at timestamptz, revoked_by_role text,
        primary key (tenant_id, id))`);
    await protectTenantTable(runner, 'tenants."grant"', {
      members: ['coordinator', 'deputy', 'politician'],
      writers: ['coordinator', 'politician'],
    });
    await runner.query(`
      create table access.reach (
        tenant_id text not null, grant_id uuid not null, release text not null, organisation text not null,
        valid_from date not null, valid_to date not null, revoked_at timestamptz, primary key (tenant_id, grant_id, release));
      create index reach_by_organisation on access.reach (organisation);
      alter table access.reach enable row level security;
      grant usage on schema access to public;
      grant select on access.reach to public;
      grant insert, update on access.reach to tenants_service;
      create policy grantee on access.reach for select to public
        using (organisation = any (string_to_array(current_setting('app.organisations', true), ',')));
      create policy granting on access.reach for all to tenants_service
        using (tenant_id = any (string_to_array(current_setting('app.tenants', true), ',')))
        with check (tenant_id = any (string_to_array(current_setting('app.tenants', true), ',')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access.reach; drop table tenants."grant"');
  }
}

import {
  createServiceTables,
  dropServiceTables,
  protectSharedTable,
  protectTenantTable,
} from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities and what belongs to them: all of it public facts, changed by the municipality's own people alone. */
export class CreateTenants1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner, 'tenants');
    await createCounties(runner);
    await createMunicipalities(runner);
    await createOrganisations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table tenants.meeting_count; drop table tenants.organisation_membership; drop table tenants.reporting_group;
      drop table tenants.council; drop table tenants.organisation; drop table tenants.police_area_membership;
      drop table tenants.local_police_area; drop table tenants.municipality; drop table tenants.county`);
    await dropServiceTables(runner, 'tenants');
  }
}

async function createCounties(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table tenants.county (code text primary key check (code ~ '^[0-9]{2}$'), name text not null, board_name text not null);
    create table tenants.local_police_area (slug text primary key, name text not null);
    create table tenants.police_area_membership (
      police_area text not null references tenants.local_police_area (slug), municipality_code text not null,
      municipality_name text not null, valid_from date, valid_to date, source text,
      primary key (police_area, municipality_code))`);
  for (const table of ['county', 'local_police_area', 'police_area_membership']) {
    await protectSharedTable(runner, `tenants.${table}`, ['platform-administrator']);
  }
}

async function createMunicipalities(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table tenants.municipality (
      tenant_id text primary key check (tenant_id ~ '^[0-9]{4}$'), name text not null, slug text not null unique,
      county_code text not null references tenants.county (code), population integer, population_date date, population_source text,
      contact_name text not null, contact_url text, contact_phone text, contact_email text,
      council_name text not null, group_name text, period_kind text not null, period_months integer not null check (period_months between 1 and 60),
      follow_up_forum text not null, follow_up_cadence text not null, formal_acts text[] not null, structure text not null,
      version integer not null default 1, updated_at timestamptz not null default now());
    alter table tenants.municipality enable row level security;
    grant select, insert, update on tenants.municipality to tenants_service;
    create policy anyone on tenants.municipality for select to tenants_service using (true);
    create policy provisioning on tenants.municipality for insert to tenants_service
      with check (coalesce(current_setting('held.platform_administrator', true), '') <> '');
    create policy own on tenants.municipality for update to tenants_service
      using (tenant_id = any (string_to_array(current_setting('held.coordinator', true), ',')))
      with check (tenant_id = any (string_to_array(current_setting('held.coordinator', true), ',')))`);
}

async function createOrganisations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table tenants.organisation (
      tenant_id text not null references tenants.municipality (tenant_id), id uuid not null, slug text not null, name text not null,
      kind text not null, primary key (tenant_id, id), unique (tenant_id, slug));
    create table tenants.council (
      tenant_id text not null references tenants.municipality (tenant_id), id uuid not null, name text not null, cadence text,
      meetings_per_year integer, primary key (tenant_id, id), unique (tenant_id, name));
    create table tenants.reporting_group (
      tenant_id text not null references tenants.municipality (tenant_id), id uuid not null, name text not null, spelled_out text,
      cadence text, primary key (tenant_id, id), unique (tenant_id, name));
    create table tenants.organisation_membership (
      tenant_id text not null, id uuid not null, body_id uuid not null, organisation_id uuid not null, role text not null,
      valid_from date, valid_to date, source text, primary key (tenant_id, id), unique (tenant_id, body_id, organisation_id, role),
      foreign key (tenant_id, organisation_id) references tenants.organisation (tenant_id, id));
    create table tenants.meeting_count (
      tenant_id text not null, id uuid not null, body_id uuid not null, year integer not null, held integer not null, planned integer,
      note text, source text, primary key (tenant_id, id), unique (tenant_id, body_id, year))`);
  for (const table of [
    'organisation',
    'council',
    'reporting_group',
    'organisation_membership',
    'meeting_count',
  ]) {
    await protectTenantTable(runner, `tenants.${table}`, {
      members: 'all',
      writers: ['coordinator', 'deputy'],
      published: 'true',
    });
  }
}

import {
  createServiceTables,
  dropServiceTables,
  protectTenantTable,
  type Protection,
} from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  ...['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'],
  ...['integrator(situation:read)', 'integrator(situation:write)'],
];
const writers = ['coordinator', 'deputy'];

/**
 * Templates with their areas, levels and numbers. A version never changes, so the service may not update one:
 * what a locked picture says would change its meaning with it.
 */
export class CreateTemplates1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner, 'situation');
    await createTables(runner);
    await protect(runner, 'template', { members: readers, writers, grants: [{ release: 'joint_pictures' }] });
    await protect(runner, 'level_definition', {
      members: readers,
      writers,
      grants: [{ release: 'joint_pictures' }],
    });
    await protect(runner, 'area', {
      members: readers,
      writers,
      grants: [{ release: 'joint_pictures', rows: 'not restricted' }],
    });
    await protect(runner, 'count_definition', { members: readers, writers });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.level_definition; drop table situation.count_definition; drop table situation.area; drop table situation.template`);
    await dropServiceTables(runner, 'situation');
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.template (
      tenant_id text not null, id uuid not null, name text not null, version_number integer not null check (version_number > 0), source text,
      primary key (tenant_id, id), unique (tenant_id, name, version_number));
    create table situation.area (
      tenant_id text not null, id uuid not null, template_id uuid not null, code text not null check (code ~ '^[a-z0-9-]{1,60}$'),
      name text not null, help_text text, mode text not null check (mode in ('REPORT', 'COLLECT_AND_FORWARD')),
      restricted boolean not null generated always as (mode = 'COLLECT_AND_FORWARD') stored, position integer not null,
      primary key (tenant_id, id), unique (tenant_id, template_id, code), unique (tenant_id, id, code), unique (tenant_id, id, code, restricted),
      foreign key (tenant_id, template_id) references situation.template (tenant_id, id));
    create table situation.count_definition (
      tenant_id text not null, id uuid not null, area_id uuid not null, code text not null check (code ~ '^[a-z0-9-]{1,60}$'),
      label text not null, unit text not null, position integer not null, maximum integer not null check (maximum > 0),
      primary key (tenant_id, id), unique (tenant_id, area_id, code),
      foreign key (tenant_id, area_id) references situation.area (tenant_id, id));
    create table situation.level_definition (
      tenant_id text not null, id uuid not null, template_id uuid not null, code text not null check (code in ('GREEN', 'YELLOW', 'RED')),
      letter text not null, shape text not null, text text not null, definition text not null, proposed boolean not null, position integer not null,
      primary key (tenant_id, id), unique (tenant_id, template_id, code),
      foreign key (tenant_id, template_id) references situation.template (tenant_id, id))`);
}

async function protect(runner: QueryRunner, table: string, protection: Protection): Promise<void> {
  await protectTenantTable(runner, `situation.${table}`, protection);
  await runner.query(`revoke update on situation.${table} from situation_service`);
}

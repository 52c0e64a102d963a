import { heldIn, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const members = [...keepers, 'kommunpolis', 'council-member', 'politician', 'reporter'];
const inGroup = [...keepers, 'kommunpolis', 'reporter'];

/**
 * What the group goes by, as texts in versions that never change, and who has confirmed having read which. A
 * confirmation is made by the person alone; coordinator and deputy see it.
 */
export class CreateGroupTexts1765000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.group_text (
        tenant_id text not null, id uuid not null, kind text not null check (kind in ('ASSIGNMENT', 'GUIDELINE')),
        version_number integer not null check (version_number > 0), text text not null, published_at timestamptz not null, published_by_role text,
        primary key (tenant_id, id), unique (tenant_id, kind, version_number));
      create table situation.text_confirmation (
        tenant_id text not null, id uuid not null, text_id uuid not null, subject text not null, role text, organisation_slug text, confirmed_at timestamptz not null,
        primary key (tenant_id, id), unique (tenant_id, text_id, subject),
        foreign key (tenant_id, text_id) references situation.group_text (tenant_id, id))`);
    await protectTenantTable(runner, 'situation.group_text', { members, writers: keepers });
    await protectTenantTable(runner, 'situation.text_confirmation', { members: keepers, writers: [] });
    const own = `${heldIn(inGroup)} and subject = current_setting('app.subject', true)`;
    await runner.query(`
      revoke update on situation.group_text, situation.text_confirmation from situation_service;
      drop policy member_delete on situation.group_text; drop policy member_delete on situation.text_confirmation;
      create policy own_read on situation.text_confirmation for select to situation_service using (${own});
      create policy own_insert on situation.text_confirmation for insert to situation_service with check (${own})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.text_confirmation; drop table situation.group_text');
  }
}

import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  ...['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'],
  'integrator(situation:read)',
];

/** What went on around the group while levels went up and down; whoever reads the levels reads it with them (R27). */
export class CreateContextNotes1765000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.context_note (
        tenant_id text not null, id uuid not null, period_start date not null, period_end date check (period_end >= period_start),
        text text not null check (char_length(text) between 1 and 500), fictitious boolean not null default false,
        version integer not null default 1, updated_at timestamptz not null default now(), primary key (tenant_id, id));
      create index context_note_by_period on situation.context_note (tenant_id, period_start, id)`);
    await protectTenantTable(runner, 'situation.context_note', {
      members: readers,
      writers: ['coordinator', 'deputy'],
      grants: [{ release: 'joint_pictures' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.context_note');
  }
}

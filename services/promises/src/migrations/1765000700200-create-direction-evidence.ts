import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  ...['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'],
  'integrator(promises:read)',
];

/**
 * What of the situation a direction rests on, by id alone. For the municipality's own people: neither published promises
 * nor grants of them open it, since what it points to is not public.
 */
export class CreateDirectionEvidence1765000700200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table promises.direction_evidence (
        tenant_id text not null, id uuid not null, promise_id uuid not null, direction_id uuid not null, position integer not null,
        kind text not null check (kind in ('JointPicture', 'Deficiency', 'Inquiry')), object_id uuid not null,
        primary key (tenant_id, id), unique (tenant_id, direction_id, kind, object_id),
        foreign key (tenant_id, direction_id, promise_id) references promises.direction (tenant_id, id, promise_id) on delete cascade)`);
    await protectTenantTable(runner, 'promises.direction_evidence', {
      members: readers,
      writers: ['coordinator', 'deputy'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table promises.direction_evidence');
  }
}

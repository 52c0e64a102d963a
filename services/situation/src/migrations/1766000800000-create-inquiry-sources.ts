import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const council = ['coordinator', 'deputy', 'council-member'];
const things = ['picture', 'survey', 'safety_walk', 'measurement'];

/**
 * The pictures, surveys, safety walks and measurements that a mapping or analysis rests on (R23): for those who read what
 * it says in full, and fixed once it is accepted. What it names stays.
 */
export class CreateInquirySources1766000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.inquiry_source (
        tenant_id text not null, id uuid not null, inquiry_id uuid not null, accepted boolean not null, assignee_key text not null,
        position integer not null check (position between 1 and 20),
        picture_id uuid, survey_id uuid, safety_walk_id uuid, measurement_id uuid,
        check (num_nonnulls(picture_id, survey_id, safety_walk_id, measurement_id) = 1),
        primary key (tenant_id, id), unique (tenant_id, inquiry_id, position),
        foreign key (tenant_id, inquiry_id, accepted, assignee_key)
          references situation.inquiry (tenant_id, id, accepted, assignee_key) on update cascade,
        foreign key (tenant_id, picture_id) references situation.joint_picture (tenant_id, id),
        foreign key (tenant_id, survey_id) references situation.survey (tenant_id, id),
        foreign key (tenant_id, safety_walk_id) references situation.safety_walk (tenant_id, id),
        foreign key (tenant_id, measurement_id) references situation.measurement (tenant_id, id))`);
    for (const thing of things)
      await runner.query(`
        create index inquiry_source_${thing} on situation.inquiry_source (tenant_id, ${thing}_id, inquiry_id) where ${thing}_id is not null`);
    await protect(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.inquiry_source');
  }
}

/** As what the mapping or analysis says in full; rows come and go, and none is changed. */
async function protect(runner: QueryRunner): Promise<void> {
  const assignee = `(${heldIn(['reporter', 'kommunpolis'])} and ${inOwnUnit('assignee_key')})
    or (${heldIn(['kommunpolis'])} and assignee_key = 'polisen')`;
  await protectTenantTable(runner, 'situation.inquiry_source', { members: council, writers: council });
  await runner.query(`
    create policy assignee on situation.inquiry_source for all to situation_service using (${assignee}) with check (${assignee});
    create policy accepted on situation.inquiry_source for select to situation_service using (accepted and ${heldIn(['politician'])});
    create policy accepted_gains_none on situation.inquiry_source as restrictive for insert to situation_service with check (not accepted);
    create policy accepted_loses_none on situation.inquiry_source as restrictive for delete to situation_service using (not accepted);
    revoke update on situation.inquiry_source from situation_service`);
}

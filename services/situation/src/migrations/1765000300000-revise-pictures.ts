import { heldIn, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  'coordinator',
  'deputy',
  'kommunpolis',
  'council-member',
  'politician',
  'reporter',
  'integrator(situation:read)',
];
const writers = ['coordinator', 'deputy', 'kommunpolis'];

/**
 * A locked picture that turns out wrong gets a successor: the next revision of the same meeting. The locked one keeps
 * every word; that it has a successor is told by the successor's row alone. Areas have versions of their own, so that
 * two people can write in two of them, and who sees an area differently stands in rows.
 */
export class RevisePictures1765000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addRevisions(runner);
    await createDissents(runner);
  }

  /** Refuses where a picture has been revised: two revisions do not fit where one had room. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.joint_picture_dissent;
      drop index situation.joint_picture_area_over_time;
      create index joint_picture_area_over_time on situation.joint_picture_area (tenant_id, area_code, meeting_date) where locked;
      alter table situation.joint_picture_area drop constraint joint_picture_area_carried_to_dissents, drop column revision, drop column version;
      alter table situation.joint_picture drop column revision, drop column supersedes_id, drop column unlock_reason, drop column present_organisations,
        add unique (tenant_id, meeting_id)`);
  }
}

async function addRevisions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table situation.joint_picture
      add column revision integer not null default 1 check (revision > 0), add column supersedes_id uuid, add column unlock_reason text,
      add column present_organisations text[] not null default '{}',
      drop constraint joint_picture_tenant_id_meeting_id_key,
      add unique (tenant_id, meeting_id, revision), add unique (tenant_id, meeting_id, id), add unique (tenant_id, supersedes_id),
      add unique (tenant_id, id, revision),
      add check ((revision = 1) = (supersedes_id is null)), add check ((revision = 1) = (unlock_reason is null)),
      add foreign key (tenant_id, meeting_id, supersedes_id) references situation.joint_picture (tenant_id, meeting_id, id);
    alter table situation.joint_picture_area
      add column revision integer not null default 1, add column version integer not null default 1,
      add foreign key (tenant_id, picture_id, revision) references situation.joint_picture (tenant_id, id, revision),
      add constraint joint_picture_area_carried_to_dissents unique (tenant_id, id, locked, restricted);
    drop index situation.joint_picture_area_over_time;
    create index joint_picture_area_over_time on situation.joint_picture_area (tenant_id, area_code, meeting_date, revision) where locked`);
}

async function createDissents(runner: QueryRunner): Promise<void> {
  const table = 'situation.joint_picture_dissent';
  await runner.query(`
    create table ${table} (
      tenant_id text not null, id uuid not null, picture_area_id uuid not null, locked boolean not null, restricted boolean not null,
      organisation_slug text not null, organisation_name text not null, level text not null check (level in ('GREEN', 'YELLOW', 'RED')),
      reason text not null, primary key (tenant_id, id), unique (tenant_id, picture_area_id, organisation_slug),
      foreign key (tenant_id, picture_area_id, locked, restricted)
        references situation.joint_picture_area (tenant_id, id, locked, restricted) on update cascade,
      foreign key (tenant_id, organisation_slug) references situation.reporting_organisation (tenant_id, slug))`);
  await protectTenantTable(runner, table, {
    members: readers,
    writers,
    grants: [{ release: 'joint_pictures', rows: 'locked' }],
  });
  await runner.query(`
    create policy collected_only on ${table} as restrictive for all to situation_service
      using (not restricted or ${heldIn(writers)});
    create trigger immutable before update or delete on ${table}
      for each row when (old.locked) execute function situation.refuse_change();
    create trigger nothing_added before insert on ${table}
      for each row when (new.locked) execute function situation.refuse_change();
    create trigger nothing_moved before update on ${table}
      for each row when (new.locked and new.picture_area_id <> old.picture_area_id) execute function situation.refuse_change()`);
}

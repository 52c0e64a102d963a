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
 * Joint pictures. Members read them, holders of a grant the locked ones; what is only collected and forwarded is for
 * coordinator, deputy and kommunpolis. A locked picture cannot be changed by anybody: triggers see to that.
 */
export class CreatePictures1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner);
    await protectTenantTable(runner, 'situation.joint_picture', {
      members: readers,
      writers,
      grants: [{ release: 'joint_pictures', rows: `state = 'LOCKED'` }],
    });
    await protectTenantTable(runner, 'situation.joint_picture_area', {
      members: readers,
      writers,
      grants: [{ release: 'joint_pictures', rows: 'locked' }],
    });
    await runner.query(`
      create policy collected_only on situation.joint_picture_area as restrictive for all to situation_service
        using (not restricted or ${heldIn(writers)})`);
    await makeImmutable(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.joint_picture_area; drop table situation.joint_picture; drop function situation.refuse_change()`);
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.joint_picture (
      tenant_id text not null, id uuid not null, meeting_id uuid not null, meeting_date date not null,
      state text not null default 'OPEN' check (state in ('OPEN', 'AGREED', 'LOCKED')),
      locked boolean not null generated always as (state = 'LOCKED') stored, missing_organisations text[] not null default '{}',
      fictitious boolean not null default false, locked_at timestamptz check ((state = 'LOCKED') = (locked_at is not null)), locked_by_role text,
      version integer not null default 0, updated_at timestamptz not null default now(),
      primary key (tenant_id, id), unique (tenant_id, meeting_id), unique (tenant_id, id, locked, meeting_date),
      foreign key (tenant_id, meeting_id, meeting_date) references situation.meeting (tenant_id, id, date) on update cascade);
    create index joint_picture_by_date on situation.joint_picture (tenant_id, meeting_date, id);
    create table situation.joint_picture_area (
      tenant_id text not null, id uuid not null, picture_id uuid not null, locked boolean not null, meeting_date date not null,
      area_id uuid not null, area_code text not null, restricted boolean not null, position integer not null,
      level text not null check (level in ('GREEN', 'YELLOW', 'RED')), previous_level text check (previous_level in ('GREEN', 'YELLOW', 'RED')),
      trend text not null check (trend in ('UP', 'DOWN', 'SAME', 'FIRST')), text text, dissent text,
      primary key (tenant_id, id), unique (tenant_id, picture_id, area_id),
      foreign key (tenant_id, picture_id, locked, meeting_date)
        references situation.joint_picture (tenant_id, id, locked, meeting_date) on update cascade,
      foreign key (tenant_id, area_id, area_code, restricted) references situation.area (tenant_id, id, code, restricted));
    create index joint_picture_area_over_time on situation.joint_picture_area (tenant_id, area_code, meeting_date) where locked`);
}

/** The lines' `locked` follows the picture's by cascade, so the very step of locking is the last change let through. */
async function makeImmutable(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function situation.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'a locked picture does not change'; end $$;
    create trigger immutable before update or delete on situation.joint_picture
      for each row when (old.state = 'LOCKED') execute function situation.refuse_change();
    create trigger immutable before update or delete on situation.joint_picture_area
      for each row when (old.locked) execute function situation.refuse_change();
    create trigger nothing_added before insert on situation.joint_picture_area
      for each row when (new.locked) execute function situation.refuse_change();
    create trigger nothing_moved before update on situation.joint_picture_area
      for each row when (new.locked and new.picture_id <> old.picture_id) execute function situation.refuse_change()`);
}

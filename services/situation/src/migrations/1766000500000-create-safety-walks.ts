import { heldIn, protectTenantTable, settingList } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const writers = [...keepers, 'reporter'];
const readers = [...writers, 'kommunpolis', 'council-member', 'politician'];

/**
 * Safety walks with what was seen on them (R30): read by all members, written by the municipality's own of the group, a
 * walk removed by those who see all that may rest on it. From outside only by a grant, with the names of the places
 * that they speak of and of no others. An observation goes only with its walk.
 */
export class CreateSafetyWalks1766000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createWalks(runner);
    await createObservations(runner);
    for (const table of ['situation.safety_walk', 'situation.walk_observation'])
      await protectTenantTable(runner, table, {
        members: readers,
        writers,
        grants: [{ release: 'knowledge' }],
      });
    const spokenOf = ['safety_walk', 'walk_observation'].map(
      (table) =>
        `exists (select from situation.${table} told where told.tenant_id = named_place.tenant_id and told.place_id = named_place.id)`,
    );
    await runner.query(`
      create policy removed_by_keepers on situation.safety_walk as restrictive for delete to situation_service using (${heldIn(keepers)});
      create policy kept on situation.walk_observation as restrictive for delete to situation_service using (false);
      create policy granted_knowledge on situation.named_place for select to situation_service
        using (tenant_id = any (${settingList('granted.knowledge')}) and (${spokenOf.join(' or ')}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy granted_knowledge on situation.named_place;
      drop table situation.walk_observation; drop table situation.safety_walk`);
  }
}

async function createWalks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.safety_walk (
      tenant_id text not null, id uuid not null, date date not null, place_id uuid not null, led_by text not null,
      participants text[] not null check (cardinality(participants) between 1 and 30), summary text not null,
      organisation_slug text, archived_on date, cited boolean not null default false, fictitious boolean not null default false,
      version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
      primary key (tenant_id, id),
      foreign key (tenant_id, place_id) references situation.named_place (tenant_id, id));
    create index safety_walk_by_day on situation.safety_walk (tenant_id, date, id);
    create index safety_walk_of_place on situation.safety_walk (tenant_id, place_id)`);
}

async function createObservations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.walk_observation (
      tenant_id text not null, id uuid not null, walk_id uuid not null, position integer not null check (position between 1 and 100),
      kind text not null check (kind in ('LIGHTING', 'GREENERY', 'TRAFFIC', 'LITTERING', 'BUILDING', 'OTHER')), seen text not null,
      place_id uuid, owner_organisation text, owner_name text check ((owner_name is null) = (owner_organisation is null)),
      due_date date not null, state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'NOTHING_DONE')),
      outcome text check ((state = 'OPEN') = (outcome is null)), settled_on date check ((state = 'OPEN') = (settled_on is null)),
      version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
      primary key (tenant_id, id), unique (tenant_id, walk_id, position),
      foreign key (tenant_id, walk_id) references situation.safety_walk (tenant_id, id) on delete cascade,
      foreign key (tenant_id, place_id) references situation.named_place (tenant_id, id),
      foreign key (tenant_id, owner_organisation) references situation.reporting_organisation (tenant_id, slug));
    create index walk_observation_of_place on situation.walk_observation (tenant_id, place_id) where place_id is not null;
    create index walk_observation_open on situation.walk_observation (tenant_id, due_date) where state = 'OPEN'`);
}

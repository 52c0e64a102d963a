import { heldIn, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const writers = [...keepers, 'reporter'];
const readers = [...writers, 'kommunpolis', 'council-member', 'politician'];

/**
 * Recurring measurements with their rounds (R32): read by all members, written by the municipality's own of the group, a
 * measurement removed by those who see all that may rest on it. From outside only by a grant. A round without a row is
 * missing; one with a row but no value says why. Once a round stands, the rhythm by which it was due is fixed.
 */
export class CreateMeasurements1766000501000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMeasurements(runner);
    await createRounds(runner);
    for (const table of ['situation.measurement', 'situation.measurement_round'])
      await protectTenantTable(runner, table, {
        members: readers,
        writers,
        grants: [{ release: 'knowledge' }],
      });
    await runner.query(`
      create policy removed_by_keepers on situation.measurement as restrictive for delete to situation_service using (${heldIn(keepers)});
      create policy kept on situation.measurement_round as restrictive for delete to situation_service using (false)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.measurement_round; drop table situation.measurement');
  }
}

async function createMeasurements(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.measurement (
      tenant_id text not null, id uuid not null, title text not null, unit text not null, method text not null, measured_by text not null,
      counts_people boolean not null, times_per_year integer not null default 4 check (times_per_year in (1, 2, 3, 4, 6, 12)),
      first_due date not null, next_due date not null check (next_due >= first_due),
      owner_organisation text, owner_name text check ((owner_name is null) = (owner_organisation is null)),
      organisation_slug text, archived_on date, cited boolean not null default false, fictitious boolean not null default false,
      version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
      primary key (tenant_id, id), unique (tenant_id, id, first_due, times_per_year),
      foreign key (tenant_id, owner_organisation) references situation.reporting_organisation (tenant_id, slug));
    create index measurement_by_title on situation.measurement (tenant_id, title, id);
    create index measurement_due on situation.measurement (tenant_id, next_due) where archived_on is null`);
}

/** The rhythm stands in the round too, so that the foreign key keeps it as it was. */
async function createRounds(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.measurement_round (
      tenant_id text not null, id uuid not null, measurement_id uuid not null, first_due date not null, times_per_year integer not null,
      due_date date not null check (due_date >= first_due), value double precision, n integer check (n >= 0), note text, method text not null,
      measured_on date check ((value is null) = (measured_on is null)), check (value is not null or (note is not null and n is null)),
      version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
      primary key (tenant_id, id), unique (tenant_id, measurement_id, due_date),
      foreign key (tenant_id, measurement_id, first_due, times_per_year)
        references situation.measurement (tenant_id, id, first_due, times_per_year) on delete cascade)`);
}

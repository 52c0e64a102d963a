import {
  createServiceTables,
  dropServiceTables,
  protectTenantTable,
} from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  'coordinator',
  'deputy',
  'kommunpolis',
  'council-member',
  'politician',
  'reporter',
  'integrator(promises:read)',
];
const grants = [{ release: 'promises' }];
const editors = ['coordinator', 'deputy'];
const heldBy = (role: string) =>
  `tenant_id = any ((select string_to_array(nullif(current_setting('held.${role}', true), ''), ','))::text[])`;

/**
 * Agreements, promises, directions and activities. A child carries its promise's `published`, kept equal by the
 * foreign key's own cascade, so that a policy never has to look into another table.
 */
export class CreatePromises1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner, 'promises');
    await createAgreements(runner);
    await createPromises(runner);
    await createContents(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table promises.activity; drop table promises.direction; drop table promises.promise; drop table promises.agreement`);
    await dropServiceTables(runner, 'promises');
  }
}

async function createAgreements(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table promises.agreement (
      tenant_id text not null, id uuid not null, title text not null, parties text[] not null, purposes text[] not null, areas text[] not null,
      valid_from date, valid_to date check (valid_to >= valid_from), note text, source text, published boolean not null default false,
      primary key (tenant_id, id), unique (tenant_id, title))`);
  await protectTenantTable(runner, 'promises.agreement', {
    members: readers,
    writers: editors,
    published: 'published',
    grants,
  });
}

async function createPromises(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table promises.promise (
      tenant_id text not null, id uuid not null, number integer not null check (number > 0), title text not null, situation_text text,
      period_kind text not null check (period_kind in ('ROLLING', 'FIXED', 'YEARS_FROM_LAST_SIGNATURE')),
      period_start date, period_end date check (period_end >= period_start), period_years integer check (period_years between 1 and 10),
      sort_start date not null generated always as (coalesce(period_start, date '9999-12-31')) stored,
      stage text not null default 'DRAFT' check (stage in ('DRAFT', 'PROPOSED', 'ADOPTED', 'SIGNED', 'RENEWED', 'ENDED')),
      followed_up boolean not null default false, end_reason text,
      publication text not null default 'UNPUBLISHED' check (publication in ('UNPUBLISHED', 'PUBLISHED', 'WITHDRAWN')),
      published boolean not null generated always as (publication = 'PUBLISHED') stored, published_at timestamptz,
      agreement_id uuid, predecessor_id uuid, signatures_needed integer not null default 2 check (signatures_needed between 1 and 10),
      follow_up_forum text, follow_up_cadence text, follow_up_measures text[] not null default '{}', source text,
      version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
      primary key (tenant_id, id), unique (tenant_id, number), unique (tenant_id, predecessor_id), unique (tenant_id, id, published),
      foreign key (tenant_id, agreement_id) references promises.agreement (tenant_id, id),
      foreign key (tenant_id, predecessor_id) references promises.promise (tenant_id, id));
    create index promise_by_start on promises.promise (tenant_id, sort_start);
    create index promise_public on promises.promise (sort_start, id) where published`);
  await protectTenantTable(runner, 'promises.promise', {
    members: readers,
    writers: editors,
    published: 'published',
    grants,
  });
  for (const role of ['kommunpolis', 'council_member', 'politician']) {
    await runner.query(
      `create policy acting_${role} on promises.promise for update to promises_service using (${heldBy(role)}) with check (${heldBy(role)})`,
    );
  }
}

async function createContents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table promises.direction (
      tenant_id text not null, id uuid not null, promise_id uuid not null, published boolean not null,
      position integer not null, text text not null, area text,
      primary key (tenant_id, id), unique (tenant_id, id, promise_id),
      foreign key (tenant_id, promise_id, published) references promises.promise (tenant_id, id, published) on update cascade);
    create index direction_by_promise on promises.direction (tenant_id, promise_id);
    create table promises.activity (
      tenant_id text not null, id uuid not null, promise_id uuid not null, published boolean not null, direction_id uuid,
      position integer not null, text text not null, parties text[] not null check (cardinality(parties) > 0), party_note text,
      target text, frequency text, frequency_exceptions text, due date,
      status text not null default 'PLANNED' check (status in ('PLANNED', 'ONGOING', 'DONE', 'PARTLY', 'NOT_DONE')), status_reason text,
      primary key (tenant_id, id), unique (tenant_id, id, promise_id),
      foreign key (tenant_id, promise_id, published) references promises.promise (tenant_id, id, published) on update cascade,
      foreign key (tenant_id, direction_id, promise_id) references promises.direction (tenant_id, id, promise_id) on delete cascade);
    create index activity_by_promise on promises.activity (tenant_id, promise_id);
    create index activity_by_direction on promises.activity (tenant_id, direction_id)`);
  await protectTenantTable(runner, 'promises.direction', {
    members: readers,
    writers: editors,
    published: 'published',
    grants,
  });
  await protectTenantTable(runner, 'promises.activity', {
    members: readers,
    writers: editors,
    published: 'published',
    grants,
  });
  const policePart = `${heldBy('kommunpolis')} and 'POLICE' = any (parties)`;
  await runner.query(`
    create policy police_insert on promises.activity for insert to promises_service with check (${policePart});
    create policy police_update on promises.activity for update to promises_service using (${policePart}) with check (${policePart});
    create policy police_delete on promises.activity for delete to promises_service using (${policePart})`);
}

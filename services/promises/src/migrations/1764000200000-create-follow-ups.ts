import { protectTenantTable } from '@medborgarlofte/platform/table-protection';
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
const heldBy = (role: string) =>
  `tenant_id = any ((select string_to_array(nullif(current_setting('held.${role}', true), ''), ','))::text[])`;

/**
 * Follow-ups and renewals. A follow-up is public when it is published itself and its promise is; a renewal when
 * both promises it joins are, so that a draft of the next promise cannot be guessed from the last one.
 */
export class CreateFollowUps1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table promises.follow_up (
        tenant_id text not null, id uuid not null, promise_id uuid not null, promise_published boolean not null, activity_id uuid, direction_id uuid,
        text text not null, examples text[] not null default '{}',
        status text check (status in ('PLANNED', 'ONGOING', 'DONE', 'PARTLY', 'NOT_DONE')), status_reason text,
        count integer check (count >= 0), count_unit text, date date, forum text, source text, published boolean not null default false,
        recorded_at timestamptz not null default now(), primary key (tenant_id, id), check (num_nonnulls(activity_id, direction_id) = 1),
        foreign key (tenant_id, promise_id, promise_published) references promises.promise (tenant_id, id, published) on update cascade,
        foreign key (tenant_id, activity_id, promise_id) references promises.activity (tenant_id, id, promise_id),
        foreign key (tenant_id, direction_id, promise_id) references promises.direction (tenant_id, id, promise_id));
      create index follow_up_by_promise on promises.follow_up (tenant_id, promise_id);
      create index follow_up_by_activity on promises.follow_up (tenant_id, activity_id);
      create index follow_up_by_direction on promises.follow_up (tenant_id, direction_id)`);
    await protectTenantTable(runner, 'promises.follow_up', {
      members: readers,
      writers: ['coordinator', 'deputy'],
      published: 'published and promise_published',
      grants,
    });
    await runner.query(`
      create policy police_insert on promises.follow_up for insert to promises_service with check (${heldBy('kommunpolis')} and not published)`);
    await createRenewals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table promises.renewal; drop table promises.follow_up');
  }
}

async function createRenewals(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table promises.renewal (
      tenant_id text not null, id uuid not null, from_promise_id uuid, from_published boolean, from_direction_id uuid,
      to_promise_id uuid not null, to_published boolean not null, to_direction_id uuid,
      kind text not null check (kind in ('CONTINUED', 'REINFORCED', 'DEVELOPED', 'ORDINARY_OPERATIONS', 'RESUMED', 'NEW', 'ENDED')), reason text,
      primary key (tenant_id, id),
      check ((from_promise_id is null) = (from_published is null)), check ((from_promise_id is null) = (from_direction_id is null)),
      check (num_nonnulls(from_direction_id, to_direction_id) > 0),
      foreign key (tenant_id, from_promise_id, from_published) references promises.promise (tenant_id, id, published) on update cascade,
      foreign key (tenant_id, to_promise_id, to_published) references promises.promise (tenant_id, id, published) on update cascade,
      foreign key (tenant_id, from_direction_id, from_promise_id) references promises.direction (tenant_id, id, promise_id),
      foreign key (tenant_id, to_direction_id, to_promise_id) references promises.direction (tenant_id, id, promise_id) on delete cascade);
    create index renewal_by_from on promises.renewal (tenant_id, from_direction_id);
    create index renewal_by_to on promises.renewal (tenant_id, to_direction_id);
    create index renewal_by_from_promise on promises.renewal (tenant_id, from_promise_id);
    create index renewal_by_to_promise on promises.renewal (tenant_id, to_promise_id)`);
  await protectTenantTable(runner, 'promises.renewal', {
    members: readers,
    writers: ['coordinator', 'deputy'],
    published: 'to_published and (from_promise_id is null or from_published)',
    grants,
  });
}

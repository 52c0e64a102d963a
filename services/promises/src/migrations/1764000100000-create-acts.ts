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
const setting = (name: string) =>
  `(select string_to_array(nullif(current_setting('${name}', true), ''), ','))::text[]`;

/** A chief of a police area signs from outside the tenant, where a grant of promises lets the area in, and does nothing else. */
const signingChief = `tenant_id = any (${setting('granted.promises')}) and coalesce(current_setting('held.lpo_chief', true), '') <> ''`;

/** Signatures, adoptions and published versions. */
export class CreateActs1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner);
    const deciders = ['coordinator', 'deputy', 'politician'];
    await protectTenantTable(runner, 'promises.signature', {
      members: readers,
      writers: deciders,
      published: 'published',
      grants,
    });
    await protectTenantTable(runner, 'promises.adoption', {
      members: readers,
      writers: deciders,
      published: 'published',
      grants,
    });
    await protectTenantTable(runner, 'promises.promise_version', {
      members: readers,
      writers: [...deciders, 'kommunpolis'],
      published: 'published',
      grants,
    });
    await runner.query(`
      create policy signing_chief on promises.promise for update to promises_service using (${signingChief}) with check (${signingChief});
      create policy signing_chief on promises.idempotency for all to promises_service using (${signingChief}) with check (${signingChief})`);
    for (const table of ['signature', 'promise_version', 'outbox']) {
      await runner.query(
        `create policy signing_chief on promises.${table} for insert to promises_service with check (${signingChief})`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy signing_chief on promises.promise; drop policy signing_chief on promises.idempotency; drop policy signing_chief on promises.outbox;
      drop table promises.promise_version; drop table promises.adoption; drop table promises.signature`);
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  const ofPromise = `
    tenant_id text not null, id uuid not null, promise_id uuid not null, published boolean not null, primary key (tenant_id, id),
    foreign key (tenant_id, promise_id, published) references promises.promise (tenant_id, id, published) on update cascade`;
  await runner.query(`
    create table promises.signature (${ofPromise}, role text not null, place text, date date not null, present text[] not null default '{}');
    create index signature_by_promise on promises.signature (tenant_id, promise_id);
    create table promises.adoption (${ofPromise}, body text not null, date date not null, paragraph text, diary_number text);
    create index adoption_by_promise on promises.adoption (tenant_id, promise_id);
    create table promises.promise_version (${ofPromise}, number integer not null, published_at timestamptz not null, change_note text, content jsonb not null,
      unique (tenant_id, promise_id, number))`);
}

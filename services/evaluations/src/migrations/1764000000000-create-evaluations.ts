import {
  createServiceTables,
  dropServiceTables,
  protectTenantTable,
} from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = ['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician'];
const granted = `tenant_id = any ((select string_to_array(nullif(current_setting('granted.evaluation', true), ''), ','))::text[])`;
const isEvaluator = `(select coalesce(current_setting('held.county_evaluator', true), '') <> '')`;
const grants = [{ release: 'evaluation', rows: isEvaluator }];

/**
 * Evaluations and recommendations. A recommendation carries its evaluation's `published`, kept equal by the foreign
 * key's own cascade, so that a policy never has to look into another table.
 */
export class CreateEvaluations1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner, 'evaluations');
    await runner.query(`
      create table evaluations.evaluation (
        tenant_id text not null, id uuid not null, title text not null, evaluator text not null, commissioned_by text,
        year integer not null check (year between 1990 and 2100), source text,
        published boolean not null default false, published_at timestamptz,
        version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
        primary key (tenant_id, id), unique (tenant_id, id, published));
      create index evaluation_by_year on evaluations.evaluation (tenant_id, year, id)`);
    await protectTenantTable(runner, 'evaluations.evaluation', {
      members: readers,
      writers: ['coordinator', 'deputy'],
      published: 'published',
      grants,
    });
    await runner.query(`
      create table evaluations.recommendation (
        tenant_id text not null, id uuid not null, evaluation_id uuid not null, published boolean not null,
        number text not null check (number ~ '^[1-9][0-9]{0,2}[a-zåäö]?$'),
        main_number integer not null generated always as (substring(number from '^[0-9]+')::integer) stored,
        parent_id uuid, text text not null, requirement text,
        status text not null default 'RECEIVED' check (status in ('RECEIVED', 'ACCEPTED', 'DECLINED', 'ONGOING', 'DONE')),
        answer text, answer_source text, owner_role text, evidence text,
        version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
        primary key (tenant_id, id), unique (tenant_id, evaluation_id, number), unique (tenant_id, id, evaluation_id),
        foreign key (tenant_id, evaluation_id, published) references evaluations.evaluation (tenant_id, id, published) on update cascade on delete cascade,
        foreign key (tenant_id, parent_id, evaluation_id) references evaluations.recommendation (tenant_id, id, evaluation_id))`);
    const deciders = ['coordinator', 'deputy', 'politician'];
    await protectTenantTable(runner, 'evaluations.recommendation', {
      members: readers,
      writers: deciders,
      published: 'published',
      grants,
    });
    await letEvaluatorsWrite(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evaluations.recommendation; drop table evaluations.evaluation');
    await dropServiceTables(runner, 'evaluations');
  }
}

/** A granted evaluator adds what is not published, and changes nothing that is there. */
async function letEvaluatorsWrite(runner: QueryRunner): Promise<void> {
  for (const table of ['evaluation', 'recommendation']) {
    await runner.query(
      `create policy evaluator_insert on evaluations.${table} for insert to evaluations_service with check (${granted} and ${isEvaluator} and not published)`,
    );
  }
  await runner.query(
    `create policy evaluator on evaluations.idempotency for all to evaluations_service using (${granted} and ${isEvaluator}) with check (${granted} and ${isEvaluator})`,
  );
}

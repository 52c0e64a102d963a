import { heldIn, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const writers = [...keepers, 'reporter'];
const readers = [...writers, 'kommunpolis', 'council-member', 'politician'];

/**
 * Surveys (R28): read by all members, written by the municipality's own of the group, removed by those who see all that
 * may rest on them. From outside only by a grant. An open one is never representative, whoever writes it.
 */
export class CreateSurveys1766000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.survey (
        tenant_id text not null, id uuid not null, title text not null, asked_by text not null,
        period_start date not null, period_end date not null check (period_end >= period_start),
        method text not null check (method in ('WEB_OPEN', 'WEB_SAMPLE', 'POSTAL', 'INTERVIEWS', 'STREET_DIALOGUE', 'SCHOOL')),
        population text not null, invited integer check (invited > 0), answered integer not null check (answered between 0 and coalesce(invited, answered)),
        representative boolean not null, representative_reason text not null, findings text not null,
        report_url text check (report_url like 'https://%'), asked jsonb not null default '[]',
        organisation_slug text, archived_on date, cited boolean not null default false, fictitious boolean not null default false,
        version integer not null default 1, updated_at timestamptz not null default now(), updated_by_role text,
        primary key (tenant_id, id),
        check (method not in ('WEB_OPEN', 'STREET_DIALOGUE') or (not representative and invited is null)),
        check (not representative or invited is not null));
      create index survey_by_day on situation.survey (tenant_id, period_end, id)`);
    await protectTenantTable(runner, 'situation.survey', {
      members: readers,
      writers,
      grants: [{ release: 'knowledge' }],
    });
    await runner.query(`
      create policy removed_by_keepers on situation.survey as restrictive for delete to situation_service using (${heldIn(keepers)})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.survey');
  }
}

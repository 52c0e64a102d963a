import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const involved = [...keepers, 'kommunpolis', 'reporter', 'council-member'];

/**
 * Deficiencies (R09) with every step of theirs. Coordinator and deputy see all; an organisation what it noted or owns;
 * the council what was put before it; what is only collected and forwarded stays with those whom it is forwarded to,
 * and gives rise to no activity (R33). What was noted, and each step, is written once and never changed or removed.
 */
export class CreateDeficiencies1765000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createDeficiency(runner);
    await createSteps(runner);
    for (const table of ['situation.deficiency', 'situation.deficiency_step']) await protect(runner, table);
    await keepHistory(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table situation.deficiency_step; drop table situation.deficiency');
  }
}

async function createDeficiency(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.deficiency (
      tenant_id text not null, id uuid not null,
      source text not null check (source in ('REPORT', 'PICTURE', 'SURVEY', 'WALK', 'OTHER')),
      report_id uuid check ((source = 'REPORT') = (report_id is not null)),
      picture_id uuid check ((source = 'PICTURE') = (picture_id is not null)),
      area_id uuid not null, area_code text not null, restricted boolean not null, description text not null,
      noted_by_role text not null, noted_by_organisation text, noted_by_name text, noted_on date not null,
      noted_by_key text not null generated always as (coalesce(noted_by_organisation, '')) stored,
      state text not null default 'NOTED'
        check (state in ('NOTED', 'ASSESSED', 'HANDLED', 'WATCHED', 'MAPPING', 'ANALYSIS', 'REPORTED_BACK', 'CLOSED')),
      open boolean not null generated always as (state <> 'CLOSED') stored,
      handling text check (handling in ('HANDLE_NOW', 'WATCH', 'PROPOSE_MAPPING', 'PROPOSE_ANALYSIS', 'NONE'))
        check ((state = 'NOTED') = (handling is null)),
      reason text check (handling not in ('NONE', 'PROPOSE_MAPPING', 'PROPOSE_ANALYSIS') or reason is not null),
      owner text not null check (owner in ('GROUP', 'COUNCIL', 'ORGANISATION')),
      owner_organisation text check ((owner = 'ORGANISATION') = (owner_organisation is not null)), owner_name text,
      owner_key text not null generated always as (coalesce(owner_organisation, '')) stored,
      due_date date not null, escalation text not null default 'NONE' check (escalation in ('NONE', 'COORDINATOR', 'COUNCIL')),
      escalated_on date check ((escalation = 'NONE') = (escalated_on is null)),
      before_council boolean not null default false, fictitious boolean not null default false,
      version integer not null default 1, updated_at timestamptz not null default now(),
      primary key (tenant_id, id), unique (tenant_id, id, restricted, before_council, noted_by_key, owner_key),
      check (not restricted or (not before_council and escalation <> 'COUNCIL' and owner <> 'COUNCIL'
        and owner_key in ('', 'polisen') and coalesce(handling, 'NONE') in ('WATCH', 'NONE'))),
      foreign key (tenant_id, report_id, area_id) references situation.report_area (tenant_id, report_id, area_id),
      foreign key (tenant_id, picture_id) references situation.joint_picture (tenant_id, id),
      foreign key (tenant_id, area_id, area_code, restricted) references situation.area (tenant_id, id, code, restricted),
      foreign key (tenant_id, noted_by_organisation) references situation.reporting_organisation (tenant_id, slug),
      foreign key (tenant_id, owner_organisation) references situation.reporting_organisation (tenant_id, slug));
    create index deficiency_by_due_date on situation.deficiency (tenant_id, due_date, id);
    create index deficiency_open on situation.deficiency (tenant_id, due_date, id) where open;
    create index deficiency_of_picture on situation.deficiency (tenant_id, picture_id) where picture_id is not null;
    create index deficiency_of_report on situation.deficiency (tenant_id, report_id) where report_id is not null`);
}

/** What a step carries of its deficiency, so that a policy need not look into another table, is kept equal by cascade. */
async function createSteps(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.deficiency_step (
      tenant_id text not null, id uuid not null, deficiency_id uuid not null, number integer not null check (number > 0),
      restricted boolean not null, before_council boolean not null, noted_by_key text not null, owner_key text not null,
      kind text not null, state text not null, text text, owner_name text, due_date date not null,
      by_role text, by_organisation text, at timestamptz not null,
      primary key (tenant_id, id), unique (tenant_id, deficiency_id, number),
      foreign key (tenant_id, deficiency_id, restricted, before_council, noted_by_key, owner_key)
        references situation.deficiency (tenant_id, id, restricted, before_council, noted_by_key, owner_key) on update cascade)`);
}

async function protect(runner: QueryRunner, table: string): Promise<void> {
  await protectTenantTable(runner, table, { members: keepers, writers: keepers });
  const reporter = `${heldIn(['reporter', 'kommunpolis'])} and (${inOwnUnit('noted_by_key')} or ${inOwnUnit('owner_key')})`;
  const police = `${heldIn(['kommunpolis'])} and ('polisen' in (noted_by_key, owner_key) or restricted)`;
  const council = `${heldIn(['council-member'])} and before_council`;
  for (const [name, rows] of Object.entries({ reporter, police, council })) {
    await runner.query(
      `create policy ${name} on ${table} for all to situation_service using (${rows}) with check (${rows})`,
    );
  }
  await runner.query(`
    create policy involved on ${table} as restrictive for all to situation_service
      using (${heldIn(involved)} and (not restricted or ${heldIn([...keepers, 'kommunpolis'])}));
    create policy kept on ${table} as restrictive for delete to situation_service using (false)`);
}

async function keepHistory(runner: QueryRunner): Promise<void> {
  const own = `${inOwnUnit('noted_by_key')} or (${heldIn(['kommunpolis'])} and noted_by_key = 'polisen')`;
  const noOrganisation = `noted_by_key = '' and ${heldIn([...keepers, 'council-member'])}`;
  await runner.query(`
    create policy in_own_name on situation.deficiency as restrictive for insert to situation_service
      with check ((${own}) or (${noOrganisation}));
    revoke update on situation.deficiency from situation_service;
    grant update (state, handling, reason, owner, owner_organisation, owner_name, due_date, escalation, escalated_on,
      before_council, version, updated_at) on situation.deficiency to situation_service;
    revoke update on situation.deficiency_step from situation_service`);
}

import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const council = [...keepers, 'council-member'];
const members = [...council, 'kommunpolis', 'politician', 'reporter'];

/**
 * The council's meetings, agendas and decisions, and the mappings and analyses it orders (R10, R40). Members read
 * meetings, decisions and what was accepted; agendas are the council's; what a mapping or analysis says in full is for
 * the council, for those who write it, and accepted for politicians. Only a member of the council decides.
 */
export class CreateCouncil1765000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createInquiries(runner);
    await createMeetings(runner);
    await protectMeetings(runner);
    await protectInquiries(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.council_decision; drop table situation.agenda_item; drop table situation.council_meeting;
      drop table situation.inquiry_content; drop table situation.inquiry`);
  }
}

async function createInquiries(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.inquiry (
      tenant_id text not null, id uuid not null, kind text not null check (kind in ('MAPPING', 'ANALYSIS')),
      state text not null check (state in ('PROPOSED', 'DECIDED', 'ASSIGNED', 'DELIVERED', 'RETURNED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
      accepted boolean not null generated always as (state = 'ACCEPTED') stored,
      deficiency_id uuid not null, question text not null, assignee_organisation text, assignee_name text, due_date date,
      assignee_key text not null generated always as (coalesce(assignee_organisation, '')) stored,
      summary text check (state not in ('DELIVERED', 'ACCEPTED') or summary is not null), return_comment text,
      proposed_on date not null, delivered_on date, accepted_on date check ((state = 'ACCEPTED') = (accepted_on is not null)),
      fictitious boolean not null default false, version integer not null default 1, updated_at timestamptz not null default now(),
      primary key (tenant_id, id), unique (tenant_id, id, accepted, assignee_key),
      check (state in ('PROPOSED', 'DECIDED', 'DECLINED', 'WITHDRAWN') or (assignee_organisation is not null and due_date is not null)),
      foreign key (tenant_id, deficiency_id) references situation.deficiency (tenant_id, id),
      foreign key (tenant_id, assignee_organisation) references situation.reporting_organisation (tenant_id, slug));
    create unique index inquiry_open on situation.inquiry (tenant_id, deficiency_id)
      where state in ('PROPOSED', 'DECIDED', 'ASSIGNED', 'DELIVERED', 'RETURNED');
    create index inquiry_of_deficiency on situation.inquiry (tenant_id, deficiency_id);
    create index inquiry_by_day on situation.inquiry (tenant_id, proposed_on, id);
    create table situation.inquiry_content (
      tenant_id text not null, id uuid not null, inquiry_id uuid not null, accepted boolean not null, assignee_key text not null,
      victim text, offender text, place text, events text, sources text, not_shown text,
      primary key (tenant_id, id), unique (tenant_id, inquiry_id),
      foreign key (tenant_id, inquiry_id, accepted, assignee_key)
        references situation.inquiry (tenant_id, id, accepted, assignee_key) on update cascade)`);
}

async function createMeetings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.council_meeting (
      tenant_id text not null, id uuid not null, date date not null, place text not null,
      state text not null default 'PLANNED' check (state in ('PLANNED', 'HELD')), attendance jsonb not null default '[]',
      fictitious boolean not null default false, version integer not null default 1, updated_at timestamptz not null default now(),
      primary key (tenant_id, id), unique (tenant_id, date));
    create table situation.agenda_item (
      tenant_id text not null, id uuid not null, council_meeting_id uuid not null, position integer not null,
      kind text not null check (kind in ('PICTURE', 'PROPOSAL', 'DELIVERED', 'OVERDUE', 'OWN')), text text check ((kind = 'OWN') = (text is not null)),
      picture_id uuid check ((kind = 'PICTURE') = (picture_id is not null)),
      inquiry_id uuid check ((kind in ('PROPOSAL', 'DELIVERED')) = (inquiry_id is not null)),
      deficiency_id uuid check ((kind = 'OVERDUE') = (deficiency_id is not null)),
      primary key (tenant_id, id),
      foreign key (tenant_id, council_meeting_id) references situation.council_meeting (tenant_id, id),
      foreign key (tenant_id, picture_id) references situation.joint_picture (tenant_id, id),
      foreign key (tenant_id, inquiry_id) references situation.inquiry (tenant_id, id),
      foreign key (tenant_id, deficiency_id) references situation.deficiency (tenant_id, id));
    create index agenda_item_of_meeting on situation.agenda_item (tenant_id, council_meeting_id, position);
    create table situation.council_decision (
      tenant_id text not null, id uuid not null, council_meeting_id uuid not null, number integer not null check (number > 0),
      kind text not null check (kind in ('MAPPING', 'ANALYSIS', 'DECLINED', 'OTHER')), text text not null,
      question text check (kind not in ('MAPPING', 'ANALYSIS') or question is not null),
      assignee_organisation text, assignee_name text, due_date date, deficiency_id uuid, inquiry_id uuid,
      decided_by_role text not null, decided_at timestamptz not null, fictitious boolean not null default false,
      primary key (tenant_id, id), unique (tenant_id, council_meeting_id, number),
      check (kind = 'OTHER' or (deficiency_id is not null and inquiry_id is not null)),
      foreign key (tenant_id, council_meeting_id) references situation.council_meeting (tenant_id, id),
      foreign key (tenant_id, assignee_organisation) references situation.reporting_organisation (tenant_id, slug),
      foreign key (tenant_id, deficiency_id) references situation.deficiency (tenant_id, id),
      foreign key (tenant_id, inquiry_id) references situation.inquiry (tenant_id, id));
    create index council_decision_of_deficiency on situation.council_decision (tenant_id, deficiency_id) where deficiency_id is not null`);
}

async function protectMeetings(runner: QueryRunner): Promise<void> {
  await protectTenantTable(runner, 'situation.council_meeting', { members, writers: council });
  await protectTenantTable(runner, 'situation.agenda_item', {
    members: [...council, 'politician'],
    writers: council,
  });
  await protectTenantTable(runner, 'situation.council_decision', { members, writers: ['council-member'] });
  await runner.query('revoke update on situation.council_decision from situation_service');
  for (const table of ['council_meeting', 'council_decision']) await keep(runner, table);
}

async function protectInquiries(runner: QueryRunner): Promise<void> {
  const assignee = `(${heldIn(['reporter', 'kommunpolis'])} and ${inOwnUnit('assignee_key')})
    or (${heldIn(['kommunpolis'])} and assignee_key = 'polisen')`;
  for (const [table, accepted] of [
    ['inquiry', ['reporter', 'kommunpolis', 'politician']],
    ['inquiry_content', ['politician']],
  ] as const) {
    await protectTenantTable(runner, `situation.${table}`, { members: council, writers: council });
    await runner.query(`
      create policy assignee on situation.${table} for all to situation_service using (${assignee}) with check (${assignee});
      create policy accepted on situation.${table} for select to situation_service using (accepted and ${heldIn([...accepted])})`);
    await keep(runner, table);
  }
  await runner.query(`
    create policy accepted_stays on situation.inquiry_content as restrictive for update to situation_service using (not accepted)`);
}

/** What is on record is not removed by anybody. */
async function keep(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    `create policy kept on situation.${table} as restrictive for delete to situation_service using (false)`,
  );
}

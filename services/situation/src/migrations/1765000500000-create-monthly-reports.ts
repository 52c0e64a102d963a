import { heldAnywhere, heldIn, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const readers = [
  ...keepers,
  ...['kommunpolis', 'council-member', 'politician', 'reporter', 'integrator(situation:read)'],
];
const release = 'monthly_reports';
const ownOrganisation = `organisation = any (string_to_array(current_setting('app.organisations', true), ','))`;

/**
 * Monthly reports (R39): what coordinator and deputy write, and, once sent, what members and holders of a grant read.
 * A sent report cannot be changed by anybody; a correction is a version of its own. Receipts and comments hang on
 * what was sent alone, and are only ever added, by somebody of the organisation that they name.
 */
export class CreateMonthlyReports1765000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createReports(runner);
    await createAnswers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.monthly_report_comment; drop table situation.monthly_report_receipt; drop table situation.monthly_report_section;
      drop table situation.monthly_report; drop function situation.refuse_change_of_sent()`);
  }
}

async function createReports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.monthly_report (
      tenant_id text not null, id uuid not null, month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      version_number integer not null check (version_number > 0), supersedes_id uuid, change_note text,
      state text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'SENT')),
      sent boolean not null generated always as (state = 'SENT') stored, fictitious boolean not null default false,
      drafted_at timestamptz not null, approved_at timestamptz, approved_by_role text,
      sent_at timestamptz check ((state = 'SENT') = (sent_at is not null)), sent_by_role text,
      version integer not null default 1, updated_at timestamptz not null, updated_by_role text,
      primary key (tenant_id, id), unique (tenant_id, month, version_number), unique (tenant_id, supersedes_id), unique (tenant_id, id, sent),
      check ((version_number = 1) = (supersedes_id is null)), check ((version_number = 1) = (change_note is null)),
      foreign key (tenant_id, supersedes_id) references situation.monthly_report (tenant_id, id));
    create table situation.monthly_report_section (
      tenant_id text not null, id uuid not null, report_id uuid not null, sent boolean not null, position integer not null,
      kind text not null check (kind in ('SUMMARY', 'MEETINGS', 'LEVELS', 'FIGURES', 'DEFICIENCIES', 'DECISIONS')),
      content jsonb not null default '{}', text text, primary key (tenant_id, id), unique (tenant_id, report_id, kind),
      foreign key (tenant_id, report_id, sent) references situation.monthly_report (tenant_id, id, sent) on update cascade);
    create function situation.refuse_change_of_sent() returns trigger language plpgsql as $$
      begin raise exception 'a sent report does not change'; end $$`);
  for (const table of ['situation.monthly_report', 'situation.monthly_report_section']) {
    await protectTenantTable(runner, table, {
      members: readers,
      writers: keepers,
      grants: [{ release, rows: 'sent' }],
    });
    await runner.query(`
      create policy sent_only on ${table} as restrictive for all to situation_service using (sent or ${heldIn(keepers)});
      create trigger immutable before update or delete on ${table}
        for each row when (old.sent) execute function situation.refuse_change_of_sent()`);
  }
  await runner.query(`
    create trigger nothing_added before insert on situation.monthly_report_section
      for each row when (new.sent) execute function situation.refuse_change_of_sent()`);
}

async function createAnswers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.monthly_report_receipt (
      tenant_id text not null, id uuid not null, report_id uuid not null, sent boolean not null default true check (sent),
      organisation text not null, role text not null, acknowledged_at timestamptz not null,
      primary key (tenant_id, id), unique (tenant_id, report_id, organisation),
      foreign key (tenant_id, report_id, sent) references situation.monthly_report (tenant_id, id, sent));
    create table situation.monthly_report_comment (
      tenant_id text not null, id uuid not null, report_id uuid not null, sent boolean not null default true check (sent),
      organisation text not null, author_role text not null, text text not null, written_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, report_id, sent) references situation.monthly_report (tenant_id, id, sent));
    create index monthly_report_comment_by_report on situation.monthly_report_comment (tenant_id, report_id, written_at)`);
  for (const table of ['situation.monthly_report_receipt', 'situation.monthly_report_comment']) {
    await protectTenantTable(runner, table, {
      members: readers,
      writers: [...keepers, 'council-member'],
      grants: [{ release, write: true }],
    });
    await runner.query(`
      create policy own_organisation on ${table} as restrictive for insert to situation_service
        with check (${ownOrganisation} and (${heldIn([...keepers, 'council-member'])} or ${heldAnywhere(['county-coordinator'])}));
      revoke update, delete on ${table} from situation_service`);
  }
}

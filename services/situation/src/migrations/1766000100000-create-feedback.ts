import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const forwardedTo = [...keepers, 'kommunpolis'];
const own = (roles: string[], column: string) => `${heldIn(roles)} and ${inOwnUnit(column)}`;

/**
 * Feedback (R18): what an organisation, or the council, is told of what became of what it said. A row says that it is
 * told, by when and whether; what is told lies where it was said, under the reader's own rights. The foreign keys see
 * to it that nobody is told but whoever reported or noted it.
 */
export class CreateFeedback1766000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFeedback(runner);
    await createReadings(runner);
    await protectFeedback(runner);
    await protectReadings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table situation.feedback_reading; drop table situation.feedback;
      alter table situation.report drop constraint report_told_back;
      alter table situation.deficiency drop constraint deficiency_told_back`);
  }
}

async function createFeedback(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table situation.report add constraint report_told_back unique (tenant_id, id, organisation_slug);
    alter table situation.deficiency add constraint deficiency_told_back unique (tenant_id, id, noted_by_key, restricted);
    create table situation.feedback (
      tenant_id text not null, id uuid not null, kind text not null check (kind in ('REPORT', 'DEFICIENCY', 'DECISION', 'INQUIRY', 'ESCALATION')),
      organisation_key text not null, organisation_name text check ((organisation_key = '') = (organisation_name is null)),
      report_id uuid check ((kind = 'REPORT') = (report_id is not null)), picture_id uuid check ((kind = 'REPORT') = (picture_id is not null)),
      deficiency_id uuid check ((kind = 'REPORT') = (deficiency_id is null)), restricted boolean not null,
      decision_id uuid check ((kind = 'DECISION') = (decision_id is not null)), inquiry_id uuid check ((kind = 'INQUIRY') = (inquiry_id is not null)),
      arisen_on date not null, due_date date, given_at timestamptz, given_by_role text, check (due_date is not null or given_at is not null),
      note text check (note is null or given_at is not null), superseded boolean not null default false check (kind = 'REPORT' or not superseded),
      overdue_on date check (overdue_on > due_date), fictitious boolean not null default false,
      version integer not null default 1, updated_at timestamptz not null default now(),
      primary key (tenant_id, id), unique (tenant_id, id, organisation_key), unique (tenant_id, report_id, picture_id), unique (tenant_id, decision_id),
      foreign key (tenant_id, report_id, organisation_key) references situation.report (tenant_id, id, organisation_slug),
      foreign key (tenant_id, picture_id) references situation.joint_picture (tenant_id, id),
      foreign key (tenant_id, deficiency_id, organisation_key, restricted)
        references situation.deficiency (tenant_id, id, noted_by_key, restricted),
      foreign key (tenant_id, decision_id) references situation.council_decision (tenant_id, id),
      foreign key (tenant_id, inquiry_id) references situation.inquiry (tenant_id, id));
    create unique index feedback_owed_once on situation.feedback (tenant_id, deficiency_id) where kind = 'DEFICIENCY' and given_at is null;
    create index feedback_open on situation.feedback (tenant_id, due_date, id) where given_at is null;
    create index feedback_given on situation.feedback (tenant_id, given_at, id) where given_at is not null;
    create index feedback_due on situation.feedback (tenant_id, due_date) where due_date is not null`);
}

async function createReadings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.feedback_reading (
      tenant_id text not null, id uuid not null, feedback_id uuid not null, organisation_key text not null,
      version integer not null, read_at timestamptz not null, read_by_role text not null,
      primary key (tenant_id, id), unique (tenant_id, feedback_id),
      foreign key (tenant_id, feedback_id, organisation_key) references situation.feedback (tenant_id, id, organisation_key))`);
}

/**
 * Coordinator and deputy give; whoever is told reads. What others do to a deficiency, the council's decision or the
 * owner's work, gives rise to feedback that they do not see themselves.
 */
async function protectFeedback(runner: QueryRunner): Promise<void> {
  const table = 'situation.feedback';
  await protectTenantTable(runner, table, { members: keepers });
  const reading = {
    reporter: own(['reporter', 'kommunpolis'], 'organisation_key'),
    police: `${heldIn(['kommunpolis'])} and organisation_key = 'polisen'`,
    council: `${heldIn(['council-member'])} and organisation_key = ''`,
  };
  for (const [name, rows] of Object.entries(reading))
    await runner.query(`create policy ${name} on ${table} for select to situation_service using (${rows})`);
  await runner.query(`
    create policy handled on ${table} for insert to situation_service
      with check (${heldIn(['reporter', 'kommunpolis'])} and kind = 'DEFICIENCY' and given_at is null);
    create policy decided on ${table} for insert to situation_service
      with check (${heldIn(['council-member'])} and kind in ('DECISION', 'INQUIRY', 'DEFICIENCY'));
    create policy forwarded on ${table} as restrictive for all to situation_service
      using (not restricted or ${heldIn(forwardedTo)}) with check (not restricted or ${heldIn(forwardedTo)});
    create policy kept on ${table} as restrictive for delete to situation_service using (false);
    revoke update on ${table} from situation_service;
    grant update (given_at, given_by_role, note, superseded, overdue_on, version, updated_at) on ${table} to situation_service`);
}

/** Who was told says that it was read; coordinator and deputy see that it was. */
async function protectReadings(runner: QueryRunner): Promise<void> {
  const table = 'situation.feedback_reading';
  await protectTenantTable(runner, table, { members: keepers, writers: [] });
  const told = `(${own(['reporter', 'kommunpolis'], 'organisation_key')})
    or (${heldIn(['kommunpolis'])} and organisation_key = 'polisen') or (${heldIn(['council-member'])} and organisation_key = '')`;
  await runner.query(`
    create policy told on ${table} for all to situation_service using (${told}) with check (${told});
    create policy kept on ${table} as restrictive for delete to situation_service using (false);
    revoke update on ${table} from situation_service;
    grant update (version, read_at, read_by_role) on ${table} to situation_service`);
}

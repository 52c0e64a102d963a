import { heldIn, inOwnUnit, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const members = [...keepers, 'kommunpolis', 'council-member', 'politician', 'reporter'];
const noting = [...keepers, 'kommunpolis', 'council-member', 'reporter'];

/** The tenant whose secret address of current priorities is asked with; none when it is revoked, expired or unknown. */
const secret = `(select nullif(current_setting('app.priority_link', true), ''))`;
const answers = `revoked_at is null and expires_on >= (now() at time zone 'Europe/Stockholm')::date`;
const asked = `tenant_id = (select link.tenant_id from situation.priority_link link where link.secret_hash = ${secret} and ${answers})`;

/** What else the page is made of, and which rows of it. */
const shown = {
  joint_picture: 'locked',
  joint_picture_area: 'locked and not restricted',
  area: 'not restricted',
  reporting_group: 'true',
};

/**
 * Current priorities (R43): what the group has agreed to put first, and what every member, and an organisation's staff
 * by a secret address, may know of a deficiency: its area and how it is handled, never a word of it. Whoever asks with
 * the secret, signed in or not, has its hash put into the scope of that one use case.
 */
export class CreatePriorities1766000100500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPriorities(runner);
    await createOutlines(runner);
    await createLinks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(shown))
      await runner.query(`drop policy priority_link on situation.${table}`);
    await runner.query(`
      drop table situation.deficiency_outline; drop table situation.priority; drop table situation.priority_link;
      alter table situation.deficiency drop constraint deficiency_outlined, drop column handled_as`);
  }
}

async function createPriorities(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table situation.priority (
      tenant_id text not null, id uuid not null, area_id uuid not null, area_code text not null, area_name text not null,
      restricted boolean not null default false check (not restricted), picture_id uuid,
      text text not null check (char_length(text) between 1 and 300), reason text check (char_length(reason) between 1 and 500),
      agreed_on date not null, ended_on date check (ended_on >= agreed_on), fictitious boolean not null default false,
      version integer not null default 1, updated_at timestamptz not null default now(), primary key (tenant_id, id),
      foreign key (tenant_id, area_id, area_code, restricted) references situation.area (tenant_id, id, code, restricted),
      foreign key (tenant_id, picture_id) references situation.joint_picture (tenant_id, id));
    create index priority_current on situation.priority (tenant_id, agreed_on, id) where ended_on is null`);
  await protectTenantTable(runner, 'situation.priority', { members, writers: keepers });
  await runner.query(`
    create policy kept on situation.priority as restrictive for delete to situation_service using (false)`);
}

/** How a deficiency is handled follows it by the foreign key's own cascade, so nothing else has to be told of a change. */
async function createOutlines(runner: QueryRunner): Promise<void> {
  const table = 'situation.deficiency_outline';
  await runner.query(`
    alter table situation.deficiency
      add column handled_as text not null generated always as (case
        when state in ('HANDLED', 'REPORTED_BACK', 'CLOSED') then 'DONE' when handling is null then 'UNDECIDED'
        when state in ('MAPPING', 'ANALYSIS') then 'LOOKED_INTO' when handling in ('PROPOSE_MAPPING', 'PROPOSE_ANALYSIS') then 'PROPOSED'
        when handling = 'WATCH' then 'WATCHED' else 'HANDLED_NOW' end) stored,
      add constraint deficiency_outlined unique (tenant_id, id, area_id, area_code, restricted, handled_as);
    create table ${table} (
      tenant_id text not null, id uuid not null, area_id uuid not null, area_code text not null,
      restricted boolean not null default false check (not restricted), handled_as text not null, primary key (tenant_id, id),
      foreign key (tenant_id, id, area_id, area_code, restricted, handled_as)
        references situation.deficiency (tenant_id, id, area_id, area_code, restricted, handled_as) on update cascade);
    insert into ${table} (tenant_id, id, area_id, area_code, handled_as)
      select tenant_id, id, area_id, area_code, handled_as from situation.deficiency where not restricted;
    create index deficiency_outline_by_area on ${table} (tenant_id, area_code, handled_as)`);
  await protectTenantTable(runner, table, { members, writers: noting });
  await runner.query(`revoke update, delete on ${table} from situation_service`);
}

/** A secret address for one organisation's staff: its reporters make and revoke it, and coordinator and deputy. */
async function createLinks(runner: QueryRunner): Promise<void> {
  const table = 'situation.priority_link';
  await runner.query(`
    create table ${table} (
      tenant_id text not null, id uuid not null, organisation_slug text not null, organisation_name text not null, created_by_role text,
      secret_hash text not null check (length(secret_hash) = 64), created_at timestamptz not null, expires_on date not null,
      revoked_at timestamptz, primary key (tenant_id, id), unique (tenant_id, secret_hash),
      foreign key (tenant_id, organisation_slug) references situation.reporting_organisation (tenant_id, slug));
    create index priority_link_by_secret on ${table} (secret_hash) where revoked_at is null`);
  await protectTenantTable(runner, table, { members: keepers });
  const own = `(${heldIn(['reporter'])} and ${inOwnUnit('organisation_slug')})
    or (${heldIn(['kommunpolis'])} and organisation_slug = 'polisen')`;
  await runner.query(`
    create policy own on ${table} for all to situation_service using (${own}) with check (${own});
    create policy secret on ${table} for select to situation_service using (secret_hash = ${secret} and ${answers});
    create policy kept on ${table} as restrictive for delete to situation_service using (false);
    revoke update on ${table} from situation_service; grant update (revoked_at) on ${table} to situation_service`);
  for (const [name, rows] of Object.entries({
    ...shown,
    priority: 'ended_on is null',
    deficiency_outline: 'true',
  }))
    await runner.query(`
      create policy priority_link on situation.${name} for select to situation_service using (${asked} and (${rows}))`);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const parts = ['area', 'level_definition'];

/**
 * What an area is compared by, which section of the annual report it belongs to, and the smallest number that is
 * believed. A version that no meeting uses may still be changed; triggers keep every other one as it is, past any code.
 */
export class MapTemplateAreas1765000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.area add column report_section text, add column shared_area text check (shared_area in (
        'THREATS_AND_VIOLENCE', 'DISORDER_AND_INSECURITY', 'EXTREMISM_AND_CRIMINAL_NETWORKS', 'YOUTH_AND_SCHOOLS', 'ANDTS', 'OTHER'));
      alter table situation.count_definition add column minimum integer not null default 0 check (minimum >= 0),
        add constraint count_definition_range check (minimum < maximum);
      alter table situation.template add column change_note text, add column created_at timestamptz not null default now(),
        add column created_by_role text, add column version integer not null default 1;
      grant update (source, change_note, version) on situation.template to situation_service;
      create index meeting_by_template on situation.meeting (tenant_id, template_id)`);
    await keepUsedVersions(runner);
    await keepReportsWithTheirTemplate(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.report drop constraint report_template; alter table situation.report drop column template_id;
      alter table situation.meeting drop constraint meeting_template;
      drop trigger template_of_meeting on situation.report; drop function situation.take_template_of_meeting();
      drop index situation.meeting_by_template; revoke update (source, change_note, version) on situation.template from situation_service;
      drop trigger used on situation.template; drop trigger used on situation.count_definition; drop function situation.refuse_change_of_count()`);
    for (const table of parts) await runner.query(`drop trigger used on situation.${table}`);
    await runner.query(`
      drop function situation.refuse_change_of_used(); drop function situation.refuse_when_used(text, uuid);
      alter table situation.template drop column change_note, drop column created_at, drop column created_by_role, drop column version;
      alter table situation.count_definition drop constraint count_definition_range; alter table situation.count_definition drop column minimum;
      alter table situation.area drop column report_section, drop column shared_area`);
  }
}

/** With the row of the template locked for update, no meeting can begin to use it in the same moment: its foreign key waits. */
async function keepUsedVersions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function situation.refuse_when_used(tenant text, template uuid) returns void language plpgsql as $$
      begin
        if exists (select from situation.meeting where tenant_id = tenant and template_id = template) then
          raise exception 'a version of a template that a meeting uses does not change' using errcode = 'restrict_violation';
        end if;
      end $$;
    create function situation.refuse_change_of_used() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'template' then perform situation.refuse_when_used(old.tenant_id, old.id); return coalesce(new, old); end if;
        if tg_op <> 'INSERT' then perform situation.refuse_when_used(old.tenant_id, (to_jsonb(old) ->> 'template_id')::uuid); return coalesce(new, old); end if;
        perform situation.refuse_when_used(new.tenant_id, (to_jsonb(new) ->> 'template_id')::uuid);
        return new;
      end $$;
    create function situation.refuse_change_of_count() returns trigger language plpgsql as $$
      declare line situation.count_definition := case when tg_op = 'INSERT' then new else old end;
      begin
        perform situation.refuse_when_used(line.tenant_id, (select template_id from situation.area where tenant_id = line.tenant_id and id = line.area_id));
        return coalesce(new, old);
      end $$;
    create trigger used before update or delete on situation.template for each row execute function situation.refuse_change_of_used();
    create trigger used before insert or update or delete on situation.count_definition for each row execute function situation.refuse_change_of_count()`);
  for (const table of parts)
    await runner.query(
      `create trigger used before insert or update or delete on situation.${table} for each row execute function situation.refuse_change_of_used()`,
    );
}

/**
 * A draft is hidden from coordinators, yet its meeting must not go over to another template beneath it: the foreign
 * key knows of every report, and refuses.
 */
async function keepReportsWithTheirTemplate(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table situation.meeting add constraint meeting_template unique (tenant_id, id, template_id);
    alter table situation.report add column template_id uuid;
    update situation.report set template_id = meeting.template_id from situation.meeting
      where meeting.tenant_id = report.tenant_id and meeting.id = report.meeting_id;
    create function situation.take_template_of_meeting() returns trigger language plpgsql as $$
      begin
        select template_id into new.template_id from situation.meeting where tenant_id = new.tenant_id and id = new.meeting_id;
        return new;
      end $$;
    create trigger template_of_meeting before insert on situation.report for each row execute function situation.take_template_of_meeting();
    alter table situation.report alter column template_id set not null, add constraint report_template
      foreign key (tenant_id, meeting_id, template_id) references situation.meeting (tenant_id, id, template_id)`);
}

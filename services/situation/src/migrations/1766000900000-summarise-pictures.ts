import { heldBy, heldIn, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = ['coordinator', 'deputy', 'kommunpolis'];
const wholeReaders = [...writers, 'council-member', 'reporter', 'integrator(situation:read)'];
const pictures = ['joint_picture', 'joint_picture_area'];
const dissents = 'situation.joint_picture_dissent';
const dissentTexts = 'situation.joint_picture_dissent_text';

/**
 * A politician reads the summary of a joint picture: once it is locked, its levels and the group's own text, and nothing
 * of who saw it differently (docs/adr/0013). What the group wrote of that in prose gets a table of its own, since a
 * policy lets rows through, not columns.
 */
export class SummarisePictures1766000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await moveDissentTexts(runner);
    await runner.query(`alter policy member_read on ${dissents} using (${heldIn(wholeReaders)})`);
    for (const table of pictures)
      await runner.query(`
        alter policy member_read on situation.${table} using (${heldIn(wholeReaders)});
        create policy summary on situation.${table} for select to situation_service using (locked and ${heldBy(['politician'])})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const members = heldIn([...wholeReaders, 'politician']);
    for (const table of pictures)
      await runner.query(`
        drop policy summary on situation.${table};
        alter policy member_read on situation.${table} using (${members})`);
    await runner.query(`
      alter policy member_read on ${dissents} using (${members});
      alter table situation.joint_picture_area disable trigger immutable;
      update situation.joint_picture_area line set dissent = said.text
        from ${dissentTexts} said where said.tenant_id = line.tenant_id and said.id = line.id;
      alter table situation.joint_picture_area enable trigger immutable;
      drop table ${dissentTexts}`);
  }
}

/** The line's own column is left empty; a later release drops it. */
async function moveDissentTexts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table ${dissentTexts} (
      tenant_id text not null, id uuid not null, locked boolean not null, restricted boolean not null, text text not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, id, locked, restricted)
        references situation.joint_picture_area (tenant_id, id, locked, restricted) on update cascade);
    insert into ${dissentTexts} (tenant_id, id, locked, restricted, text)
      select tenant_id, id, locked, restricted, dissent from situation.joint_picture_area where dissent is not null;
    alter table situation.joint_picture_area disable trigger immutable;
    update situation.joint_picture_area set dissent = null where dissent is not null;
    alter table situation.joint_picture_area enable trigger immutable`);
  await protectTenantTable(runner, dissentTexts, {
    members: wholeReaders,
    writers,
    grants: [{ release: 'joint_pictures', rows: 'locked' }],
  });
  await runner.query(`
    create policy collected_only on ${dissentTexts} as restrictive for all to situation_service
      using (not restricted or ${heldIn(writers)});
    create trigger immutable before update or delete on ${dissentTexts}
      for each row when (old.locked) execute function situation.refuse_change();
    create trigger nothing_added before insert on ${dissentTexts}
      for each row when (new.locked) execute function situation.refuse_change();
    create trigger nothing_moved before update on ${dissentTexts}
      for each row when (new.locked and new.id <> old.id) execute function situation.refuse_change()`);
}

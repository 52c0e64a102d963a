import type { MigrationInterface, QueryRunner } from 'typeorm';

const granted = `tenant_id = any ((select string_to_array(nullif(current_setting('granted.promises', true), ''), ','))::text[])`;

/** What belongs to a promise that may be a draft: its column with the promise, and the one that tells whether it is. */
const parts = [
  { table: 'direction', promise: 'promise_id', proposed: 'proposed' },
  { table: 'activity', promise: 'promise_id', proposed: 'proposed' },
  { table: 'renewal', promise: 'to_promise_id', proposed: 'to_proposed' },
];

/**
 * A grant opens what has been proposed, so that it can be signed, and not what is still being written. Signatures,
 * adoptions, versions and follow-ups exist below proposed promises alone. A part carries its promise's `proposed` as it
 * carries `published`, kept equal by the foreign key's cascade.
 */
export class KeepDraftsFromGrants1764300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table promises.promise add proposed boolean not null generated always as (stage <> 'DRAFT') stored;
      alter table promises.promise add constraint promise_proposed unique (tenant_id, id, proposed);
      alter policy granted_promises on promises.promise using (${granted} and proposed)`);
    for (const { table, promise, proposed } of parts) {
      await runner.query(`
        alter table promises.${table} add ${proposed} boolean;
        update promises.${table} part set ${proposed} = whole.proposed
          from promises.promise whole where whole.tenant_id = part.tenant_id and whole.id = part.${promise};
        alter table promises.${table} alter ${proposed} set not null,
          add constraint ${table}_proposed foreign key (tenant_id, ${promise}, ${proposed})
            references promises.promise (tenant_id, id, proposed) on update cascade;
        alter policy granted_promises on promises.${table} using (${granted} and ${proposed})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['promise', ...parts.map((part) => part.table)])
      await runner.query(`alter policy granted_promises on promises.${table} using (${granted})`);
    for (const { table, proposed } of parts)
      await runner.query(`alter table promises.${table} drop ${proposed}`);
    await runner.query('alter table promises.promise drop proposed');
  }
}

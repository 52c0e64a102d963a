import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement can be edited: its version tells two who do it at once apart. */
export class VersionAgreements1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table promises.agreement
        add version integer not null default 1, add updated_at timestamptz not null default now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table promises.agreement drop version, drop updated_at');
  }
}

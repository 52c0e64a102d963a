import { heldSetting, jobRole } from '@medborgarlofte/platform/actor';
import { settingList } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job, which acts for one tenant, sees what that tenant has granted: mail to a grantee is no longer due once the grant is over. */
export class GrantsForJobs1766001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy job on access.reach for select to public
        using (tenant_id = any (${settingList(heldSetting(jobRole), 'access.')}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy job on access.reach');
  }
}

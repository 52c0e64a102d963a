import { reprotect } from '@medborgarlofte/platform/reprotect';
import { askForScope, askNoScope } from '@medborgarlofte/platform/scope-check';
import { settingList } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const asked = (setting: string) => settingList(setting, 'access.');

/**
 * Every table asks whether a scope is set, and a policy for several roles reads one list. Of failed jobs this service is
 * asked alone: the worker writes them in nobody's scope.
 */
export class AskForScope1765900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await reprotect(runner, 'tenants');
    await runner.query(`
      ${askForScope('access.reach', 'public')}
      alter policy grantee on access.reach using (organisation = any (${asked('app.organisations')}));
      alter policy granting on access.reach using (tenant_id = any (${asked('app.tenants')})) with check (tenant_id = any (${asked('app.tenants')}));
      ${askForScope('access.failed_job', 'tenants_service')}
      drop trigger in_scope on access.failed_job`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(askNoScope('tenants'));
    await runner.query(askNoScope('access'));
  }
}

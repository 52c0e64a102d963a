import { reprotect } from '@medborgarlofte/platform/reprotect';
import { askNoScope } from '@medborgarlofte/platform/scope-check';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table asks whether a scope is set, and a policy for several roles reads one list. */
export class AskForScope1765900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await reprotect(runner, 'evaluations');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(askNoScope('evaluations'));
  }
}

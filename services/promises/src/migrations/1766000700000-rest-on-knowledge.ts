import type { MigrationInterface, QueryRunner } from 'typeorm';

const allow = (kinds: string) => `
  alter table promises.direction_evidence drop constraint direction_evidence_kind_check,
    add constraint direction_evidence_kind_check check (kind in (${kinds}))`;

/** A direction may rest on a survey, a safety walk or a measurement too. */
export class RestOnKnowledge1766000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      allow("'JointPicture', 'Deficiency', 'Inquiry', 'Survey', 'SafetyWalk', 'Measurement'"),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(allow("'JointPicture', 'Deficiency', 'Inquiry'"));
  }
}

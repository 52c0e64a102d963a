import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A deficiency may name the survey, what was seen on a safety walk, or the measurement that it was noted from. What is
 * named so stays: its row, and the walk with it, cannot be removed.
 */
export class CiteKnowledge1766000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.deficiency
        drop constraint deficiency_source_check,
        add constraint deficiency_source_check check (source in ('REPORT', 'PICTURE', 'SURVEY', 'WALK', 'MEASUREMENT', 'OTHER')),
        add column survey_id uuid check (survey_id is null or source = 'SURVEY'),
        add column observation_id uuid check (observation_id is null or source = 'WALK'),
        add column measurement_id uuid check (measurement_id is null or source = 'MEASUREMENT'),
        add foreign key (tenant_id, survey_id) references situation.survey (tenant_id, id),
        add foreign key (tenant_id, observation_id) references situation.walk_observation (tenant_id, id),
        add foreign key (tenant_id, measurement_id) references situation.measurement (tenant_id, id)`);
    for (const thing of ['survey', 'observation', 'measurement'])
      await runner.query(`
        create index deficiency_of_${thing} on situation.deficiency (tenant_id, ${thing}_id, due_date, id) where ${thing}_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table situation.deficiency drop column survey_id, drop column observation_id, drop column measurement_id,
        drop constraint deficiency_source_check,
        add constraint deficiency_source_check check (source in ('REPORT', 'PICTURE', 'SURVEY', 'WALK', 'OTHER'))`);
  }
}

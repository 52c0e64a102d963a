import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LevelCode } from '../levels/level';

/** A number as it is kept: the definition's code and the value. */
export interface CountValue {
  code: string;
  value: number;
}

/** A number that was reported, with what it counts. */
@ObjectType({ description: 'A number that was reported (R38)' })
export class ReportCount {
  @Field({ description: 'Code of what is counted' })
  code: string;
  @Field({ description: 'What is counted' })
  label: string;
  @Field({ description: 'Unit' })
  unit: string;
  @Field(() => Int, { description: 'How many' })
  value: number;
}

/** What an organisation reports in one area. */
@Entity('report_area')
@ObjectType({ description: 'What an organisation reports in one area' })
export class ReportArea {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text', { name: 'organisation_slug' })
  organisationSlug: string;

  /** The report's own, so that a policy need not look into another table; the database keeps it equal. */
  @Column('boolean')
  draft: boolean;

  /** The report's own as well, so that levels over time are one index. */
  @Column('date', { name: 'meeting_date' })
  meetingDate: string;

  @Column('uuid', { name: 'area_id' })
  areaId: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('int')
  position: number;

  @Column('text')
  @Field(() => LevelCode, { description: 'The level as the organisation sees it' })
  level: LevelCode;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it has seen' })
  text: string | null;

  @Column('text', { name: 'level_change_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the level differs from last time' })
  levelChangeReason: string | null;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: string | null;

  @Column('jsonb', { name: 'counts' })
  countValues: CountValue[];
}

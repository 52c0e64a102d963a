import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LevelCode, Trend } from '../levels/level';

/** What the group agreed on in one area. */
@Entity('joint_picture_area')
@ObjectType({ description: 'What the group agreed on in one area' })
export class JointPictureArea {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'picture_id' })
  pictureId: string;

  /** The picture's own, so that a policy need not look into another table; the database keeps it equal. */
  @Column('boolean')
  locked: boolean;

  /** The picture's own as well, so that levels over time are one index. */
  @Column('date', { name: 'meeting_date' })
  meetingDate: string;

  /** The picture's own once more: of two locked revisions the newer one counts. */
  @Column('int')
  revision: number;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change of this area; send it as expectedAreaVersion' })
  version: number;

  @Column('uuid', { name: 'area_id' })
  areaId: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  /** The area's own; the database keeps it equal. */
  @Column('boolean')
  restricted: boolean;

  @Column('int')
  position: number;

  @Column('text')
  @Field(() => LevelCode, { description: 'The joint level' })
  level: LevelCode;

  @Column('text', { name: 'previous_level', nullable: true })
  @Field(() => LevelCode, {
    nullable: true,
    description: 'The level of the last locked picture that has one in this area',
  })
  previousLevel: LevelCode | null;

  @Column('text')
  @Field(() => Trend, { description: 'How the level stands to that one' })
  trend: Trend;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the group sees' })
  text: string | null;
}

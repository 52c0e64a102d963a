import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LevelCode } from '../levels/level';

/** One organisation that sees an area differently from the group. */
@Entity('joint_picture_dissent')
@ObjectType({ description: 'An organisation that sees an area differently from the group, and why' })
export class JointPictureDissent {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'picture_area_id' })
  pictureAreaId: string;

  /** The picture's and the area's own; the database keeps both equal. */
  @Column('boolean')
  locked: boolean;

  @Column('boolean')
  restricted: boolean;

  @Column('text', { name: 'organisation_slug' })
  @Field({ description: 'The organisation' })
  organisationSlug: string;

  @Column('text', { name: 'organisation_name' })
  @Field({ description: 'Its name at the meeting' })
  organisationName: string;

  @Column('text')
  @Field(() => LevelCode, { description: 'The level it would have set' })
  level: LevelCode;

  @Column('text')
  @Field({ description: 'Because of what' })
  reason: string;
}

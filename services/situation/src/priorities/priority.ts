import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** What the group has agreed to put first, in words that an organisation's staff may read (R43). */
@Entity('priority')
@ObjectType({
  implements: Node,
  description: 'What the group has agreed to put first, in words that an organisation’s staff may read (R43)',
})
@Directive('@key(fields: "id")')
export class Priority extends Versioned {
  @Column('uuid', { name: 'area_id' })
  areaId: string;

  @Column('text', { name: 'area_code' })
  @Field({ description: 'Code of the area that it rests on' })
  areaCode: string;

  @Column('text', { name: 'area_name' })
  @Field({ description: 'Name of that area when it was agreed' })
  areaName: string;

  /** The newest locked picture when it was agreed. */
  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null;

  @Column('text')
  @Field({ description: 'What is put first' })
  text: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, as the joint pictures show it' })
  reason: string | null;

  @Column('date', { name: 'agreed_on' })
  @Field(() => DateScalar, { description: 'The day it was agreed' })
  agreedOn: string;

  @Column('date', { name: 'ended_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; null while it holds' })
  endedOn: string | null;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('Priority', this.tenantId, this.id);
  }
}

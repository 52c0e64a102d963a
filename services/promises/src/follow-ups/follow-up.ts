import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ActivityStatus } from '../activities/activity';

/** An uppföljning of an activity or a direction (R03, R16). */
@Entity('follow_up')
@ObjectType({
  implements: Node,
  description: 'What became of an activity or a direction, with examples of work done (R03, R16)',
})
@Directive('@key(fields: "id")')
export class FollowUp extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('boolean', { name: 'promise_published' })
  promisePublished: boolean;

  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId: string | null;

  @Column('uuid', { name: 'direction_id', nullable: true })
  directionId: string | null;

  @Column('text')
  @Field({ description: 'What was seen' })
  text: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Examples of work done (R03)' })
  examples: string[];

  @Column('text', { nullable: true })
  @Field(() => ActivityStatus, {
    nullable: true,
    description: 'How far the activity had come; it takes this status when the follow-up is published',
  })
  status: ActivityStatus | null;

  @Column('text', { name: 'status_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where it was not done' })
  statusReason: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'A count, where one was made (R48)' })
  count: number | null;

  @Column('text', { name: 'count_unit', nullable: true })
  @Field(() => String, { nullable: true, description: 'What was counted' })
  countUnit: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was made; one from before the period tells of what came before',
  })
  date: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it was made, Trygghetsrådet' })
  forum: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it is stated' })
  source: string | null;

  @Column('boolean')
  @Field({ description: 'Whether the public can read it, when they can read the promise' })
  published: boolean;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  override get globalId(): string {
    return encodeId('FollowUp', this.tenantId, this.id);
  }

  get isPublic(): boolean {
    return this.published && this.promisePublished;
  }
}

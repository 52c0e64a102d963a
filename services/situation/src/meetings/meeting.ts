import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isoWeekOf, IsoWeekScalar } from './iso-week';
import { swedishTime } from './swedish-time';

export enum MeetingState {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MeetingState, {
  name: 'MeetingState',
  description: 'Where a meeting is in its life',
  valuesConfig: {
    PLANNED: { description: 'Reports are taken in for it' },
    HELD: { description: 'It was held and its picture locked' },
    CANCELLED: { description: 'It was not held' },
  },
});

/** A meeting of the group, for which organisations report and after which there is one joint picture. */
@Entity('meeting')
@ObjectType({ implements: Node, description: "A meeting of the municipality's group (R37)" })
@Directive('@key(fields: "id")')
export class Meeting extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'template_id' })
  templateId: string;

  @Column('date')
  @Field(() => DateScalar, { description: 'The day' })
  date: string;

  @Column('text')
  @Field(() => MeetingState, { description: 'Where it is in its life' })
  state: MeetingState;

  @Column('timestamptz', { name: 'report_deadline', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When reports should be in' })
  reportDeadline: Date | null;

  @Column('timestamptz', { name: 'late_after', nullable: true })
  @Field(() => Date, {
    nullable: true,
    description: 'From when a report counts as late: the deadline and the grace',
  })
  lateAfter: Date | null;

  @Column('text', { name: 'start_time', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it begins, Swedish time: 09:00; null where it is not set',
  })
  startTime: string | null;

  @Column('int', { name: 'duration_minutes', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How long it lasts, in minutes' })
  durationMinutes: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it is held' })
  place: string | null;

  /** The day that the cadence gave; none for a meeting added by hand. */
  @Column('date', { name: 'slot_date', nullable: true })
  slotDate: string | null;

  @Column('date', { name: 'moved_from', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was first planned for, when it was moved',
  })
  movedFrom: string | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it is not held' })
  cancelReason: string | null;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change of the day; send it as expectedVersion' })
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('boolean', { name: 'picture_locked' })
  pictureLocked: boolean;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('Meeting', this.tenantId, this.id);
  }

  @Field(() => Date, { nullable: true, description: 'When it begins' })
  get startsAt(): Date | null {
    return this.startTime ? swedishTime(this.date, this.startTime) : null;
  }

  @Field(() => IsoWeekScalar, { description: 'Its week' })
  get week(): string {
    return isoWeekOf(this.date);
  }
}

import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a municipality's group works: when it meets, by when it wants reports, by which template. One per municipality. */
@Entity('reporting_group')
@ObjectType('SituationGroup', {
  implements: Node,
  description: 'How the group that makes the joint picture works: its calendar, its deadlines, its template',
})
@Directive('@key(fields: "id")')
export class ReportingGroup extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Its name, EST-gruppen' })
  name: string;

  @Column('uuid', { name: 'template_id', nullable: true })
  templateId: string | null;

  @Column('int', { name: 'cadence_weeks' })
  @Field(() => Int, { description: 'Weeks from one meeting to the next' })
  cadenceWeeks: number;

  @Column('int')
  @Field(() => Int, { description: 'Day of the week, 1 for Monday to 7 for Sunday' })
  weekday: number;

  @Column('text', { name: 'start_time' })
  @Field({ description: 'When meetings begin, Swedish time: 09:00' })
  startTime: string;

  @Column('int', { name: 'duration_minutes' })
  @Field(() => Int, { description: 'How long they last, in minutes' })
  durationMinutes: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where they are held' })
  place: string | null;

  @Column('date', { name: 'first_day' })
  @Field(() => DateScalar, {
    description: 'The cadence is counted from the first such weekday on or after it',
  })
  firstDay: string;

  @Column('int', { name: 'deadline_hours' })
  @Field(() => Int, { description: 'Reports should be in so many hours before a meeting begins' })
  deadlineHours: number;

  @Column('int', { name: 'grace_hours' })
  @Field(() => Int, { description: 'A report counts as late so many hours after the deadline' })
  graceHours: number;

  @Column('int', { name: 'suppress_below' })
  @Field(() => Int, {
    description: 'Numbers below it are shown as fewer than it, outside the organisation and the coordinator',
  })
  suppressBelow: number;

  @Column('boolean')
  @Field({ description: 'Whether its calendar is invented, to show how the tool works' })
  fictitious: boolean;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change; send it as expectedVersion' })
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => Date, { description: 'When it was last changed' })
  updatedAt: Date;

  @Column('text', { name: 'updated_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was last changed' })
  updatedByRole: string | null;

  override get globalId(): string {
    return encodeId('SituationGroup', this.tenantId, this.id);
  }
}

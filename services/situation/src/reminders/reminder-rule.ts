import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When organisations whose report is missing are reminded by themselves. One per municipality. */
@Entity('reminder_rule')
@ObjectType({
  implements: Node,
  description: 'When organisations whose report is missing are reminded without anybody pressing',
})
@Directive('@key(fields: "id")')
export class ReminderRule extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @Column('int', { name: 'hours_before', nullable: true })
  @Field(() => Int, { nullable: true, description: 'So many hours before the deadline; null for not at all' })
  hoursBefore: number | null;

  @Column('boolean', { name: 'at_deadline' })
  @Field({ description: 'When the deadline has come' })
  atDeadline: boolean;

  @Column('int', { name: 'hours_after', nullable: true })
  @Field(() => Int, { nullable: true, description: 'So many hours after the deadline; null for not at all' })
  hoursAfter: number | null;

  @Column('text', { name: 'quiet_from' })
  @Field({ description: 'Nothing is sent from this time on, Swedish time: 18:00' })
  quietFrom: string;

  @Column('text', { name: 'quiet_to' })
  @Field({ description: 'Until this time; what came due meanwhile is sent then' })
  quietTo: string;

  @Column('boolean', { name: 'workdays_only' })
  @Field({ description: 'Whether nothing is sent on Saturdays, Sundays and holidays' })
  workdaysOnly: boolean;

  @Column('int')
  @Field(() => Int, {
    description: 'Grows with each change; send it as expectedVersion. 0 for the usual rule',
  })
  version: number;

  override get globalId(): string {
    return encodeId('ReminderRule', this.tenantId);
  }
}

/** What holds where a municipality has said nothing *(p)*: the day before and the day after, in office hours. */
export const usualRule = {
  hoursBefore: 24,
  atDeadline: false,
  hoursAfter: 24,
  quietFrom: '18:00',
  quietTo: '07:00',
  workdaysOnly: true,
  version: 0,
} satisfies Omit<ReminderRule, 'tenantId' | 'globalId'>;

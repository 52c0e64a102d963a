import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isoWeekOf, IsoWeekScalar } from './iso-week';

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

  @Column('boolean', { name: 'picture_locked' })
  pictureLocked: boolean;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('Meeting', this.tenantId, this.id);
  }

  @Field(() => IsoWeekScalar, { description: 'Its week' })
  get week(): string {
    return isoWeekOf(this.date);
  }
}

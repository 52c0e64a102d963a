import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum CouncilMeetingState {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
}
registerEnumType(CouncilMeetingState, {
  name: 'CouncilMeetingState',
  description: 'Where a meeting of the council is in its life',
  valuesConfig: {
    PLANNED: { description: 'Its agenda fills by itself; from its day on it decides' },
    HELD: { description: 'It was held; its minutes do not change' },
  },
});

@ObjectType({ description: 'Who took part: a role and an organisation, never a name' })
export class CouncilAttendance {
  @Field({ description: 'The role' })
  role: string;
  @Field({ description: 'The organisation' })
  organisation: string;
}

/** A meeting of the council (Lokala BRÅ, Trygghetsrådet). */
@Entity('council_meeting')
@ObjectType({ implements: Node, description: "A meeting of the municipality's council (R10, R40)" })
@Directive('@key(fields: "id")')
export class CouncilMeeting extends Versioned {
  @Column('date')
  @Field(() => DateScalar, { description: 'The day' })
  date: string;

  @Column('text')
  @Field({ description: 'Where' })
  place: string;

  @Column('text')
  @Field(() => CouncilMeetingState, { description: 'Where it is in its life' })
  state: CouncilMeetingState;

  @Column('jsonb')
  @Field(() => [CouncilAttendance], { description: 'Who took part; at most a few tens' })
  attendance: CouncilAttendance[];

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('CouncilMeeting', this.tenantId, this.id);
  }
}

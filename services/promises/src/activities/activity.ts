import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum Party {
  POLICE = 'POLICE',
  MUNICIPALITY = 'MUNICIPALITY',
  OTHER = 'OTHER',
  UNSTATED = 'UNSTATED',
}
registerEnumType(Party, {
  name: 'Party',
  description: 'Who answers for an activity or is party to an agreement',
  valuesConfig: {
    POLICE: { description: 'The police' },
    MUNICIPALITY: { description: 'The municipality' },
    OTHER: { description: 'Somebody else, such as businesses or a housing company' },
    UNSTATED: { description: 'The source does not say' },
  },
});

export enum ActivityStatus {
  PLANNED = 'PLANNED',
  ONGOING = 'ONGOING',
  DONE = 'DONE',
  PARTLY = 'PARTLY',
  NOT_DONE = 'NOT_DONE',
}
registerEnumType(ActivityStatus, {
  name: 'ActivityStatus',
  description: 'How far an activity has come',
  valuesConfig: {
    PLANNED: { description: 'Promised, not begun or not known to have begun' },
    ONGOING: { description: 'Going on' },
    DONE: { description: 'Carried out' },
    PARTLY: { description: 'Carried out in part' },
    NOT_DONE: { description: 'Not carried out, with a reason' },
  },
});

/** An aktivitet: one commitment, with whoever answers for it (R45). */
@Entity('activity')
@ObjectType({
  implements: Node,
  description: 'One commitment of a promise, with whoever answers for it (R45)',
})
@Directive('@key(fields: "id")')
export class Activity extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('boolean')
  published: boolean;

  @Column('boolean')
  proposed: boolean;

  @Column('uuid', { name: 'direction_id', nullable: true })
  directionId: string | null;

  @Column('int')
  @Field(() => Int, { description: "Its place among the promise's activities, from 1" })
  position: number;

  @Column('text')
  @Field({ description: 'What is to be done' })
  text: string;

  @Column('text', { array: true })
  @Field(() => [Party], { description: 'Who answers for it; at least one' })
  parties: Party[];

  @Column('text', { name: 'party_note', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the parties are known, where the promise itself does not name them',
  })
  partyNote: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What is to be reached, measurably (R58)' })
  target: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How often (R51, R58)' })
  frequency: string | null;

  @Column('text', { name: 'frequency_exceptions', nullable: true })
  @Field(() => String, { nullable: true, description: 'When that does not hold, such as in holidays (R58)' })
  frequencyExceptions: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'By when' })
  due: string | null;

  @Column('text')
  @Field(() => ActivityStatus, { description: 'How far it has come' })
  status: ActivityStatus;

  @Column('text', { name: 'status_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, where it was not done' })
  statusReason: string | null;

  override get globalId(): string {
    return encodeId('Activity', this.tenantId, this.id);
  }

  get isPublic(): boolean {
    return this.published;
  }
}

import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CouncilDecisionKind {
  MAPPING = 'MAPPING',
  ANALYSIS = 'ANALYSIS',
  DECLINED = 'DECLINED',
  OTHER = 'OTHER',
}
registerEnumType(CouncilDecisionKind, {
  name: 'CouncilDecisionKind',
  description: 'What the council decides',
  valuesConfig: {
    MAPPING: { description: 'An in-depth mapping is made' },
    ANALYSIS: { description: 'A cause analysis is made' },
    DECLINED: { description: 'What was proposed is not made' },
    OTHER: { description: 'Something else' },
  },
});

/** What the council decided at a meeting; never changed. */
@Entity('council_decision')
@ObjectType({ implements: Node, description: 'What the council decided at a meeting (R40); never changed' })
@Directive('@key(fields: "id")')
export class CouncilDecision extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_meeting_id' })
  councilMeetingId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its number at the meeting, from 1' })
  number: number;

  @Column('text')
  @Field(() => CouncilDecisionKind, { description: 'What it is about' })
  kind: CouncilDecisionKind;

  @Column('text')
  @Field({ description: 'The decision in words' })
  text: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The question that a mapping or analysis is to answer',
  })
  question: string | null;

  @Column('text', { name: 'assignee_organisation', nullable: true })
  assigneeOrganisation: string | null;

  @Column('text', { name: 'assignee_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation that carries it out' })
  assigneeName: string | null;

  @Column('date', { name: 'due_date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'By when' })
  dueDate: string | null;

  @Column('uuid', { name: 'deficiency_id', nullable: true })
  deficiencyId: string | null;

  @Column('uuid', { name: 'inquiry_id', nullable: true })
  inquiryId: string | null;

  @Column('text', { name: 'decided_by_role' })
  @Field({ description: 'The role that recorded it' })
  decidedByRole: string;

  @Column('timestamptz', { name: 'decided_at' })
  @Field({ description: 'When it was recorded' })
  decidedAt: Date;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('CouncilDecision', this.tenantId, this.id);
  }
}

import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum InquiryKind {
  MAPPING = 'MAPPING',
  ANALYSIS = 'ANALYSIS',
}
registerEnumType(InquiryKind, {
  name: 'InquiryKind',
  description: 'What the council asks for',
  valuesConfig: {
    MAPPING: { description: 'An in-depth mapping (fördjupad kartläggning)' },
    ANALYSIS: { description: 'A cause analysis (orsaksanalys, R10)' },
  },
});

export enum InquiryState {
  PROPOSED = 'PROPOSED',
  DECIDED = 'DECIDED',
  ASSIGNED = 'ASSIGNED',
  DELIVERED = 'DELIVERED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(InquiryState, {
  name: 'InquiryState',
  description: 'Where a mapping or analysis is in its life',
  valuesConfig: {
    PROPOSED: { description: 'Proposed to the council' },
    DECIDED: { description: 'Decided by the council, which has not said who makes it' },
    ASSIGNED: { description: 'Given to an organisation, which is working on it' },
    DELIVERED: { description: 'Delivered to the council' },
    RETURNED: { description: 'Sent back by the council, with what is missing' },
    ACCEPTED: { description: 'Accepted by the council' },
    DECLINED: { description: 'Declined by the council' },
    WITHDRAWN: { description: 'Withdrawn before the council decided' },
  },
});

/** An in-depth mapping or a cause analysis that the council asks for because of a deficiency. */
@Entity('inquiry')
@ObjectType({
  implements: Node,
  description: 'An in-depth mapping or a cause analysis, because of a deficiency (R10, R40)',
})
@Directive('@key(fields: "id")')
export class Inquiry extends Versioned {
  @Column('text')
  @Field(() => InquiryKind, { description: 'What it is' })
  kind: InquiryKind;

  @Column('text')
  @Field(() => InquiryState, { description: 'Where it is in its life' })
  state: InquiryState;

  @Column('uuid', { name: 'deficiency_id' })
  deficiencyId: string;

  @Column('text')
  @Field({ description: 'The question it is to answer' })
  question: string;

  @Column('text', { name: 'assignee_organisation', nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation that makes it, by its slug' })
  assigneeOrganisation: string | null;

  @Column('text', { name: 'assignee_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'The name of that organisation' })
  assigneeName: string | null;

  @Column('date', { name: 'due_date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'By when it is to be delivered' })
  dueDate: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the group is told of it; all members read it' })
  summary: string | null;

  @Column('text', { name: 'return_comment', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the council missed when it last sent it back' })
  returnComment: string | null;

  @Column('date', { name: 'proposed_on' })
  @Field(() => DateScalar, { description: 'When it was proposed, or decided without a proposal' })
  proposedOn: string;

  @Column('date', { name: 'delivered_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'When it was last delivered' })
  deliveredOn: string | null;

  @Column('date', { name: 'accepted_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'When it was accepted' })
  acceptedOn: string | null;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('Inquiry', this.tenantId, this.id);
  }
}

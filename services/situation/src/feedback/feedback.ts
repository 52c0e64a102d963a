import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum FeedbackKind {
  REPORT = 'REPORT',
  DEFICIENCY = 'DEFICIENCY',
  DECISION = 'DECISION',
  INQUIRY = 'INQUIRY',
  ESCALATION = 'ESCALATION',
}
registerEnumType(FeedbackKind, {
  name: 'FeedbackKind',
  description: 'What feedback is about',
  valuesConfig: {
    REPORT: { description: 'What the group made of a report; given by locking the picture' },
    DEFICIENCY: { description: 'What came of a deficiency' },
    DECISION: { description: 'What the council decided about a deficiency' },
    INQUIRY: { description: 'The council accepted a mapping or analysis; given by itself' },
    ESCALATION: { description: 'An overdue deficiency climbed to the council; given by itself' },
  },
});

/** That somebody is told what became of what they said, by when, and whether they have been (R18). */
@Entity('feedback')
@ObjectType({
  implements: Node,
  description: 'That an organisation, or the council, is told what became of what it said (R18)',
})
@Directive('@key(fields: "id")')
export class Feedback extends Versioned {
  @Column('text')
  @Field(() => FeedbackKind, { description: 'What it is about' })
  kind: FeedbackKind;

  /** The organisation's slug; empty for the council. */
  @Column('text', { name: 'organisation_key' })
  organisationKey: string;

  @Column('text', { name: 'organisation_name', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The organisation that is told; null when it is the council',
  })
  organisationName: string | null;

  @Column('uuid', { name: 'report_id', nullable: true })
  reportId: string | null;

  /** The locked revision that the report became part of. */
  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null;

  @Column('uuid', { name: 'deficiency_id', nullable: true })
  deficiencyId: string | null;

  /** The deficiency's own; the database keeps it equal. */
  @Column('boolean')
  restricted: boolean;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;

  @Column('uuid', { name: 'inquiry_id', nullable: true })
  inquiryId: string | null;

  @Column('date', { name: 'arisen_on' })
  @Field(() => DateScalar, { description: 'The day of what it is about' })
  arisenOn: string;

  @Column('date', { name: 'due_date', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when it is to be given; null for what came by itself and was never owed',
  })
  dueDate: string | null;

  @Column('timestamptz', { name: 'given_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was given; null while it is open' })
  givenAt: Date | null;

  @Column('text', { name: 'given_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that gave it; null when the platform did' })
  givenByRole: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A sentence of the coordinator’s own' })
  note: string | null;

  @Column('boolean')
  @Field({ description: 'Whether a later revision of the picture was locked, and feedback given on it' })
  superseded: boolean;

  @Column('date', { name: 'overdue_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The day it was found to be overdue' })
  overdueOn: string | null;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('Feedback', this.tenantId, this.id);
  }
}

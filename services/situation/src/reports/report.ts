import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum ReportState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  INCLUDED = 'INCLUDED',
  FEEDBACK_GIVEN = 'FEEDBACK_GIVEN',
}
registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'Where a situation report is in its life',
  valuesConfig: {
    DRAFT: { description: 'Being written; nobody outside the organisation sees it' },
    SUBMITTED: { description: 'Sent to the coordinator' },
    RETURNED: { description: 'Sent back to be completed' },
    INCLUDED: { description: 'Part of a picture that was locked before feedback was given with it' },
    FEEDBACK_GIVEN: { description: 'The organisation has heard what became of it' },
  },
});

/** What one organisation reports to one meeting. */
@Entity('report')
@ObjectType({ implements: Node, description: 'What one organisation reports to one meeting of the group' })
@Directive('@key(fields: "id")')
export class SituationReport extends Versioned {
  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('date', { name: 'meeting_date' })
  @Field(() => DateScalar, { description: "The meeting's day" })
  meetingDate: string;

  @Column('text', { name: 'organisation_slug' })
  @Field({ description: 'The organisation that reports' })
  organisationSlug: string;

  @Column('text', { name: 'organisation_name' })
  @Field({ description: 'Its name when it reported' })
  organisationName: string;

  @Column('text')
  @Field(() => ReportState, { description: 'Where it is in its life' })
  state: ReportState;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was last submitted' })
  submittedAt: Date | null;

  @Column('boolean')
  @Field({ description: 'Whether it came after the deadline and its grace' })
  late: boolean;

  /** The run by which it came; null for one that the organisation wrote here. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId: string | null;

  override get globalId(): string {
    return encodeId('SituationReport', this.tenantId, this.id);
  }

  @Field({ description: 'Whether it came in a file from another system' })
  get imported(): boolean {
    return this.importId !== null;
  }

  /** What its lines carry for the database's sake. */
  get draft(): boolean {
    return this.state === ReportState.DRAFT;
  }
}

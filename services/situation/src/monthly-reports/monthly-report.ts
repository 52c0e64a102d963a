import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { IsoMonthScalar } from './month';

export enum MonthlyReportState {
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
  SENT = 'SENT',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  COMMENTED = 'COMMENTED',
}
registerEnumType(MonthlyReportState, {
  name: 'MonthlyReportState',
  description: 'Where a monthly report is in its life',
  valuesConfig: {
    DRAFT: { description: 'Being written; only coordinator and deputy see it' },
    APPROVED: { description: 'Approved, and not yet sent' },
    SENT: { description: 'Sent: it never changes again; a correction is a new version' },
    ACKNOWLEDGED: { description: 'Sent, and a reader has said so' },
    COMMENTED: { description: 'Sent, and somebody has commented on it' },
  },
});

/** What of its life stands in its row; what readers did with it stands in theirs. */
export type StoredState = 'DRAFT' | 'APPROVED' | 'SENT';

/** A month's report of the group to county board and council (R39). */
@Entity('monthly_report')
@ObjectType({
  implements: Node,
  description: "A month's report of the group to the county board and the council (R39)",
})
@Directive('@key(fields: "id")')
export class MonthlyReport extends Versioned {
  @Column('text')
  @Field(() => IsoMonthScalar, { description: 'The month it is about' })
  month: string;

  @Column('int', { name: 'version_number' })
  @Field(() => Int, { description: 'Which version it is, from 1; a correction is the next one' })
  versionNumber: number;

  @Column('uuid', { name: 'supersedes_id', nullable: true })
  supersedesId: string | null;

  @Column('text', { name: 'change_note', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What differs from the version before; null in the first',
  })
  changeNote: string | null;

  @Column('text', { name: 'state' })
  stored: StoredState;

  @Column('boolean')
  @Field({ description: 'Whether it rests on invented pictures, to show how the tool works' })
  fictitious: boolean;

  @Column('timestamptz', { name: 'drafted_at' })
  @Field({ description: 'When its content was last taken from pictures, reports and decisions' })
  draftedAt: Date;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was approved' })
  approvedAt: Date | null;

  @Column('text', { name: 'approved_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that approved it' })
  approvedByRole: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was sent' })
  sentAt: Date | null;

  @Column('text', { name: 'sent_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that sent it' })
  sentByRole: string | null;

  @Column('text', { name: 'updated_by_role', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The role that changed it last; null when it was made by itself',
  })
  updatedByRole: string | null;

  override get globalId(): string {
    return encodeId('MonthlyReport', this.tenantId, this.id);
  }
}

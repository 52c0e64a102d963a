import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SectionContent } from './monthly-section';
import { MonthlySectionKind } from './monthly-section';

/** That something was left out of a monthly report, and why; for coordinator and deputy. */
@Entity('monthly_omission')
@ObjectType({ description: 'That something was left out of a monthly report, and why' })
export class MonthlyOmission {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  /** The report's own; the database keeps it equal. */
  @Column('boolean')
  sent: boolean;

  @Column('text')
  kind: MonthlySectionKind;

  @Column('text')
  key: string;

  /** Where in its part it stood. */
  @Column('int')
  position: number;

  /** What was taken out of the part, as it stood there. */
  @Column('jsonb')
  content: SectionContent;

  @Column('text')
  @Field({ description: 'Why it was left out' })
  reason: string;

  @Column('timestamptz', { name: 'omitted_at' })
  @Field({ description: 'When' })
  omittedAt: Date;

  @Column('text', { name: 'omitted_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that left it out' })
  omittedByRole: string | null;
}

/** Something that a monthly report tells, or would if it were not left out. */
@ObjectType({ description: 'Something that a monthly report tells, or would if it were not left out' })
export class MonthlyItem {
  @Field(() => MonthlySectionKind, { description: 'The part it belongs to' })
  kind: MonthlySectionKind;
  @Field({ description: 'Names it within its part' })
  key: string;
  @Field({ description: 'What it is, in a few words' })
  what: string;
  @Field(() => MonthlyOmission, { nullable: true, description: 'That it is left out; null when it is told' })
  omission: MonthlyOmission | null;
}

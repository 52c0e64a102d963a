import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation has read a monthly report. */
@Entity('monthly_report_receipt')
@ObjectType({ description: 'That an organisation has read a monthly report' })
export class MonthlyReportReceipt {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text')
  @Field({ description: 'The organisation: county/19, or the municipality for its council' })
  organisation: string;

  @Column('text')
  @Field({ description: 'The role of who said so' })
  role: string;

  @Column('timestamptz', { name: 'acknowledged_at' })
  @Field({ description: 'When' })
  acknowledgedAt: Date;
}

/** What a reader of a monthly report, or its coordinator in answer, wrote. */
@Entity('monthly_report_comment')
@ObjectType({ description: 'What a reader of a monthly report, or the coordinator in answer, wrote' })
export class MonthlyReportComment {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text')
  @Field({ description: 'The organisation that it comes from: county/19, municipality/1982' })
  organisation: string;

  @Column('text', { name: 'author_role' })
  @Field({ description: 'The role of who wrote it' })
  authorRole: string;

  @Column('text')
  @Field({ description: 'What was written' })
  text: string;

  @Column('timestamptz', { name: 'written_at' })
  @Field({ description: 'When' })
  writtenAt: Date;
}

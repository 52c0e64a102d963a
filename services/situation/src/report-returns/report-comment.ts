import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What coordinator or organisation wrote about a report; the thread stays with it. */
@Entity('report_comment')
@ObjectType({ description: 'What the coordinator or the organisation wrote about a report' })
export class ReportComment {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text', { name: 'organisation_slug' })
  organisationSlug: string;

  @Column('boolean')
  @Field({ description: 'Whether the report was sent back with it' })
  returned: boolean;

  @Column('text')
  @Field({ description: 'What was written' })
  text: string;

  @Column('text', { name: 'author_role' })
  @Field({ description: 'The role of who wrote it' })
  authorRole: string;

  @Column('timestamptz', { name: 'written_at' })
  @Field({ description: 'When' })
  writtenAt: Date;
}

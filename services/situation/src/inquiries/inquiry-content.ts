import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const part = { type: 'text' as const, nullable: true };

/** What a mapping or analysis says in full: factors, events, sources, and its limits (R10, R27). */
@Entity('inquiry_content')
@ObjectType({ description: 'What a mapping or analysis says in full (R10)' })
export class InquiryContent {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'inquiry_id' })
  inquiryId: string;

  /** This and the next are the inquiry's own; the database keeps them equal. */
  @Column('boolean')
  accepted: boolean;

  @Column('text', { name: 'assignee_key' })
  assigneeKey: string;

  @Column(part)
  @Field(() => String, { nullable: true, description: 'Factors on the side of victims' })
  victim: string | null;

  @Column(part)
  @Field(() => String, { nullable: true, description: 'Factors on the side of offenders' })
  offender: string | null;

  @Column(part)
  @Field(() => String, { nullable: true, description: 'Factors of object and place' })
  place: string | null;

  @Column(part)
  @Field(() => String, { nullable: true, description: 'The chain of events' })
  events: string | null;

  @Column(part)
  @Field(() => String, { nullable: true, description: 'What it rests on' })
  sources: string | null;

  @Column({ ...part, name: 'not_shown' })
  @Field(() => String, { nullable: true, description: 'What it does not show (R27)' })
  notShown: string | null;
}

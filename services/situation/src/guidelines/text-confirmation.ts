import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody has read a version of a text. It belongs to the person signed in; others see the role, not who. */
@Entity('text_confirmation')
@ObjectType({ description: 'That somebody in a role has read a version of a text' })
export class TextConfirmation {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'text_id' })
  textId: string;

  @Column('text')
  subject: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role' })
  role: string | null;

  @Column('text', { name: 'organisation_slug', nullable: true })
  @Field(() => String, { nullable: true, description: 'For which organisation' })
  organisationSlug: string | null;

  @Column('timestamptz', { name: 'confirmed_at' })
  @Field(() => Date, { description: 'When' })
  confirmedAt: Date;
}

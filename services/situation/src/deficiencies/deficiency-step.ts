import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DeficiencyState, DeficiencyStepKind } from './deficiency-state';

/** One thing that was done with a deficiency; never changed. */
@Entity('deficiency_step')
@ObjectType({ description: 'One thing that was done with a deficiency; never changed' })
export class DeficiencyStep {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'deficiency_id' })
  deficiencyId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its number, from 1' })
  number: number;

  /** This and the next three are the deficiency's own; the database keeps them equal. */
  @Column('boolean')
  restricted: boolean;

  @Column('boolean', { name: 'before_council' })
  beforeCouncil: boolean;

  @Column('text', { name: 'noted_by_key' })
  notedByKey: string;

  @Column('text', { name: 'owner_key' })
  ownerKey: string;

  @Column('text')
  @Field(() => DeficiencyStepKind, { description: 'What was done' })
  kind: DeficiencyStepKind;

  @Column('text')
  @Field(() => DeficiencyState, { description: 'The state after it' })
  state: DeficiencyState;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'In words' })
  text: string | null;

  @Column('text', { name: 'owner_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation that saw to it after this, if one' })
  ownerName: string | null;

  @Column('date', { name: 'due_date' })
  @Field(() => DateScalar, { description: 'By when the next step was due after this' })
  dueDate: string;

  @Column('text', { name: 'by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that did it; null when the platform did' })
  byRole: string | null;

  @Column('text', { name: 'by_organisation', nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation for which it was done, if for one' })
  byOrganisation: string | null;

  @Column('timestamptz')
  @Field({ description: 'When' })
  at: Date;
}

import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PeriodKind, todayInSweden, type Period } from './period';
import { PromiseState, PublicationState, Stage, stateOn } from './promise-state';

/** When a promise holds. */
@ObjectType({ description: 'When a promise holds' })
export class PromisePeriod implements Period {
  @Column('text', { name: 'period_kind' })
  @Field(() => PeriodKind, { description: 'How it is set' })
  kind: PeriodKind;

  @Column('date', { name: 'period_start', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null until all have signed where it runs from the last signature',
  })
  start: string | null;

  @Column('date', { name: 'period_end', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null as long as the first one is' })
  end: string | null;

  @Column('int', { name: 'period_years', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many years from the last signature, where it runs from that',
  })
  years: number | null;
}

/** A medborgarlöfte: what police and municipality promise the residents for a period. */
@Entity('promise')
@ObjectType('Promise', {
  implements: Node,
  description: 'A citizen promise (medborgarlöfte): what police and municipality promise the residents',
})
@Directive('@key(fields: "id")')
export class PromiseRecord extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  @Field(() => Int, { description: 'Its number in the municipality (R56)' })
  number: number;

  @Column('text')
  @Field({ description: 'Title' })
  title: string;

  @Column('text', { name: 'situation_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The situation it answers to, with its evidence (R44)',
  })
  situationText: string | null;

  @Column(() => PromisePeriod, { prefix: false })
  @Field(() => PromisePeriod, { description: 'When it holds' })
  period: PromisePeriod;

  @Column('text')
  stage: Stage;

  @Column('boolean', { name: 'followed_up' })
  followedUp: boolean;

  @Column('text', { name: 'end_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was ended, when somebody ended it' })
  endReason: string | null;

  @Column('text')
  @Field(() => PublicationState, { description: 'Whether the public can read it' })
  publication: PublicationState;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was last published' })
  publishedAt: Date | null;

  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId: string | null;

  @Column('uuid', { name: 'predecessor_id', nullable: true })
  predecessorId: string | null;

  @Column('int', { name: 'signatures_needed' })
  @Field(() => Int, { description: 'How many have to sign before it counts as signed' })
  signaturesNeeded: number;

  @Column('text', { name: 'follow_up_forum', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it is followed up (R47, R55)' })
  followUpForum: string | null;

  @Column('text', { name: 'follow_up_cadence', nullable: true })
  @Field(() => String, { nullable: true, description: 'How often' })
  followUpCadence: string | null;

  @Column('text', { name: 'follow_up_measures', array: true })
  @Field(() => [String], { description: 'What the follow-up shall show (R48, R49)' })
  followUpMeasures: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where its facts are stated' })
  source: string | null;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change of it or its parts; send it as expectedVersion' })
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  @Field({ description: 'When it was last changed' })
  updatedAt: Date;

  @Column('text', { name: 'updated_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that changed it last' })
  updatedByRole: string | null;

  override get globalId(): string {
    return encodeId('Promise', this.tenantId, this.id);
  }

  @Field(() => PromiseState, { description: 'Where it is in its life, today' })
  get state(): PromiseState {
    return stateOn(this, todayInSweden());
  }

  /** What its parts carry for the database's sake. */
  get published(): boolean {
    return this.publication === PublicationState.PUBLISHED;
  }

  /** The same, for readers by a grant: a draft is the municipality's own. */
  get proposed(): boolean {
    return this.stage !== Stage.DRAFT;
  }

  get isPublic(): boolean {
    return this.published;
  }
}

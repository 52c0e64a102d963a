import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DeficiencyOwner, DeficiencySource, DeficiencyState, Escalation, Handling } from './deficiency-state';

/** Something that is not as it should be, and what becomes of it (R09). */
@Entity('deficiency')
@ObjectType({
  implements: Node,
  description: 'A deficiency (brist): something that is not as it should be, and what becomes of it (R09)',
})
@Directive('@key(fields: "id")')
export class Deficiency extends Versioned {
  @Column('text')
  @Field(() => DeficiencySource, { description: 'Where it was seen' })
  source: DeficiencySource;

  @Column('uuid', { name: 'report_id', nullable: true })
  reportId: string | null;

  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null;

  @Column('uuid', { name: 'survey_id', nullable: true })
  surveyId: string | null;

  @Column('uuid', { name: 'observation_id', nullable: true })
  observationId: string | null;

  @Column('uuid', { name: 'measurement_id', nullable: true })
  measurementId: string | null;

  @Column('uuid', { name: 'area_id' })
  areaId: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  /** The area's own; the database keeps it equal. */
  @Column('boolean')
  restricted: boolean;

  @Column('text')
  @Field({ description: 'What is not as it should be' })
  description: string;

  @Column('text', { name: 'noted_by_role' })
  @Field({ description: 'The role that noted it' })
  notedByRole: string;

  @Column('text', { name: 'noted_by_organisation', nullable: true })
  notedByOrganisation: string | null;

  @Column('text', { name: 'noted_by_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation for which it was noted, if for one' })
  notedByName: string | null;

  @Column('date', { name: 'noted_on' })
  @Field(() => DateScalar, { description: 'The day it was noted' })
  notedOn: string;

  @Column('text')
  @Field(() => DeficiencyState, { description: 'Where it is in its life' })
  state: DeficiencyState;

  @Column('text', { nullable: true })
  @Field(() => Handling, { nullable: true, description: 'How it is handled; null until that is decided' })
  handling: Handling | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it is handled so; of a proposal, the question to be answered',
  })
  reason: string | null;

  @Column('text')
  @Field(() => DeficiencyOwner, { description: 'Who sees to it' })
  owner: DeficiencyOwner;

  @Column('text', { name: 'owner_organisation', nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation that sees to it, by its slug' })
  ownerOrganisation: string | null;

  @Column('text', { name: 'owner_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'The name of that organisation' })
  ownerName: string | null;

  @Column('date', { name: 'due_date' })
  @Field(() => DateScalar, {
    description: 'By when the next step is due; of something watched, the last day of it',
  })
  dueDate: string;

  @Column('text')
  @Field(() => Escalation, { description: 'How far it has climbed because it was overdue' })
  escalation: Escalation;

  @Column('date', { name: 'escalated_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'When it last climbed' })
  escalatedOn: string | null;

  /** Whether it has ever been put before the council, which sees it from then on. */
  @Column('boolean', { name: 'before_council' })
  beforeCouncil: boolean;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('Deficiency', this.tenantId, this.id);
  }
}

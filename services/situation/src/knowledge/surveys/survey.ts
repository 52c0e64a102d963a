import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { KnowledgeThing } from '../knowledge-thing';
import type { AskedQuestion } from './survey-numbers';
import { SurveyMethod } from './survey-method';

/** People were asked: how, whom and how many, and whether the answers stand for more than themselves (R28, R49). */
@Entity('survey')
@ObjectType({
  implements: Node,
  description:
    'A survey (trygghetsenkät) of the municipality: how, whom, how many, and whether it generalises (R28)',
})
@Directive('@key(fields: "id")')
export class Survey extends KnowledgeThing {
  @Column('text')
  @Field({ description: 'What it is called' })
  title: string;

  @Column('text', { name: 'asked_by' })
  @Field({ description: 'Who asked: an organisation or a role, no name' })
  askedBy: string;

  @Column('date', { name: 'period_start' })
  @Field(() => DateScalar, { description: 'First day on which people answered' })
  periodStart: string;

  @Column('date', { name: 'period_end' })
  @Field(() => DateScalar, { description: 'Last day on which people answered' })
  periodEnd: string;

  @Column('text')
  @Field(() => SurveyMethod, { description: 'How people were asked' })
  method: SurveyMethod;

  @Column('text')
  @Field({ description: 'Whom it is about, such as inhabitants from 16 years' })
  population: string;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many were invited or drawn; null where that is not known or nobody was',
  })
  invited: number | null;

  @Column('int')
  @Field(() => Int, { description: 'How many answered' })
  answered: number;

  @Column('boolean')
  @Field({
    description:
      'Whether it stands for its population; false for every open survey, whose answers say nothing of those who did not answer (R28)',
  })
  representative: boolean;

  @Column('text', { name: 'representative_reason' })
  @Field({ description: 'Why it is representative, or why not' })
  representativeReason: string;

  @Column('text')
  @Field({ description: 'What came out of it' })
  findings: string;

  @Column('text', { name: 'report_url', nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of its report, https only' })
  reportUrl: string | null;

  /** With the numbers as they are; what a reader gets of them is `numbersFor`. */
  @Column('jsonb')
  asked: AskedQuestion[];

  override get globalId(): string {
    return encodeId('Survey', this.tenantId, this.id);
  }
}

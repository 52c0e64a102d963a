import { Node } from '@medborgarlofte/platform/graphql-types';
import { encodeId } from '@medborgarlofte/platform/ids';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum RecommendationStatus {
  RECEIVED = 'RECEIVED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  ONGOING = 'ONGOING',
  DONE = 'DONE',
}
registerEnumType(RecommendationStatus, {
  name: 'RecommendationStatus',
  description: 'How far a recommendation has come',
  valuesConfig: {
    RECEIVED: { description: 'The municipality has it and has not decided' },
    ACCEPTED: { description: 'The municipality will follow it' },
    DECLINED: { description: 'The municipality will not; the answer says why' },
    ONGOING: { description: 'Work on it is under way' },
    DONE: { description: 'It has been followed; the evidence shows how' },
  },
});

/** One recommendation of an evaluation, with the municipality's answer. */
@Entity('recommendation')
@ObjectType({
  implements: Node,
  description: "A recommendation of an evaluation, with the municipality's answer",
})
@Directive('@key(fields: "id")')
export class Recommendation extends Versioned {
  @Column('uuid', { name: 'evaluation_id' })
  evaluationId: string;

  /** The evaluation's, carried here for the policy; the database keeps it equal. */
  @Column('boolean')
  published: boolean;

  @Column('text')
  @Field({ description: 'Its number in the evaluation, 1 or 1a' })
  number: string;

  /** The number's digits, so that 10 comes after 2; the database makes it. */
  @Column({ type: 'int', name: 'main_number', insert: false, update: false })
  mainNumber: number;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('text')
  @Field({ description: 'What is recommended' })
  text: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The requirement on the platform that it led to, R09' })
  requirement: string | null;

  @Column('text')
  @Field(() => RecommendationStatus, { description: 'How far it has come' })
  status: RecommendationStatus;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: "The municipality's answer" })
  answer: string | null;

  @Column('text', { name: 'answer_source', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the answer is stated' })
  answerSource: string | null;

  @Column('text', { name: 'owner_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role or body that sees to it; never a person' })
  ownerRole: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What shows that it has been followed' })
  evidence: string | null;

  @Column('text', { name: 'updated_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that changed it last' })
  updatedByRole: string | null;

  override get globalId(): string {
    return encodeId('Recommendation', this.tenantId, this.id);
  }
}

@ObjectType({ description: 'What you may do with a recommendation' })
export class RecommendationActions {
  @Field({ description: 'Answer it' })
  answer: boolean;
  @Field({ description: 'Move it to another status' })
  setStatus: boolean;
}

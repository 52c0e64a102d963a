import { Node } from '@medborgarlofte/platform/graphql-types';
import { encodeId } from '@medborgarlofte/platform/ids';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** Somebody's evaluation of how a municipality works, with recommendations that are followed to their end. */
@Entity('evaluation')
@ObjectType({
  implements: Node,
  description: 'An evaluation of how a municipality works, with its recommendations',
})
@Directive('@key(fields: "id")')
export class Evaluation extends Versioned {
  @Column('text')
  @Field({ description: 'Title' })
  title: string;

  @Column('text')
  @Field({ description: 'The organisation that made it' })
  evaluator: string;

  @Column('text', { name: 'commissioned_by', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who asked for it or supported it' })
  commissionedBy: string | null;

  @Column('int')
  @Field(() => Int, { description: 'The year it was made' })
  year: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it and its recommendations are stated' })
  source: string | null;

  @Column('boolean')
  @Field({ description: 'Whether the public can read it' })
  published: boolean;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was last published' })
  publishedAt: Date | null;

  @Column('text', { name: 'updated_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that changed it last' })
  updatedByRole: string | null;

  override get globalId(): string {
    return encodeId('Evaluation', this.tenantId, this.id);
  }
}

@ObjectType({ description: 'What you may do with an evaluation' })
export class EvaluationActions {
  @Field({ description: 'Add a recommendation' })
  addRecommendation: boolean;
  @Field({ description: 'Publish it' })
  publish: boolean;
  @Field({ description: 'Withdraw it from the public' })
  withdraw: boolean;
}

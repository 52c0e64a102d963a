import { Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Recommendation, RecommendationStatus } from './recommendation';

@InputType({ description: 'A new recommendation' })
export class AddRecommendationInput {
  @Field(() => ID, { description: 'The evaluation it is part of' })
  evaluationId: string;
  @Field({ description: 'Its number, 1 or 1a; 1a belongs under 1' })
  @RequiredText(5)
  number: string;
  @Field({ description: 'What is recommended' })
  @RequiredText(4000)
  text: string;
  @Field(() => String, { nullable: true, description: 'The requirement on the platform that it led to, R09' })
  @Matches(/^R\d{2,3}$/)
  requirement?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The same key again gives the same recommendation again',
  })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: "The municipality's answer to a recommendation" })
export class AnswerRecommendationInput {
  @Field(() => ID, { description: 'The recommendation' })
  recommendationId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'The answer' })
  @RequiredText(4000)
  answer: string;
  @Field(() => String, { nullable: true, description: 'Where the answer is stated' })
  @OptionalText(300)
  answerSource?: string | null;
  @Field(() => String, { nullable: true, description: 'The role or body that sees to it; never a person' })
  @OptionalText(200)
  ownerRole?: string | null;
}

@InputType({ description: 'A step of a recommendation' })
export class SetRecommendationStatusInput {
  @Field(() => ID, { description: 'The recommendation' })
  recommendationId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => RecommendationStatus, { description: 'Where it goes' })
  status: RecommendationStatus;
  @Field(() => String, {
    nullable: true,
    description: 'What shows that it has been followed; needed for DONE',
  })
  @OptionalText(4000)
  evidence?: string | null;
}

@ObjectType({ description: 'The recommendation that was added' })
export class AddRecommendationPayload extends Payload {
  @Field(() => Recommendation, { nullable: true, description: 'The recommendation' })
  recommendation: Recommendation | null;
}

@ObjectType({ description: 'The recommendation with its answer' })
export class AnswerRecommendationPayload extends Payload {
  @Field(() => Recommendation, {
    nullable: true,
    description: 'The recommendation, as it is now when somebody else changed it first',
  })
  recommendation: Recommendation | null;
}

@ObjectType({ description: 'The recommendation in its new status' })
export class SetRecommendationStatusPayload extends Payload {
  @Field(() => Recommendation, {
    nullable: true,
    description: 'The recommendation, as it is now when somebody else changed it first',
  })
  recommendation: Recommendation | null;
}

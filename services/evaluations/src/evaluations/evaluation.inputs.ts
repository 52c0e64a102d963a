import { Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Evaluation } from './evaluation';

@InputType({ description: 'A new evaluation' })
export class CreateEvaluationInput {
  @Field(() => ID, { description: 'The municipality that was evaluated' })
  municipalityId: string;
  @Field({ description: 'Title' })
  @RequiredText(300)
  title: string;
  @Field({ description: 'The organisation that made it; never a person' })
  @RequiredText(300)
  evaluator: string;
  @Field(() => String, { nullable: true, description: 'Who asked for it or supported it' })
  @OptionalText(300)
  commissionedBy?: string | null;
  @Field(() => Int, { description: 'The year it was made' })
  @Min(1990)
  @Max(2100)
  year: number;
  @Field(() => String, { nullable: true, description: 'Where it is stated' })
  @OptionalText(300)
  source?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same evaluation again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which evaluation to publish' })
export class PublishEvaluationInput {
  @Field(() => ID, { description: 'The evaluation' })
  evaluationId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({ description: 'Which evaluation to withdraw' })
export class WithdrawEvaluationInput {
  @Field(() => ID, { description: 'The evaluation' })
  evaluationId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'The evaluation that was made' })
export class CreateEvaluationPayload extends Payload {
  @Field(() => Evaluation, { nullable: true, description: 'The evaluation' })
  evaluation: Evaluation | null;
}

@ObjectType({ description: 'The evaluation that was published' })
export class PublishEvaluationPayload extends Payload {
  @Field(() => Evaluation, {
    nullable: true,
    description: 'The evaluation, as it is now when somebody else changed it first',
  })
  evaluation: Evaluation | null;
}

@ObjectType({ description: 'The evaluation that was withdrawn' })
export class WithdrawEvaluationPayload extends Payload {
  @Field(() => Evaluation, {
    nullable: true,
    description: 'The evaluation, as it is now when somebody else changed it first',
  })
  evaluation: Evaluation | null;
}

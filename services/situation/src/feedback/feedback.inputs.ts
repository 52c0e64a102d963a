import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, ArrayMinSize, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Feedback } from './feedback';

@InputType({ description: 'Which feedback to give, and a sentence to it' })
export class GiveFeedbackInput {
  @Field(() => ID, { description: 'The feedback' })
  feedbackId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, {
    nullable: true,
    description:
      'A sentence of your own, at most 1000 characters; needed where it was given by itself. Never data on individuals',
  })
  @FreeText(1000)
  note?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Feedback as it was read' })
export class ReadFeedbackInput {
  @Field(() => ID, { description: 'The feedback' })
  feedbackId: string;
  @Field(() => Int, { description: 'The version that was read; a sentence that came later is new still' })
  @Min(1)
  version: number;
}

@InputType({ description: 'Which feedback was read' })
export class MarkFeedbackReadInput {
  @Field(() => [ReadFeedbackInput], { description: 'The feedback, all of one municipality, at most 100' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  feedback: ReadFeedbackInput[];
}

@ObjectType({ description: 'The feedback as it now is' })
export class GiveFeedbackPayload extends Payload {
  @Field(() => Feedback, {
    nullable: true,
    description: 'The feedback; on a conflict as somebody else left it',
  })
  feedback: Feedback | null;
}

@ObjectType({ description: 'The feedback that was marked as read' })
export class MarkFeedbackReadPayload extends Payload {
  @Field(() => [Feedback], { nullable: true, description: 'The feedback, at most 100' })
  feedback: Feedback[] | null;
}

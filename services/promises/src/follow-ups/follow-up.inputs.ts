import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, MaxLength, Min } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ActivityStatus } from '../activities/activity';
import { PromiseActInput, PromiseActPayload } from '../promises/promise-acts.inputs';
import { FollowUp } from './follow-up';

@InputType({ description: 'What is followed up: one activity or one direction' })
@Directive('@oneOf')
export class FollowUpSubject {
  @Field(() => ID, { nullable: true, description: 'An activity' })
  activityId?: string;
  @Field(() => ID, { nullable: true, description: 'A direction' })
  directionId?: string;
}

@InputType({ description: 'A follow-up; the public sees it when it is published' })
export class RecordFollowUpInput {
  @Field(() => FollowUpSubject, { description: 'What it is about' })
  about: FollowUpSubject;
  @Field({ description: 'What was seen' })
  @RequiredText(4000)
  text: string;
  @Field(() => [String], { nullable: true, description: 'Examples of work done' })
  @ArrayMaxSize(30)
  @RequiredText(1000)
  examples?: string[] | null;
  @Field(() => ActivityStatus, {
    nullable: true,
    description: 'How far the activity had come; for activities alone',
  })
  status?: ActivityStatus | null;
  @Field(() => String, { nullable: true, description: 'Why; required for NOT_DONE' })
  @OptionalText(1000)
  statusReason?: string | null;
  @Field(() => Int, { nullable: true, description: 'A count' })
  @Min(0)
  count?: number | null;
  @Field(() => String, { nullable: true, description: 'What was counted' })
  @OptionalText(200)
  countUnit?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When; today unless told, never ahead' })
  date?: string | null;
  @Field(() => String, { nullable: true, description: 'Where, Trygghetsrådet' })
  @OptionalText(200)
  forum?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it is stated' })
  @OptionalText(500)
  source?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same follow-up again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The follow-up that was recorded' })
export class RecordFollowUpPayload extends Payload {
  @Field(() => FollowUp, { nullable: true, description: 'The follow-up, not yet public' })
  followUp: FollowUp | null;
}

@InputType({ description: "Which promise's follow-ups to publish: all that are not yet" })
export class PublishFollowUpsInput extends PromiseActInput {}

@ObjectType({ description: 'The promise with its published follow-ups' })
export class PublishFollowUpsPayload extends PromiseActPayload {
  @Field(() => [FollowUp], { nullable: true, description: 'Those that were published now' })
  followUps: FollowUp[] | null;
}

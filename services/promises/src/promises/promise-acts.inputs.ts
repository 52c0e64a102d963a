import { Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PromiseRecord } from './promise';

/** What every act on a promise names. */
@InputType({ description: 'An act on a promise' })
export abstract class PromiseActInput {
  @Field(() => ID, { description: 'The promise' })
  promiseId: string;
  @Field(() => Int, { description: 'The version that you saw; another one is a conflict' })
  expectedVersion: number;
}

/** What every act on a promise answers. */
@ObjectType({ description: 'What an act on a promise answers' })
export abstract class PromiseActPayload extends Payload {
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'The promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

@InputType({ description: 'Which draft to propose' })
export class ProposePromiseInput extends PromiseActInput {}

@ObjectType({ description: 'The promise that was proposed' })
export class ProposePromisePayload extends PromiseActPayload {}

@InputType({ description: 'Which promise to publish' })
export class PublishPromiseInput extends PromiseActInput {
  @Field(() => String, { nullable: true, description: 'What changed, when it has been published before' })
  @OptionalText(500)
  changeNote?: string | null;
}

@ObjectType({ description: 'The promise that anyone can now read' })
export class PublishPromisePayload extends PromiseActPayload {}

@InputType({ description: 'Which promise to withdraw from the public' })
export class WithdrawPromiseInput extends PromiseActInput {}

@ObjectType({ description: 'The promise that the public can no longer read' })
export class WithdrawPromisePayload extends PromiseActPayload {}

@InputType({ description: 'Which promise to end, and why' })
export class EndPromiseInput extends PromiseActInput {
  @Field({ description: 'Why it ends; the public can read it' })
  @RequiredText(1000)
  reason: string;
}

@ObjectType({ description: 'The promise that was ended' })
export class EndPromisePayload extends PromiseActPayload {}

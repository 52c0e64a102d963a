import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PromiseRecord } from '../promises/promise';
import { Activity, ActivityStatus, Party } from './activity';

@InputType({ description: 'A commitment' })
export class NewActivityInput {
  @Field({ description: 'What is to be done' })
  @RequiredText(2000)
  text: string;
  @Field(() => [Party], { description: 'Who answers for it; UNSTATED alone, where the source does not say' })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  parties: Party[];
  @Field(() => String, {
    nullable: true,
    description: 'How the parties are known, where the promise itself does not name them',
  })
  @OptionalText(300)
  partyNote?: string | null;
  @Field(() => String, { nullable: true, description: 'What is to be reached, measurably' })
  @OptionalText(1000)
  target?: string | null;
  @Field(() => String, { nullable: true, description: 'How often' })
  @OptionalText(300)
  frequency?: string | null;
  @Field(() => String, { nullable: true, description: 'When that does not hold' })
  @OptionalText(300)
  frequencyExceptions?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when' })
  due?: string | null;
  @Field(() => ActivityStatus, { nullable: true, description: 'How far it has come; PLANNED unless told' })
  status?: ActivityStatus | null;
  @Field(() => String, { nullable: true, description: 'Why; required for NOT_DONE' })
  @OptionalText(1000)
  statusReason?: string | null;
}

@InputType({ description: 'A commitment to add to a promise' })
export class AddActivityInput extends NewActivityInput {
  @Field(() => ID, { description: 'The promise' })
  promiseId: string;
  @Field(() => ID, { nullable: true, description: 'The direction it belongs to; none in a flat list' })
  directionId?: string | null;
  @Field(() => Int, { description: "The promise's version that you changed; another one is a conflict" })
  expectedVersion: number;
  @Field(() => String, {
    nullable: true,
    description: 'What changed and why; required when the public can read the promise',
  })
  @OptionalText(500)
  changeNote?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same activity again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes of a commitment; what is left out stays, null clears' })
export class EditActivityInput {
  @Field(() => ID, { description: 'The activity' })
  activityId: string;
  @Field(() => Int, { description: "The promise's version that you changed; another one is a conflict" })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'What is to be done' })
  @RequiredText(2000)
  text?: string;
  @Field(() => [Party], { nullable: true, description: 'Who answers for it' })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  parties?: Party[];
  @Field(() => String, { nullable: true, description: 'How the parties are known' })
  @OptionalText(300)
  partyNote?: string | null;
  @Field(() => String, { nullable: true, description: 'What is to be reached' })
  @OptionalText(1000)
  target?: string | null;
  @Field(() => String, { nullable: true, description: 'How often' })
  @OptionalText(300)
  frequency?: string | null;
  @Field(() => String, { nullable: true, description: 'When that does not hold' })
  @OptionalText(300)
  frequencyExceptions?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when' })
  due?: string | null;
  @Field(() => ActivityStatus, { nullable: true, description: 'How far it has come' })
  status?: ActivityStatus;
  @Field(() => String, { nullable: true, description: 'Why; required for NOT_DONE' })
  @OptionalText(1000)
  statusReason?: string | null;
  @Field(() => Int, { nullable: true, description: 'Its place, from 1' })
  @Min(1)
  @Max(1000)
  position?: number;
  @Field(() => String, {
    nullable: true,
    description: 'What changed and why; required when the public can read the promise',
  })
  @OptionalText(500)
  changeNote?: string | null;
}

@InputType({ description: 'Which activity to remove' })
export class RemoveActivityInput {
  @Field(() => ID, { description: 'The activity' })
  activityId: string;
  @Field(() => Int, { description: "The promise's version that you changed; another one is a conflict" })
  expectedVersion: number;
  @Field(() => String, {
    nullable: true,
    description: 'What changed and why; required when the public can read the promise',
  })
  @OptionalText(500)
  changeNote?: string | null;
}

@ObjectType({ description: 'The activity that was added' })
export class AddActivityPayload extends Payload {
  @Field(() => Activity, { nullable: true, description: 'The activity' })
  activity: Activity | null;
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'Its promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

@ObjectType({ description: 'The activity as it now is' })
export class EditActivityPayload extends Payload {
  @Field(() => Activity, { nullable: true, description: 'The activity' })
  activity: Activity | null;
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'Its promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

@ObjectType({ description: 'The promise without the activity' })
export class RemoveActivityPayload extends Payload {
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'The promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

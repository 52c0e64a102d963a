import { Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NewActivityInput } from '../activities/activity.inputs';
import { PromiseRecord } from '../promises/promise';
import { RenewalKind } from '../renewals/renewal';
import { Direction } from './direction';

@InputType({
  description: 'Where a direction comes from, when no direction of the promise before goes on in it',
})
export class DirectionOriginInput {
  @Field(() => RenewalKind, { description: 'NEW or RESUMED' })
  kind: RenewalKind;
  @Field(() => String, { nullable: true, description: 'Why' })
  @OptionalText(1000)
  reason?: string | null;
  @Field(() => ID, { nullable: true, description: 'The earlier direction that is resumed, when it is here' })
  resumesId?: string | null;
}

@InputType({ description: 'A direction with its activities' })
export class NewDirectionInput {
  @Field({ description: 'What it is about' })
  @RequiredText(2000)
  text: string;
  @Field(() => String, { nullable: true, description: 'The area it answers to' })
  @OptionalText(200)
  area?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Joint pictures, deficiencies, inquiries, surveys, safety walks and measurements of the municipality that it rests on (R02)',
  })
  @ArrayMaxSize(20)
  restsOn?: string[] | null;
  @Field(() => DirectionOriginInput, {
    nullable: true,
    description: 'That it is new or resumed, when that is known',
  })
  @ValidateNested()
  origin?: DirectionOriginInput | null;
  @Field(() => [NewActivityInput], { nullable: true, description: 'Its activities, in order' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  activities?: NewActivityInput[] | null;
}

@InputType({ description: 'A direction to add to a promise' })
export class AddDirectionInput extends NewDirectionInput {
  @Field(() => ID, { description: 'The promise' })
  promiseId: string;
  @Field(() => Int, { description: "The promise's version that you changed; another one is a conflict" })
  expectedVersion: number;
  @Field(() => String, {
    nullable: true,
    description: 'What changed and why; required when the public can read the promise',
  })
  @OptionalText(500)
  changeNote?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same direction again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes of a direction; what is left out stays, null clears' })
export class EditDirectionInput {
  @Field(() => ID, { description: 'The direction' })
  directionId: string;
  @Field(() => Int, { description: "The promise's version that you changed; another one is a conflict" })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'What it is about' })
  @RequiredText(2000)
  text?: string;
  @Field(() => String, { nullable: true, description: 'The area it answers to' })
  @OptionalText(200)
  area?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Joint pictures, deficiencies, inquiries, surveys, safety walks and measurements of the municipality that it rests on (R02); in place of what was there, null clears',
  })
  @ArrayMaxSize(20)
  restsOn?: string[] | null;
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

@InputType({ description: 'Which direction to remove' })
export class RemoveDirectionInput {
  @Field(() => ID, { description: 'The direction; its activities go with it' })
  directionId: string;
  @Field(() => Int, { description: "The promise's version that you changed; another one is a conflict" })
  expectedVersion: number;
  @Field(() => String, {
    nullable: true,
    description: 'What changed and why; required when the public can read the promise',
  })
  @OptionalText(500)
  changeNote?: string | null;
}

@ObjectType({ description: 'The direction that was added' })
export class AddDirectionPayload extends Payload {
  @Field(() => Direction, { nullable: true, description: 'The direction' })
  direction: Direction | null;
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'Its promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

@ObjectType({ description: 'The direction as it now is' })
export class EditDirectionPayload extends Payload {
  @Field(() => Direction, { nullable: true, description: 'The direction' })
  direction: Direction | null;
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'Its promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

@ObjectType({ description: 'The promise without the direction' })
export class RemoveDirectionPayload extends Payload {
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'The promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SafetyWalk } from './safety-walk';

@InputType({ description: 'What a safety walk is' })
export abstract class SafetyWalkContentInput {
  @Field(() => DateScalar, { description: 'The day of the walk; today or earlier' })
  date: string;
  @Field(() => ID, { description: 'Where: one of the named places, never an address' })
  placeId: string;
  @Field({ description: 'The organisation that led it, at most 200 characters; never a name' })
  @RequiredFreeText(200)
  ledBy: string;
  @Field(() => [String], {
    description:
      'Who took part, 1 to 30, each an organisation or a role of at most 200 characters; never names',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @RequiredFreeText(200)
  participants: string[];
  @Field({ description: 'What came out of it, at most 4000 characters; never data on individuals' })
  @RequiredFreeText(4000)
  summary: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'A safety walk to add' })
export class AddSafetyWalkInput extends SafetyWalkContentInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The organisation of your own that you enter it for; needed when you report for several, none for coordinator and deputy',
  })
  @MaxLength(80)
  organisationSlug?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'A safety walk as it is to be' })
export class ChangeSafetyWalkInput extends SafetyWalkContentInput {
  @Field(() => ID, { description: 'The safety walk' })
  safetyWalkId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => Boolean, { nullable: true, description: 'Archive it, or take it into use again' })
  archived?: boolean | null;
}

@InputType({ description: 'Which safety walk to remove' })
export class RemoveSafetyWalkInput {
  @Field(() => ID, { description: 'The safety walk' })
  safetyWalkId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'The safety walk as it now is' })
export class SafetyWalkPayload extends Payload {
  @Field(() => SafetyWalk, {
    nullable: true,
    description: 'The safety walk; on a conflict as somebody else left it; null when it is gone',
  })
  safetyWalk: SafetyWalk | null;
}

import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NewActivityInput } from '../activities/activity.inputs';
import { NewDirectionInput } from '../directions/direction.inputs';
import { PeriodKind } from './period';
import { PromiseRecord } from './promise';

@InputType({ description: 'A promise by the number that people know it by' })
export class PromiseNumberInput {
  @Field({ description: "The municipality's SCB code, 1982" })
  @Matches(/^[0-9]{4}$/)
  municipalityCode: string;
  @Field(() => Int, { description: "The promise's number there" })
  @Min(1)
  @Max(1_000_000)
  number: number;
}

@InputType({ description: 'One way to name a promise' })
@Directive('@oneOf')
export class PromiseBy {
  @Field(() => ID, { nullable: true, description: 'Global id' })
  id?: string;
  @Field(() => PromiseNumberInput, { nullable: true, description: 'Municipality and number' })
  @ValidateNested()
  number?: PromiseNumberInput;
}

@InputType({ description: 'When a promise shall hold' })
export class PromisePeriodInput {
  @Field(() => PeriodKind, { description: 'How it is set' })
  kind: PeriodKind;
  @Field(() => DateScalar, { nullable: true, description: 'First day; for ROLLING and FIXED' })
  start?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, within ten years; for ROLLING and FIXED',
  })
  end?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many years, 1 to 10; for YEARS_FROM_LAST_SIGNATURE' })
  @Min(1)
  @Max(10)
  years?: number | null;
}

/** What creating, editing and renewing a promise have in common. */
@InputType({ description: 'Texts of a promise' })
abstract class PromiseTexts {
  @Field(() => String, { nullable: true, description: 'The situation it answers to, with its evidence' })
  @OptionalText(4000)
  situationText?: string | null;
  @Field(() => ID, { nullable: true, description: 'The agreement it rests on' })
  agreementId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many have to sign before it counts as signed; 2 unless told',
  })
  @Min(1)
  @Max(10)
  signaturesNeeded?: number | null;
  @Field(() => String, { nullable: true, description: 'Where it is followed up' })
  @OptionalText(200)
  followUpForum?: string | null;
  @Field(() => String, { nullable: true, description: 'How often' })
  @OptionalText(200)
  followUpCadence?: string | null;
  @Field(() => [String], { nullable: true, description: 'What the follow-up shall show' })
  @ArrayMaxSize(20)
  @RequiredText(300)
  followUpMeasures?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Where its facts are stated' })
  @OptionalText(500)
  source?: string | null;
}

@InputType({ description: 'A new promise' })
export class CreatePromiseInput extends PromiseTexts {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => Int, { nullable: true, description: 'Its number; the next one unless told' })
  @Min(1)
  @Max(1_000_000)
  number?: number | null;
  @Field({ description: 'Title' })
  @RequiredText(300)
  title: string;
  @Field(() => PromisePeriodInput, { description: 'When it shall hold' })
  @ValidateNested()
  period: PromisePeriodInput;
  @Field(() => [NewDirectionInput], { nullable: true, description: 'Its directions, in order' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  directions?: NewDirectionInput[] | null;
  @Field(() => [NewActivityInput], {
    nullable: true,
    description: 'Activities outside any direction, in order',
  })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  activities?: NewActivityInput[] | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same promise again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes of a promise; what is left out stays, null clears' })
export class EditPromiseInput extends PromiseTexts {
  @Field(() => ID, { description: 'The promise' })
  promiseId: string;
  @Field(() => Int, { description: 'The version that you changed; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Title' })
  @RequiredText(300)
  title?: string;
  @Field(() => PromisePeriodInput, { nullable: true, description: 'When it shall hold' })
  @ValidateNested()
  period?: PromisePeriodInput;
  @Field(() => String, {
    nullable: true,
    description: 'What changed and why; required when the public can read the promise',
  })
  @OptionalText(500)
  changeNote?: string | null;
}

@ObjectType({ description: 'The promise that was created' })
export class CreatePromisePayload extends Payload {
  @Field(() => PromiseRecord, { nullable: true, description: 'The promise' })
  promise: PromiseRecord | null;
}

@ObjectType({ description: 'The promise as it now is' })
export class EditPromisePayload extends Payload {
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'The promise; on a conflict as somebody else left it',
  })
  promise: PromiseRecord | null;
}

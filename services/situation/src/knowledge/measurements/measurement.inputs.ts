import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { IsIn, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Measurement } from './measurement';
import { rhythms } from './measurement.rules';

@InputType({ description: 'What a measurement is' })
export abstract class MeasurementContentInput {
  @Field({ description: 'What is measured, at most 200 characters' })
  @RequiredFreeText(200)
  title: string;
  @Field({ description: 'The unit of its values, at most 60 characters' })
  @RequiredFreeText(60)
  unit: string;
  @Field({ description: 'How it is measured, at most 1000 characters; rounds noted before keep theirs' })
  @RequiredFreeText(1000)
  method: string;
  @Field({ description: 'Who measures, at most 200 characters: an organisation or a role, never a name' })
  @RequiredFreeText(200)
  measuredBy: string;
  @Field({
    defaultValue: false,
    description:
      'Whether its values count people or what happened to them; then small ones are not told to everybody',
  })
  countsPeople: boolean;
  @Field(() => Int, {
    defaultValue: 4,
    description: 'How many rounds a year: 1, 2, 3, 4, 6 or 12; fixed once something is said of a round',
  })
  @IsIn(rhythms)
  timesPerYear: number;
  @Field(() => DateScalar, {
    description: 'When its first round was or is due; fixed once something is said of a round',
  })
  firstDue: string;
  @Field(() => String, {
    nullable: true,
    description: 'The organisation of the group that sees to it and is reminded; null for the group itself',
  })
  @MaxLength(80)
  ownerOrganisationSlug?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'A measurement to add' })
export class AddMeasurementInput extends MeasurementContentInput {
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

@InputType({ description: 'A measurement as it is to be' })
export class ChangeMeasurementInput extends MeasurementContentInput {
  @Field(() => ID, { description: 'The measurement' })
  measurementId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => Boolean, { nullable: true, description: 'Archive it, or take it into use again' })
  archived?: boolean | null;
}

@InputType({ description: 'Which measurement to remove' })
export class RemoveMeasurementInput {
  @Field(() => ID, { description: 'The measurement' })
  measurementId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({ description: 'What is said of a round: its value, or why there is none' })
export class NoteMeasurementRoundInput {
  @Field(() => ID, { description: 'The measurement' })
  measurementId: string;
  @Field(() => DateScalar, { description: 'When the round was or is due; one of its rounds' })
  dueDate: string;
  @Field(() => Int, {
    description:
      'The version of the round that you saw, 0 while nothing is said of it; another one is a conflict',
  })
  @Min(0)
  expectedVersion: number;
  @Field(() => Float, {
    nullable: true,
    description: "The value in the measurement's unit; null when it was not measured, never 0 for that",
  })
  @IsOptional()
  @Min(-1e12)
  @Max(1e12)
  value?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many people or samples it rests on' })
  @IsOptional()
  @Min(0)
  @Max(10_000_000)
  n?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is to be known of it, at most 1000 characters; without a value why there is none',
  })
  @FreeText(1000)
  note?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'How it was measured, at most 1000 characters; left out as it was noted before, or as the measurement says now',
  })
  @FreeText(1000)
  method?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was measured; today when left out, and nothing without a value',
  })
  measuredOn?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@ObjectType({ description: 'The measurement as it now is' })
export class MeasurementPayload extends Payload {
  @Field(() => Measurement, {
    nullable: true,
    description: 'The measurement; on a conflict as somebody else left it; null when it is gone',
  })
  measurement: Measurement | null;
}

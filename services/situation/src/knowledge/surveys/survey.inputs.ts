import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, IsOptional, IsUrl, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Survey } from './survey';
import { SurveyMethod } from './survey-method';

@InputType({ description: 'An answer and how many gave it' })
export class SurveyAnswerInput {
  @Field({ description: 'The answer, at most 200 characters' })
  @RequiredFreeText(200)
  text: string;
  @Field(() => Int, { description: 'How many gave it' })
  @Min(0)
  @Max(10_000_000)
  count: number;
}

@InputType({ description: 'A question with its answers in numbers' })
export class SurveyQuestionInput {
  @Field({ description: 'What was asked, at most 300 characters' })
  @RequiredFreeText(300)
  text: string;
  @Field(() => [SurveyAnswerInput], { description: 'Its answers; at most 20' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  answers: SurveyAnswerInput[];
}

@InputType({ description: 'What a survey is' })
export abstract class SurveyContentInput {
  @Field({ description: 'What it is called, at most 200 characters' })
  @RequiredFreeText(200)
  title: string;
  @Field({ description: 'Who asked: an organisation or a role, never a name' })
  @RequiredFreeText(200)
  askedBy: string;
  @Field(() => DateScalar, { description: 'First day on which people answered' })
  periodStart: string;
  @Field(() => DateScalar, { description: 'Last day on which people answered' })
  periodEnd: string;
  @Field(() => SurveyMethod, { description: 'How people were asked' })
  method: SurveyMethod;
  @Field({ description: 'Whom it is about, at most 300 characters' })
  @RequiredFreeText(300)
  population: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many were invited or drawn; none for an open survey, needed for a representative one',
  })
  @IsOptional()
  @Min(1)
  @Max(10_000_000)
  invited?: number | null;
  @Field(() => Int, { description: 'How many answered' })
  @Min(0)
  @Max(10_000_000)
  answered: number;
  @Field({ defaultValue: false, description: 'Whether it stands for its population; never an open survey' })
  representative: boolean;
  @Field({ description: 'Why it is representative, or why not; at most 1000 characters' })
  @RequiredFreeText(1000)
  representativeReason: string;
  @Field({ description: 'What came out of it, at most 4000 characters; never data on individuals' })
  @RequiredFreeText(4000)
  findings: string;
  @Field(() => String, { nullable: true, description: 'Address of its report; https only' })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(500)
  reportUrl?: string | null;
  @Field(() => [SurveyQuestionInput], {
    nullable: true,
    description: 'Questions in numbers, at most 30; left out they stay as they are',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  questions?: SurveyQuestionInput[] | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'A survey to add' })
export class AddSurveyInput extends SurveyContentInput {
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

@InputType({ description: 'A survey as it is to be' })
export class ChangeSurveyInput extends SurveyContentInput {
  @Field(() => ID, { description: 'The survey' })
  surveyId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => Boolean, { nullable: true, description: 'Archive it, or take it into use again' })
  archived?: boolean | null;
}

@InputType({ description: 'Which survey to remove' })
export class RemoveSurveyInput {
  @Field(() => ID, { description: 'The survey' })
  surveyId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'The survey as it now is' })
export class SurveyPayload extends Payload {
  @Field(() => Survey, {
    nullable: true,
    description: 'The survey; on a conflict as somebody else left it; null when it is gone',
  })
  survey: Survey | null;
}

import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import {
  ArrayMaxSize,
  IsIn,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AreaMode } from '../areas/area';
import { SharedArea } from '../areas/shared-area';
import { LevelCode } from '../levels/level';
import { Template } from './template';

const code = /^[a-z0-9-]{1,60}$/;
const largestNumber = 1_000_000;

@InputType({ description: 'A number to fill in beside the level of an area' })
export class CountContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its code where it has one; left out, one is made of the label',
  })
  @IsOptional()
  @Matches(code)
  code?: string | null;
  @Field({ description: 'What is counted' })
  @RequiredFreeText(120)
  label: string;
  @Field({ description: 'Unit' })
  @RequiredFreeText(40)
  unit: string;
  @Field(() => Int, { description: 'The smallest number that is believed' })
  @Min(0)
  minimum: number;
  @Field(() => Int, { description: 'The largest number that is believed' })
  @Min(1)
  @Max(largestNumber)
  maximum: number;
}

@InputType({ description: 'An area of a template' })
export class AreaContentInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Its code where it stood in the version before, so that levels can be followed; left out, it is new',
  })
  @IsOptional()
  @Matches(code)
  code?: string | null;
  @Field({ description: 'Name' })
  @RequiredFreeText(120)
  name: string;
  @Field(() => String, { nullable: true, description: 'What belongs here and what does not' })
  @FreeText(1000)
  helpText?: string | null;
  @Field(() => AreaMode, { description: 'What becomes of what is reported here' })
  mode: AreaMode;
  @Field(() => SharedArea, {
    nullable: true,
    description: 'What it is compared by with other municipalities',
  })
  sharedArea?: SharedArea | null;
  @Field(() => String, { nullable: true, description: 'Heading of the annual report it belongs under' })
  @FreeText(160)
  reportSection?: string | null;
  @Field(() => [CountContentInput], { description: 'Numbers to fill in, in order' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  counts: CountContentInput[];
}

@InputType({ description: 'What a level means and how it is drawn' })
export class LevelContentInput {
  @Field(() => LevelCode, { description: 'Code' })
  code: LevelCode;
  @Field({ description: 'Letter that stands for it' })
  @RequiredFreeText(2)
  letter: string;
  @Field({ description: 'Shape that stands for it: circle, triangle, square' })
  @IsIn(['circle', 'triangle', 'square'])
  shape: string;
  @Field({ description: 'Its name' })
  @RequiredFreeText(40)
  text: string;
  @Field({ description: 'When it is to be chosen' })
  @RequiredFreeText(500)
  definition: string;
  @Field({ description: 'Whether the definition is a proposal, which the group has not stated itself' })
  proposed: boolean;
}

@InputType({ description: 'For which municipality to begin' })
export class CreateStarterTemplateInput {
  @Field(() => ID, { description: 'The municipality; it must have no template yet' })
  municipalityId: string;
  @Field(() => String, { nullable: true, description: 'The same key again makes nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which version the next one is made from' })
export class CreateTemplateVersionInput {
  @Field(() => ID, { description: 'The version to begin from' })
  basedOnId: string;
  @Field(() => Int, { description: 'Its version as you saw it; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'What will differ' })
  @FreeText(500)
  changeNote?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again makes nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What an unused version is to hold, whole' })
export class SaveTemplateVersionInput {
  @Field(() => ID, { description: 'The version' })
  templateId: string;
  @Field(() => Int, { description: 'Its version as you saw it; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Where its areas are stated; left out, as before' })
  @FreeText(300)
  source?: string | null;
  @Field(() => String, { nullable: true, description: 'What differs from the version before' })
  @FreeText(500)
  changeNote?: string | null;
  @Field(() => [AreaContentInput], { description: 'Its areas in order' })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  areas: AreaContentInput[];
  @Field(() => [LevelContentInput], { description: 'Its levels, the calmest first' })
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  levels: LevelContentInput[];
}

@InputType({ description: 'Which version new meetings are to go by' })
export class AdoptTemplateVersionInput {
  @Field(() => ID, { description: 'The version' })
  templateId: string;
  @Field(() => Int, { description: 'Its version as you saw it; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'The version as it now is' })
export class TemplatePayload extends Payload {
  @Field(() => Template, {
    nullable: true,
    description: 'The version; on a conflict as somebody else left it',
  })
  template: Template | null;
}

@ObjectType({ description: 'The version that new meetings go by' })
export class AdoptTemplateVersionPayload extends TemplatePayload {
  @Field(() => Int, { nullable: true, description: 'Meetings ahead that went over to it' })
  movedMeetings: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Meetings ahead that keep theirs, since somebody has begun to report',
  })
  keptMeetings: number | null;
}

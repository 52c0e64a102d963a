import { FreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, Length, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LevelCode } from '../levels/level';
import { LikelyName } from './likely-names';
import { SituationReport } from './report';

@InputType({ description: 'A number to report' })
export class ReportCountInput {
  @Field({ description: 'Code of what is counted, from the template' })
  @MaxLength(60)
  code: string;
  @Field(() => Int, { description: 'How many' })
  @Min(0)
  value: number;
}

@InputType({ description: 'What to report in one area' })
export class ReportAreaInput {
  @Field(() => ID, { description: "The area, of the meeting's template" })
  areaId: string;
  @Field(() => LevelCode, { description: 'The level' })
  level: LevelCode;
  @Field(() => String, { nullable: true, description: 'What was seen; never data on individuals' })
  @FreeText(4000)
  text?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the level differs from last time; needed to submit a changed one',
  })
  @FreeText(1000)
  levelChangeReason?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The named place it is about, one of the municipality that can still be chosen',
  })
  placeId?: string | null;
  @Field(() => [ReportCountInput], { nullable: true, description: 'Numbers, each at most once' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  counts?: ReportCountInput[] | null;
}

@InputType({ description: 'A report as far as it has been written' })
export class SaveReportDraftInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field({ description: 'The organisation you report for' })
  @Length(1, 80)
  organisationSlug: string;
  @Field(() => Int, {
    description: 'The version you changed, 0 when there is none yet; another one is a conflict',
  })
  @Min(0)
  expectedVersion: number;
  @Field(() => [ReportAreaInput], { description: 'The areas to set; those left out stay as they are' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  areas: ReportAreaInput[];
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Says that what looks like names or addresses names nobody; this is logged, without the text',
  })
  namesConfirmed?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The same key again saves nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Areas in which nothing has changed since last time' })
export class ReportAsBeforeInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field({ description: 'The organisation you report for' })
  @Length(1, 80)
  organisationSlug: string;
  @Field(() => Int, {
    description: 'The version you saw, 0 when there is none yet; another one is a conflict',
  })
  @Min(0)
  expectedVersion: number;
  @Field(() => [ID], {
    nullable: true,
    description: 'The areas; all that have no level yet when nothing is said',
  })
  @ArrayMaxSize(50)
  areaIds?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Submit it as well; when something is missing, nothing is done at all',
  })
  submit?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The same key again does nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which report to take back' })
export class WithdrawReportInput {
  @Field(() => ID, { description: 'The report' })
  reportId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({ description: 'Which report to submit' })
export class SubmitReportInput {
  @Field(() => ID, { description: 'The report' })
  reportId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'The report as it was saved' })
export class SaveReportDraftPayload extends Payload {
  @Field(() => SituationReport, {
    nullable: true,
    description: 'The report; on a conflict as somebody else left it',
  })
  report: SituationReport | null;
  @Field(() => [LikelyName], {
    nullable: true,
    description: 'What looks like names and addresses, when it stops the saving: confirm or rewrite',
  })
  likelyNames?: LikelyName[];
}

@ObjectType({ description: 'The report as it now is' })
export class ReportAsBeforePayload extends Payload {
  @Field(() => SituationReport, {
    nullable: true,
    description: 'The report; on a conflict as somebody else left it',
  })
  report: SituationReport | null;
}

@ObjectType({ description: 'The report that was taken back' })
export class WithdrawReportPayload extends Payload {
  @Field(() => SituationReport, { nullable: true, description: 'The report as it now is' })
  report: SituationReport | null;
}

@ObjectType({ description: 'The report that was submitted' })
export class SubmitReportPayload extends Payload {
  @Field(() => SituationReport, { nullable: true, description: 'The report as it now is' })
  report: SituationReport | null;
}

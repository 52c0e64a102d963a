import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Meeting } from '../meetings/meeting';
import { SituationReport } from '../reports/report';

@InputType({ description: 'Which report to send back, and what to complete' })
export class ReturnReportInput {
  @Field(() => ID, { description: 'The report' })
  reportId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'What to complete; never data on individuals' })
  @RequiredFreeText(2000)
  comment: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'What to write about a report' })
export class CommentReportInput {
  @Field(() => ID, { description: 'The report' })
  reportId: string;
  @Field({ description: 'What to write; never data on individuals' })
  @RequiredFreeText(2000)
  text: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Whom to remind of a meeting' })
export class RemindReportersInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field(() => [String], { description: 'Organisations whose report is missing' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Length(1, 80, { each: true })
  organisationSlugs: string[];
}

@ObjectType({ description: 'The report that was sent back' })
export class ReturnReportPayload extends Payload {
  @Field(() => SituationReport, { nullable: true, description: 'The report as it now is' })
  report: SituationReport | null;
}

@ObjectType({ description: 'The report with what was written' })
export class CommentReportPayload extends Payload {
  @Field(() => SituationReport, { nullable: true, description: 'The report' })
  report: SituationReport | null;
}

@ObjectType({ description: 'Who was reminded' })
export class RemindReportersPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting, with who was reminded when' })
  meeting: Meeting | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'Organisations that were reminded now; who has reported or was reminded within the hour is left out',
  })
  reminded: string[] | null;
}

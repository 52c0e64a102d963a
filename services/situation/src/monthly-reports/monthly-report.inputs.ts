import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, ArrayMinSize, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IsoMonthScalar } from './month';
import { MonthlyReport } from './monthly-report';
import { MonthlySectionKind } from './monthly-section';

@InputType({ description: 'Which month to draft a report on' })
export class DraftMonthlyReportInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => IsoMonthScalar, { description: 'The month; it must have a locked picture' })
  month: string;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same draft' })
  @Length(1, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: "The coordinator's words to a part of a monthly report" })
export class MonthlySectionInput {
  @Field(() => MonthlySectionKind, { description: 'Which part' })
  kind: MonthlySectionKind;
  @Field(() => String, { nullable: true, description: 'The words; null for none. Never data on individuals' })
  @FreeText(5000)
  text?: string | null;
}

@InputType({ description: 'A monthly report in the version you saw' })
export class MonthlyReportInput {
  @Field(() => ID, { description: 'The report' })
  monthlyReportId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({
  description: "What to change in a monthly report's texts; parts that are not named stay as they are",
})
export class EditMonthlyReportInput extends MonthlyReportInput {
  @Field(() => [MonthlySectionInput], { description: 'The parts to change, at most one of each' })
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  sections: MonthlySectionInput[];
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Something that a monthly report tells, as its items name it' })
export class MonthlyItemInput extends MonthlyReportInput {
  @Field(() => MonthlySectionKind, { description: 'The part it belongs to' })
  kind: MonthlySectionKind;
  @Field({ description: 'Its key' })
  @Length(1, 40)
  key: string;
}

@InputType({ description: 'What to leave out of a monthly report, and why' })
export class OmitMonthlyItemInput extends MonthlyItemInput {
  @Field({ description: 'Why; for coordinator and deputy alone. Never data on individuals' })
  @RequiredFreeText(500)
  reason: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which sent report to correct, and what was wrong' })
export class CorrectMonthlyReportInput extends MonthlyReportInput {
  @Field({ description: 'What the new version changes, for its readers; never data on individuals' })
  @RequiredFreeText(1000)
  changeNote: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which report was read' })
export class AcknowledgeMonthlyReportInput {
  @Field(() => ID, { description: 'The report' })
  monthlyReportId: string;
}

@InputType({ description: 'What to write about a sent report' })
export class CommentMonthlyReportInput {
  @Field(() => ID, { description: 'The report' })
  monthlyReportId: string;
  @Field({ description: 'What to write; never data on individuals' })
  @RequiredFreeText(2000)
  text: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@ObjectType({ description: 'The monthly report after what was asked' })
export class MonthlyReportPayload extends Payload {
  @Field(() => MonthlyReport, { nullable: true, description: 'The report as it now is' })
  monthlyReport: MonthlyReport | null;
}

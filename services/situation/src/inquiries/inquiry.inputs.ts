import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Inquiry } from './inquiry';

@InputType({ description: 'To whom a mapping or analysis is given' })
export class AssignInquiryInput {
  @Field(() => ID, { description: 'The mapping or analysis' })
  inquiryId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'The organisation that makes it, by its slug' })
  @MaxLength(80)
  organisationSlug: string;
  @Field(() => DateScalar, { description: 'By when it is to be delivered' })
  dueDate: string;
}

@InputType({
  description: 'A mapping or analysis as far as it has been written; what is left out stays as it is',
})
export class SaveInquiryInput {
  @Field(() => ID, { description: 'The mapping or analysis' })
  inquiryId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Factors on the side of victims' })
  @FreeText(6000)
  victim?: string | null;
  @Field(() => String, { nullable: true, description: 'Factors on the side of offenders' })
  @FreeText(6000)
  offender?: string | null;
  @Field(() => String, { nullable: true, description: 'Factors of object and place' })
  @FreeText(6000)
  place?: string | null;
  @Field(() => String, { nullable: true, description: 'The chain of events' })
  @FreeText(6000)
  events?: string | null;
  @Field(() => String, { nullable: true, description: 'What it rests on' })
  @FreeText(4000)
  sources?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Locked joint pictures, surveys, safety walks and measurements of the municipality that it rests on (R23); in place of what was there, null clears',
  })
  @ArrayMaxSize(20)
  restsOn?: string[] | null;
  @Field(() => String, { nullable: true, description: 'What it does not show' })
  @FreeText(4000)
  notShown?: string | null;
  @Field(() => String, { nullable: true, description: 'What the group is told; all members read it' })
  @FreeText(2000)
  summary?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which mapping or analysis to deliver' })
export class DeliverInquiryInput {
  @Field(() => ID, { description: 'The mapping or analysis' })
  inquiryId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({ description: 'Which mapping or analysis the council accepts' })
export class AcceptInquiryInput {
  @Field(() => ID, { description: 'The mapping or analysis' })
  inquiryId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({ description: 'What the council misses in a mapping or analysis' })
export class ReturnInquiryInput {
  @Field(() => ID, { description: 'The mapping or analysis' })
  inquiryId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'What is missing' })
  @RequiredFreeText(2000)
  comment: string;
  @Field(() => DateScalar, { description: 'By when it is to be delivered again' })
  dueDate: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@ObjectType({ description: 'The mapping or analysis as it now is' })
export class InquiryPayload extends Payload {
  @Field(() => Inquiry, {
    nullable: true,
    description: 'The mapping or analysis; on a conflict as somebody else left it',
  })
  inquiry: Inquiry | null;
}

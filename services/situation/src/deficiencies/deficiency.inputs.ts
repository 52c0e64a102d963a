import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Deficiency } from './deficiency';
import { DeficiencyOwner, DeficiencySource, DeficiencyState, Handling } from './deficiency-state';

@InputType({ description: 'A deficiency to note' })
export class NoteDeficiencyInput {
  @Field(() => DeficiencySource, { description: 'Where it was seen' })
  source: DeficiencySource;
  @Field(() => ID, {
    nullable: true,
    description:
      'The report, picture, survey, observation of a walk or measurement in which it was seen; needed for a report or picture, never for OTHER',
  })
  sourceId?: string | null;
  @Field(() => ID, { description: 'The area it belongs to' })
  areaId: string;
  @Field({ description: 'What is not as it should be; never data on individuals' })
  @RequiredFreeText(2000)
  description: string;
  @Field(() => String, {
    nullable: true,
    description: 'The organisation you note it for; coordinator, deputy and council note for none',
  })
  @MaxLength(80)
  organisationSlug?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again notes nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'How a deficiency is to be handled, by whom and by when (R09)' })
export class AssessDeficiencyInput {
  @Field(() => ID, { description: 'The deficiency' })
  deficiencyId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => Handling, { description: 'How it is handled' })
  handling: Handling;
  @Field(() => String, {
    nullable: true,
    description: 'Why; needed when nothing is done, and for a proposal the question to be answered',
  })
  @FreeText(2000)
  reason?: string | null;
  @Field(() => DeficiencyOwner, { description: 'Who sees to it; of a proposal always the council' })
  owner: DeficiencyOwner;
  @Field(() => String, { nullable: true, description: 'The organisation, when one sees to it' })
  @MaxLength(80)
  ownerOrganisationSlug?: string | null;
  @Field(() => DateScalar, { description: 'By when; of something watched, the last day of it' })
  dueDate: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'What was done about a deficiency' })
export class HandleDeficiencyInput {
  @Field(() => ID, { description: 'The deficiency' })
  deficiencyId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'What was done' })
  @RequiredFreeText(2000)
  text: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'What whoever noted a deficiency is told' })
export class ReportBackDeficiencyInput {
  @Field(() => ID, { description: 'The deficiency' })
  deficiencyId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'What came of it' })
  @RequiredFreeText(2000)
  text: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which deficiency to close' })
export class CloseDeficiencyInput {
  @Field(() => ID, { description: 'The deficiency' })
  deficiencyId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'A last word' })
  @FreeText(2000)
  text?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@ObjectType({ description: 'The deficiency that was noted' })
export class NoteDeficiencyPayload extends Payload {
  @Field(() => Deficiency, { nullable: true, description: 'The deficiency' })
  deficiency: Deficiency | null;
}

@ObjectType({ description: 'The deficiency as it now is' })
export class DeficiencyPayload extends Payload {
  @Field(() => Deficiency, {
    nullable: true,
    description: 'The deficiency; on a conflict as somebody else left it',
  })
  deficiency: Deficiency | null;
}

@InputType({ description: 'A condition on states' })
export class DeficiencyStateFilter {
  @Field(() => [DeficiencyState], { description: 'One of these' })
  in: DeficiencyState[];
}

@InputType({ description: 'Which deficiencies; conditions add up' })
export class DeficiencyFilter {
  @Field(() => Boolean, { nullable: true, description: 'Open or closed ones' })
  open?: boolean | null;
  @Field(() => DeficiencyStateFilter, { nullable: true, description: 'In these states' })
  state?: DeficiencyStateFilter | null;
  @Field(() => Boolean, { nullable: true, description: 'Overdue today, or not' })
  overdue?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Owned by this organisation' })
  ownerOrganisation?: string | null;
}

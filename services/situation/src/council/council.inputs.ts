import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CouncilDecision, CouncilDecisionKind } from './council-decision';
import { CouncilMeeting } from './council-meeting';

@InputType({ description: 'A meeting of the council to plan' })
export class PlanCouncilMeetingInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => DateScalar, { description: 'The day; one meeting a day' })
  date: string;
  @Field({ description: 'Where' })
  @RequiredFreeText(200)
  place: string;
  @Field(() => String, { nullable: true, description: 'The same key again plans nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'An own item for the agenda' })
export class AddAgendaItemInput {
  @Field(() => ID, { description: 'The meeting' })
  councilMeetingId: string;
  @Field({ description: 'What it is about' })
  @RequiredFreeText(500)
  text: string;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Somebody who took part: a role and an organisation, never a name' })
export class CouncilAttendanceInput {
  @Field({ description: 'The role' })
  @RequiredFreeText(100)
  role: string;
  @Field({ description: 'The organisation' })
  @RequiredFreeText(200)
  organisation: string;
}

@InputType({ description: 'That a meeting of the council was held, and by whom' })
export class HoldCouncilMeetingInput {
  @Field(() => ID, { description: 'The meeting' })
  councilMeetingId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => [CouncilAttendanceInput], { description: 'Who took part' })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  attendance: CouncilAttendanceInput[];
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'What the council decides (R40)' })
export class MakeCouncilDecisionInput {
  @Field(() => ID, { description: 'The meeting at which it is decided' })
  councilMeetingId: string;
  @Field(() => CouncilDecisionKind, { description: 'What is decided' })
  kind: CouncilDecisionKind;
  @Field({ description: 'The decision in words' })
  @RequiredFreeText(2000)
  text: string;
  @Field(() => ID, { nullable: true, description: 'The proposal that is decided on' })
  inquiryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The deficiency it is about, when there is no proposal' })
  deficiencyId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The question to be answered; the proposal's own when nothing is said",
  })
  @FreeText(2000)
  question?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The organisation that carries it out, by its slug; of a mapping or analysis it can be said later',
  })
  @MaxLength(80)
  assigneeOrganisationSlug?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when; needed with an organisation' })
  dueDate?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again decides nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@ObjectType({ description: 'The meeting of the council as it now is' })
export class CouncilMeetingPayload extends Payload {
  @Field(() => CouncilMeeting, {
    nullable: true,
    description: 'The meeting; on a conflict as somebody else left it',
  })
  councilMeeting: CouncilMeeting | null;
}

@ObjectType({ description: 'The decision that was made' })
export class CouncilDecisionPayload extends Payload {
  @Field(() => CouncilDecision, { nullable: true, description: 'The decision' })
  decision: CouncilDecision | null;
}

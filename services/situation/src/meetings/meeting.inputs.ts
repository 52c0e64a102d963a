import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { clockTime } from '../groups/group.inputs';
import { Meeting } from './meeting';
import { PlannedSlot } from './planned-slot';

export enum SlotChoice {
  HOLD = 'HOLD',
  MOVE = 'MOVE',
  SKIP = 'SKIP',
}
registerEnumType(SlotChoice, {
  name: 'SlotChoice',
  description: 'What becomes of a meeting that the cadence puts on a day off',
  valuesConfig: {
    HOLD: { description: 'It is held on that day all the same' },
    MOVE: { description: 'It is held on another day' },
    SKIP: { description: 'It is not held: it stands in the calendar as cancelled, and counts as planned' },
  },
});

@InputType({ description: 'What becomes of a meeting that the cadence puts on a day off' })
export class SlotDecisionInput {
  @Field(() => DateScalar, { description: 'The day that the cadence gives' })
  slotDate: string;
  @Field(() => SlotChoice, { description: 'What becomes of it' })
  choice: SlotChoice;
  @Field(() => DateScalar, { nullable: true, description: 'The other day, when it is moved' })
  date?: string | null;
}

@InputType({ description: 'For which days to plan meetings, at most 400' })
export class PlanMeetingsInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => DateScalar, { description: 'First day' })
  from: string;
  @Field(() => DateScalar, { description: 'Last day' })
  to: string;
  @Field(() => [SlotDecisionInput], {
    nullable: true,
    description:
      'What becomes of meetings that fall on days off; those without a decision are not planned yet',
  })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  decisions?: SlotDecisionInput[] | null;
}

@InputType({ description: 'A meeting beside the cadence' })
export class AddMeetingInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => DateScalar, { description: 'The day' })
  date: string;
  @Field(() => String, {
    nullable: true,
    description: 'When it begins, 09:00; left out, as the group has it',
  })
  @IsOptional()
  @Matches(clockTime)
  startTime?: string | null;
  @Field(() => String, { nullable: true, description: 'Where; left out, where the group meets' })
  @FreeText(200)
  place?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Where a meeting is moved to' })
export class MoveMeetingInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field(() => Int, { description: 'Its version as you saw it; another one is a conflict' })
  expectedVersion: number;
  @Field(() => DateScalar, { description: 'The day' })
  date: string;
  @Field(() => String, { nullable: true, description: 'When it begins, 09:00; left out, as before' })
  @IsOptional()
  @Matches(clockTime)
  startTime?: string | null;
  @Field(() => String, { nullable: true, description: 'Where; left out, as before' })
  @FreeText(200)
  place?: string | null;
}

@InputType({ description: 'Which meeting is not held, and why' })
export class CancelMeetingInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field(() => Int, { description: 'Its version as you saw it; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'Why' })
  @RequiredFreeText(300)
  reason: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which cancelled meeting is held after all' })
export class ReinstateMeetingInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field(() => Int, { description: 'Its version as you saw it; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'What was planned, and what waits for a decision' })
export class PlanMeetingsPayload extends Payload {
  @Field(() => [Meeting], { nullable: true, description: 'Meetings that were made; at most 60' })
  meetings: Meeting[] | null;
  @Field(() => [PlannedSlot], {
    nullable: true,
    description: 'Days that wait for a decision, since they are days off',
  })
  undecided: PlannedSlot[] | null;
}

@ObjectType({ description: 'The meeting as it now is' })
export class MeetingPayload extends Payload {
  @Field(() => Meeting, {
    nullable: true,
    description: 'The meeting; on a conflict as somebody else left it',
  })
  meeting: Meeting | null;
}

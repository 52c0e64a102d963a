import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { highestThreshold } from '../reports/small-counts';
import { ReportingGroup } from './reporting-group';
import { SchoolBreak } from './school-break';

/** A time of day as clocks show it. */
export const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'How the group works, whole' })
export class SaveSituationGroupInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => Int, {
    description: 'The version you changed, 0 when there is no group yet; another one is a conflict',
  })
  @Min(0)
  expectedVersion: number;
  @Field({ description: 'Its name' })
  @RequiredFreeText(80)
  name: string;
  @Field(() => Int, { description: 'Weeks from one meeting to the next' })
  @Min(1)
  @Max(26)
  cadenceWeeks: number;
  @Field(() => Int, { description: 'Day of the week, 1 for Monday to 7 for Sunday' })
  @Min(1)
  @Max(7)
  weekday: number;
  @Field({ description: 'When meetings begin, Swedish time: 09:00' })
  @Matches(clockTime)
  startTime: string;
  @Field(() => Int, { description: 'How long they last, in minutes' })
  @Min(15)
  @Max(600)
  durationMinutes: number;
  @Field(() => String, { nullable: true, description: 'Where they are held' })
  @FreeText(200)
  place?: string | null;
  @Field(() => DateScalar, { description: 'From when the cadence is counted' })
  firstDay: string;
  @Field(() => Int, { description: 'Reports should be in so many hours before a meeting begins' })
  @Min(0)
  @Max(336)
  deadlineHours: number;
  @Field(() => Int, { description: 'A report counts as late so many hours after the deadline' })
  @Min(0)
  @Max(336)
  graceHours: number;
  @Field(() => Int, { description: 'Numbers below it are shown as fewer than it', defaultValue: 3 })
  @Min(1)
  @Max(highestThreshold)
  suppressBelow: number;
}

@InputType({ description: 'Days on which the schools are closed' })
export class AddSchoolBreakInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field({ description: 'Its name, sportlov' })
  @RequiredFreeText(60)
  name: string;
  @Field(() => DateScalar, { description: 'First day' })
  firstDay: string;
  @Field(() => DateScalar, { description: 'Last day' })
  lastDay: string;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which school break to take away' })
export class RemoveSchoolBreakInput {
  @Field(() => ID, { description: 'The break' })
  schoolBreakId: string;
}

@ObjectType({ description: 'The group as it now is' })
export class SaveSituationGroupPayload extends Payload {
  @Field(() => ReportingGroup, {
    nullable: true,
    description: 'The group; on a conflict as somebody else left it',
  })
  group: ReportingGroup | null;
}

@ObjectType({ description: 'The school break that was added' })
export class AddSchoolBreakPayload extends Payload {
  @Field(() => SchoolBreak, { nullable: true, description: 'The break' })
  schoolBreak: SchoolBreak | null;
}

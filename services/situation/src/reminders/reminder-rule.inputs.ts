import { Payload } from '@medborgarlofte/platform/graphql-types';
import { IsOptional, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ReminderRule } from './reminder-rule';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'When organisations whose report is missing are reminded by themselves' })
export class SetReminderRuleInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => Int, { description: 'The version you saw, 0 for the usual rule; another one is a conflict' })
  @Min(0)
  expectedVersion: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Hours before the deadline, 1 to 336; null for not at all',
  })
  @IsOptional()
  @Min(1)
  @Max(336)
  hoursBefore?: number | null;
  @Field({ description: 'When the deadline has come' })
  atDeadline: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Hours after the deadline, 1 to 168; null for not at all',
  })
  @IsOptional()
  @Min(1)
  @Max(168)
  hoursAfter?: number | null;
  @Field({ description: 'Nothing is sent from this time on, Swedish time: 18:00' })
  @Matches(clock)
  quietFrom: string;
  @Field({ description: 'Until this time: 07:00' })
  @Matches(clock)
  quietTo: string;
  @Field({ description: 'Whether nothing is sent on Saturdays, Sundays and holidays' })
  workdaysOnly: boolean;
}

@ObjectType({ description: 'The rule as it was saved' })
export class SetReminderRulePayload extends Payload {
  @Field(() => ReminderRule, {
    nullable: true,
    description: 'The rule; on a conflict as somebody else left it',
  })
  reminderRule: ReminderRule | null;
}

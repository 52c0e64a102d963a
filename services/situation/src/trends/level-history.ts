import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { LevelCode } from '../levels/level';
import { IsoWeekScalar } from '../meetings/iso-week';
import { ContextNote } from './context-note';

@ObjectType({ description: 'What the group agreed on in an area at one meeting' })
export class AreaLevelPoint {
  @Field(() => DateScalar, { description: "The meeting's day" })
  meetingDate: string;
  @Field(() => IsoWeekScalar, { description: 'Its week' })
  week: string;
  @Field(() => LevelCode, { description: 'The joint level in the newest locked revision' })
  level: LevelCode;
  @Field(() => Int, { description: "Which revision of the meeting's picture says so" })
  revision: number;
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;
}

@ObjectType({ description: 'How many meetings of a year set which level in an area (R26)' })
export class AreaLevelYear {
  @Field(() => Int, { description: 'Calendar year' })
  year: number;
  @Field(() => Int, { description: 'Meetings at which the area was green' })
  green: number;
  @Field(() => Int, { description: 'Meetings at which it was yellow' })
  yellow: number;
  @Field(() => Int, { description: 'Meetings at which it was red' })
  red: number;
  @Field(() => Int, { description: 'Meetings at which it had a level' })
  meetings: number;
}

@ObjectType({ description: 'An area over time, meeting by meeting and year by year' })
export class AreaLevelHistory {
  @Field({ description: 'Its code, the same from version to version of the template' })
  code: string;
  @Field({ description: 'Its name in the newest version of the template that has it' })
  name: string;
  @Field({ description: 'Whether only coordinator, deputy and kommunpolis see it (R33)' })
  restricted: boolean;
  @Field(() => [AreaLevelPoint], { description: 'Its levels, oldest first; at most one for each meeting' })
  points: AreaLevelPoint[];
  @Field(() => [AreaLevelYear], { description: 'The same counted by year, oldest first' })
  years: AreaLevelYear[];
}

@ObjectType({
  description: 'A meeting from which another template or version held: levels may mean something else',
})
export class TemplateChange {
  @Field(() => DateScalar, { description: 'The first meeting with it' })
  meetingDate: string;
  @Field({ description: 'Name of the template' })
  templateName: string;
  @Field(() => Int, { description: 'Its version' })
  versionNumber: number;
}

@ObjectType({
  description: 'What the group agreed on over time; it claims no cause of any change (R26, R27)',
})
export class LevelHistory {
  @Field(() => DateScalar, { description: 'First day' })
  from: string;
  @Field(() => DateScalar, { description: 'Last day' })
  to: string;
  @Field(() => [AreaLevelHistory], {
    description: 'The areas in their order in the template; a few tens, twelve years at most',
  })
  areas: AreaLevelHistory[];
  @Field(() => [TemplateChange], { description: 'Where the template changed, oldest first' })
  templateChanges: TemplateChange[];
  @Field(() => [DateScalar], {
    description:
      'First days of the months without a held meeting, between the first and the last one held; at most 144',
  })
  monthsWithoutMeetings: string[];
  @Field(() => [ContextNote], {
    description: 'What went on around the group in the period, oldest first; the first 100',
  })
  contextNotes: ContextNote[];
  @Field(() => Date, { nullable: true, description: 'When the newest of its pictures was locked' })
  updatedAt: Date | null;
}

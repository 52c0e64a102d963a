import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { LevelCode, Trend } from '../levels/level';
import { Municipality } from '../municipalities/municipality';
import { HandledAs } from './deficiency-outline';
import { Priority } from './priority';

@ObjectType({ description: 'The level of an area in the newest locked joint picture' })
export class PriorityLevel {
  @Field({ description: 'Code of the area' })
  areaCode: string;
  @Field({ description: 'Its name' })
  areaName: string;
  @Field(() => LevelCode, { description: 'The joint level' })
  level: LevelCode;
  @Field(() => LevelCode, { nullable: true, description: 'The level of the picture before it, if any' })
  previousLevel: LevelCode | null;
  @Field(() => Trend, { description: 'How the level stands to that one' })
  trend: Trend;
}

@ObjectType({ description: 'How many open deficiencies of an area are handled in a way' })
export class PriorityWork {
  @Field({ description: 'Code of the area' })
  areaCode: string;
  @Field({ description: 'Its name' })
  areaName: string;
  @Field(() => HandledAs, { description: 'How they are handled' })
  handledAs: HandledAs;
  @Field(() => Int, { nullable: true, description: 'How many; null where they are too few to be told' })
  count: number | null;
  @Field(() => Int, { nullable: true, description: 'Where they are too few to be told: fewer than this' })
  fewerThan: number | null;
}

/** One page for every member, and for an organisation's staff: nothing in it is for members alone. */
@ObjectType({
  description:
    'What the group puts first now, for every member and, by a secret address, an organisation’s staff (R18, R43)',
})
export class CurrentPriorities {
  @Field(() => Municipality, { description: 'The municipality' })
  municipality: Municipality;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the meeting whose locked picture the levels are from; null before there is one',
  })
  meetingDate: string | null;
  @Field(() => [PriorityLevel], {
    description: 'Levels of that picture in order; none of what is only collected and forwarded (R33)',
  })
  levels: PriorityLevel[];
  @Field(() => [Priority], {
    description: 'What the group has agreed to put first, oldest first, at most 12',
  })
  agreed: Priority[];
  @Field(() => [PriorityWork], {
    description: 'What is done about open deficiencies now, by area and way; never what they say',
  })
  work: PriorityWork[];
  @Field({ description: 'Whether the picture or a priority is invented, to show how the tool works' })
  fictitious: boolean;
}

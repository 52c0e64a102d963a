import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { LevelCode } from '../levels/level';

@ObjectType({ description: 'The joint level of an area at an earlier meeting' })
export class PastLevel {
  @Field(() => DateScalar, { description: "The meeting's day" })
  meetingDate: string;
  @Field(() => LevelCode, { description: 'The level' })
  level: LevelCode;
}

@ObjectType({ description: 'What all reports to a meeting count together' })
export class PastNumber {
  @Field(() => DateScalar, { description: "The meeting's day" })
  meetingDate: string;
  @Field(() => Int, { description: 'How many' })
  value: number;
}

@ObjectType({ description: 'A number of an area from meeting to meeting (R38)' })
export class NumberSeries {
  @Field({ description: 'Code of what is counted' })
  code: string;
  @Field({ description: 'What is counted' })
  label: string;
  @Field({ description: 'Unit' })
  unit: string;
  @Field(() => [PastNumber], { description: 'Meetings to which somebody reported it, oldest first' })
  points: PastNumber[];
}

/** How an area has been at the meetings up to one. */
@ObjectType({ description: 'How an area has been at the meetings up to this one' })
export class AreaHistory {
  tenantId: string;
  areaId: string;

  @Field(() => [PastLevel], { description: 'Locked joint levels at meetings before this one, oldest first' })
  levels: PastLevel[];

  @Field(() => [NumberSeries], {
    nullable: true,
    description: 'Its numbers, this meeting with them; for coordinator and deputy, null for others',
  })
  numbers: NumberSeries[] | null;
}

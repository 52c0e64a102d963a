import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { Meeting } from './meeting';
import { IsoWeekScalar } from './iso-week';

/** A day on which the cadence puts a meeting, with what stands in the way. */
@ObjectType({ description: 'A day on which the cadence puts a meeting' })
export class PlannedSlot {
  @Field(() => DateScalar, { description: 'The day that the cadence gives' })
  slotDate: string;
  @Field(() => IsoWeekScalar, { description: 'Its week' })
  week: string;
  @Field(() => String, { nullable: true, description: 'The holiday or school break that it falls on' })
  dayOff: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The nearest working day that is free, where it falls on a day off; null where there is none near',
  })
  suggestedDate: string | null;
  @Field(() => Meeting, {
    nullable: true,
    description: 'The meeting that was planned for it, moved or cancelled as it may be',
  })
  meeting: Meeting | null;
}

/** How many meetings of a year were held, of how many: they move and are cancelled (R24). */
@ObjectType({ description: "A year's meetings, counted: 21 held of 26 planned (R24)" })
export class MeetingTally {
  @Field(() => Int, { description: 'The year' })
  year: number;
  @Field(() => Int, { description: 'All that stand in the calendar, cancelled ones too' })
  planned: number;
  @Field(() => Int, { description: 'Held' })
  held: number;
  @Field(() => Int, { description: 'Cancelled' })
  cancelled: number;
  @Field(() => Int, { description: 'Neither held nor cancelled yet' })
  ahead: number;
}

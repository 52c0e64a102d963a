import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';

/** How an organisation reported in one quarter. */
@ObjectType({ description: 'How an organisation reported in one quarter of a year' })
export class ReportingRate {
  @Field({ description: 'The organisation' })
  organisationSlug: string;

  @Field({ description: 'Its name' })
  organisationName: string;

  @Field(() => DateScalar, { description: "The quarter's first day" })
  quarter: string;

  @Field(() => Int, { description: 'Meetings that were due and to which it was expected to report' })
  expected: number;

  @Field(() => Int, { description: 'Meetings to which it reported' })
  reported: number;

  @Field(() => Int, {
    description: 'Of those, to how many in time; a report that was sent back counts from when it first came',
  })
  inTime: number;
}

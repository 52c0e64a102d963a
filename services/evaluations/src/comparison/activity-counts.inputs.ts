import { PageArgs } from '@medborgarlofte/platform/connections';
import { DateRangeFilter } from '@medborgarlofte/platform/date-range';
import { ArrayMaxSize, Matches } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class ActivityComparisonArgs extends PageArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'SCB codes of the municipalities to compare; all of them unless told',
  })
  @ArrayMaxSize(300)
  @Matches(/^\d{4}$/, { each: true })
  municipalityCodes?: string[] | null;
  @Field(() => DateRangeFilter, { nullable: true, description: 'Only promises that hold within these days' })
  period?: DateRangeFilter | null;
}

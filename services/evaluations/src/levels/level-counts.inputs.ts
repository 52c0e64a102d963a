import { PageArgs } from '@medborgarlofte/platform/connections';
import { DateRangeFilter } from '@medborgarlofte/platform/date-range';
import { ArrayMaxSize, Matches } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class OwnLevelComparisonArgs extends PageArgs {
  @Field(() => DateRangeFilter, { nullable: true, description: 'Only months with days within these' })
  period?: DateRangeFilter | null;
}

@ArgsType()
export class LevelComparisonArgs extends OwnLevelComparisonArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'SCB codes of the municipalities to compare; all that you may see unless told',
  })
  @ArrayMaxSize(300)
  @Matches(/^\d{4}$/, { each: true })
  municipalityCodes?: string[] | null;
}

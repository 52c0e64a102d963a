import { connectionOf } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { PeriodActivityCounts } from './activity-counts';
import { ActivityComparisonArgs } from './activity-counts.inputs';
import { loadComparison } from './activity-counts.loader';
import { PromiseReference } from './promise';

const ActivityCountsConnection = connectionOf(PeriodActivityCounts, 'ActivityCounts');

@Resolver(() => PeriodActivityCounts)
export class PeriodActivityCountsResolver {
  @Query(() => ActivityCountsConnection, {
    description:
      'How far the activities of published promises have come, municipality by municipality, newest period first; members also see their own unpublished ones',
  })
  activityComparison(@Args(() => ActivityComparisonArgs) args: ActivityComparisonArgs, @Ctx() ctx: Context) {
    return loadComparison(ctx, args);
  }

  // Both may be null for a moment: a promise that was just withdrawn must take its own row's link along, not the whole list.
  @FieldResolver(() => Municipality, { nullable: true, description: 'The municipality' })
  municipality(@Root() { tenantId }: PeriodActivityCounts): Municipality {
    return Municipality.of(tenantId);
  }

  @FieldResolver(() => PromiseReference, { nullable: true, description: 'The promise' })
  promise(@Root() { tenantId, id }: PeriodActivityCounts): PromiseReference {
    return PromiseReference.of(tenantId, id);
  }
}

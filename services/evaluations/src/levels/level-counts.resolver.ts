import { connectionOf } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { LevelCounts } from './level-counts';
import { LevelComparisonArgs, OwnLevelComparisonArgs } from './level-counts.inputs';
import { loadLevels, loadOwnLevels } from './level-counts.loader';

const LevelCountsConnection = connectionOf(LevelCounts, 'LevelCounts');

@Resolver(() => LevelCounts)
export class LevelCountsResolver {
  @Query(() => LevelCountsConnection, {
    description:
      'What groups agreed on, counted by area and month, newest month first: your own municipality, and those that have granted you their joint pictures',
  })
  levelComparison(@Args(() => LevelComparisonArgs) args: LevelComparisonArgs, @Ctx() ctx: Context) {
    return loadLevels(ctx, args);
  }

  @FieldResolver(() => Municipality, { nullable: true, description: 'The municipality' })
  municipality(@Root() { tenantId }: LevelCounts): Municipality {
    return Municipality.of(tenantId);
  }
}

@Resolver(() => Municipality)
export class MunicipalityLevelsResolver {
  @FieldResolver(() => LevelCountsConnection, {
    nullable: true,
    description: 'What its group agreed on, counted by area and month, oldest month first',
  })
  levelComparison(
    @Root() { tenantId }: Municipality,
    @Args(() => OwnLevelComparisonArgs) args: OwnLevelComparisonArgs,
    @Ctx() ctx: Context,
  ) {
    return loadOwnLevels(ctx, tenantId, args);
  }
}

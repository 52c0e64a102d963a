import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { DateRangeFilter } from '@medborgarlofte/platform/date-range';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayWriteEvaluations } from '../caller';
import { PeriodActivityCounts } from '../comparison/activity-counts';
import { loadOwnComparison } from '../comparison/activity-counts.loader';
import { Evaluation } from '../evaluations/evaluation';
import { recordGrantedReads } from '../evaluations/granted-reads';
import { Municipality } from './municipality';

const EvaluationConnection = connectionOf(Evaluation, 'Evaluation');

/** What this service adds to a municipality. Nullable, so that this service's trouble never takes the municipality along. */
@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => [PeriodActivityCounts], {
    nullable: true,
    description:
      'How far the activities of its promises have come, a row per promise, oldest period first; the newest 100',
  })
  activityComparison(
    @Root() { tenantId }: Municipality,
    @Arg('period', () => DateRangeFilter, {
      nullable: true,
      description: 'Only promises that hold within these days',
    })
    period: DateRangeFilter | null,
    @Ctx() ctx: Context,
  ): Promise<PeriodActivityCounts[]> {
    return loadOwnComparison(ctx, tenantId, period);
  }

  @FieldResolver(() => EvaluationConnection, {
    nullable: true,
    description: 'Evaluations of it, newest first',
  })
  async evaluations(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    const page = await loadPage(
      ctx,
      { entity: Evaluation, orderBy: ['year'], descending: true },
      { tenantId, id: null },
      args,
    );
    await recordGrantedReads(ctx, page.nodes);
    return page;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether you may register an evaluation of it',
  })
  viewerCanCreateEvaluation(@Root() { tenantId }: Municipality, @Ctx() ctx: Context): Promise<boolean> {
    return mayWriteEvaluations(ctx, tenantId);
  }
}

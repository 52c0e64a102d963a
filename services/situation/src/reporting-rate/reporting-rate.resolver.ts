import type { Context } from '@medborgarlofte/platform/context';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { ReportingRate } from './reporting-rate';
import { readReportingRates, spanOf } from './reporting-rate.service';

@ArgsType()
class ReportingRateArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day; the beginning of last year unless told, two years before the last day at the most',
  })
  from?: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; today unless told' })
  to?: string;
}

@Resolver(() => Municipality)
export class ReportingRateResolver {
  @FieldResolver(() => [ReportingRate], {
    nullable: true,
    description:
      'How organisations reported, by name and quarter: all of them for coordinator and deputy, your own for reporters; a few tens of organisations and three years at most',
  })
  reportingRate(
    @Root() { tenantId }: Municipality,
    @Args(() => ReportingRateArgs) span: ReportingRateArgs,
    @Ctx() ctx: Context,
  ): Promise<ReportingRate[] | null> {
    return ctx.read((db) => readReportingRates(db, ctx, tenantId, spanOf(ctx, span)));
  }
}

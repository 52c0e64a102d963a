import type { Context } from '@medborgarlofte/platform/context';
import { loadOne } from '@medborgarlofte/platform/loading';
import { Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Area } from '../areas/area';
import { Meeting } from '../meetings/meeting';
import { AreaHistory } from './area-history';
import { readAreaHistories } from './area-history.service';

@ArgsType()
class AreaHistoryArgs {
  @Field(() => Int, { defaultValue: 12, description: 'How many meetings, this one with them, 2 to 26' })
  @Min(2)
  @Max(26)
  last: number;
}

@Resolver(() => Meeting)
export class MeetingHistoryResolver {
  @FieldResolver(() => [AreaHistory], {
    description:
      'How its areas have been at the last meetings, in the order of the template; at most a few tens',
  })
  areaHistory(
    @Root() meeting: Meeting,
    @Args(() => AreaHistoryArgs) { last }: AreaHistoryArgs,
    @Ctx() ctx: Context,
  ): Promise<AreaHistory[]> {
    return ctx.read((db) => readAreaHistories(db, ctx, meeting, last));
  }
}

@Resolver(() => AreaHistory)
export class AreaHistoryResolver {
  @FieldResolver(() => Area, { description: 'The area' })
  area(@Root() { tenantId, areaId }: AreaHistory, @Ctx() ctx: Context) {
    return loadOne(ctx, Area, { tenantId, id: areaId });
  }
}

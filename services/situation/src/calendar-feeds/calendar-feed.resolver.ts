import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { CalendarEntry, CalendarFeed } from './calendar-feed';
import {
  CreateCalendarFeedInput,
  CreateCalendarFeedPayload,
  RevokeCalendarFeedInput,
  RevokeCalendarFeedPayload,
} from './calendar-feed.inputs';
import { createCalendarFeed, readCalendar, revokeCalendarFeed } from './calendar-feed.service';

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  @Query(() => [CalendarEntry], {
    nullable: true,
    description:
      'When the meetings behind a secret calendar address are, from a year back, at most 200; null when it does not answer',
  })
  calendar(@Arg('secret', { description: 'The secret' }) secret: string, @Ctx() ctx: Context) {
    // A use case of its own: the secret opens meetings to nothing else that the request asks.
    return ctx.inScope((db) => readCalendar(db, ctx, secret));
  }

  @Mutation(() => CreateCalendarFeedPayload, {
    description: 'Makes a secret address at which your calendar program reads the meetings',
  })
  createCalendarFeed(@Arg('input') input: CreateCalendarFeedInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => createCalendarFeed(db, ctx, input));
  }

  @Mutation(() => RevokeCalendarFeedPayload, {
    description: 'Makes a secret calendar address answer no more',
  })
  async revokeCalendarFeed(@Arg('input') input: RevokeCalendarFeedInput, @Ctx() ctx: Context) {
    return { calendarFeed: await ctx.inScope((db) => revokeCalendarFeed(db, ctx, input)) };
  }
}

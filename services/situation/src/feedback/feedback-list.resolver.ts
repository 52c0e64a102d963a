import { connectionOf, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { holds } from '@medborgarlofte/platform/actor';
import { keepers } from '../access';
import { todayOf } from '../caller';
import { Meeting } from '../meetings/meeting';
import { Municipality } from '../municipalities/municipality';
import { AwaitedFeedback, awaitedFeedback } from './awaited-feedback';
import { Feedback } from './feedback';
import { loadGiven, loadOpen } from './feedback.loader';
import { FeedbackShare, feedbackShare } from './feedback-share';

const FeedbackConnection = connectionOf(Feedback, 'Feedback');

@ArgsType()
class GivenFeedbackArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only what whoever was told has not read as it now is, and what still holds',
  })
  unreadOnly?: boolean | null;
}

@Resolver(() => Municipality)
export class FeedbackListResolver {
  @FieldResolver(() => FeedbackConnection, {
    nullable: true,
    description:
      'Feedback that is owed, due first on top: all of it for coordinator and deputy, your organisation’s for you (R18)',
  })
  openFeedback(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return loadOpen(ctx, tenantId, args);
  }

  @FieldResolver(() => FeedbackConnection, {
    nullable: true,
    description:
      'Feedback that was given, newest first: all of it for coordinator and deputy, your organisation’s for you (R18)',
  })
  givenFeedback(
    @Root() { tenantId }: Municipality,
    @Args(() => GivenFeedbackArgs) args: GivenFeedbackArgs,
    @Ctx() ctx: Context,
  ) {
    return loadGiven(ctx, tenantId, args);
  }

  @FieldResolver(() => [AwaitedFeedback], {
    nullable: true,
    description:
      'Meetings whose reporters wait until the joint picture is locked, oldest first, at most 60; null for everybody but coordinator and deputy',
  })
  awaitedFeedback(
    @Root() { tenantId }: Municipality,
    @Ctx() ctx: Context,
  ): Promise<AwaitedFeedback[] | null> {
    if (!holds(ctx.actor, keepers, tenantId)) return Promise.resolve(null);
    return ctx.read((db) => awaitedFeedback(db, tenantId, todayOf(ctx)));
  }

  @FieldResolver(() => FeedbackShare, {
    nullable: true,
    description:
      'How much of the feedback that was due in a period was given in time; null for everybody but coordinator and deputy (R18)',
  })
  feedbackShare(
    @Root() { tenantId }: Municipality,
    @Arg('from', () => DateScalar, { description: 'First day' }) from: string,
    @Arg('to', () => DateScalar, { description: 'Last day' }) to: string,
    @Ctx() ctx: Context,
  ): Promise<FeedbackShare | null> {
    if (!holds(ctx.actor, keepers, tenantId)) return Promise.resolve(null);
    return ctx.read((db) => feedbackShare(db, tenantId, { from, to }, todayOf(ctx)));
  }
}

@Resolver(() => AwaitedFeedback)
export class AwaitedFeedbackResolver {
  @FieldResolver(() => Meeting, { description: 'The meeting' })
  meeting(@Root() { tenantId, meetingId }: AwaitedFeedback, @Ctx() ctx: Context) {
    return loadOne(ctx, Meeting, { tenantId, id: meetingId });
  }
}

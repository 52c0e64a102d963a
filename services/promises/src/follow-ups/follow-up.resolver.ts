import type { Context } from '@medborgarlofte/platform/context';
import { loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Activity } from '../activities/activity';
import { Direction } from '../directions/direction';
import { FollowUp } from './follow-up';
import {
  PublishFollowUpsInput,
  PublishFollowUpsPayload,
  RecordFollowUpInput,
  RecordFollowUpPayload,
} from './follow-up.inputs';
import { publishFollowUps, recordFollowUp } from './follow-up.service';

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Mutation(() => RecordFollowUpPayload, {
    description: 'Records what became of an activity or a direction, not yet for the public',
  })
  async recordFollowUp(@Arg('input') input: RecordFollowUpInput, @Ctx() ctx: Context) {
    return { followUp: await ctx.inScope((db) => recordFollowUp(db, ctx, input)) };
  }

  @Mutation(() => PublishFollowUpsPayload, {
    description: 'Publishes all follow-ups of a promise; its activities take the status they give',
  })
  publishFollowUps(@Arg('input') input: PublishFollowUpsInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => publishFollowUps(db, ctx, input));
  }

  @FieldResolver(() => Activity, { nullable: true, description: 'The activity that it is about' })
  activity(@Root() { tenantId, activityId }: FollowUp, @Ctx() ctx: Context) {
    return activityId ? loadOne(ctx, Activity, { tenantId, id: activityId }) : null;
  }

  @FieldResolver(() => Direction, { nullable: true, description: 'The direction that it is about' })
  direction(@Root() { tenantId, directionId }: FollowUp, @Ctx() ctx: Context) {
    return directionId ? loadOne(ctx, Direction, { tenantId, id: directionId }) : null;
  }
}

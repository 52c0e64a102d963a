import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Direction } from '../directions/direction';
import { FollowUp } from '../follow-ups/follow-up';
import { recordReadings } from '../granted-reading';
import { todayInSweden } from '../promises/period';
import { PromiseRecord } from '../promises/promise';
import { whyNot } from '../promises/promise.rules';
import { Activity } from './activity';
import {
  AddActivityInput,
  AddActivityPayload,
  EditActivityInput,
  EditActivityPayload,
  RemoveActivityInput,
  RemoveActivityPayload,
} from './activity.inputs';
import { mayWriteActivity } from './activity.rules';
import { addActivity, editActivity, removeActivity } from './activity.service';

@ObjectType({ description: 'What you may do with an activity now' })
export class ActivityActions {
  @Field({ description: 'Change it' })
  edit: boolean;
  @Field({ description: 'Remove it' })
  remove: boolean;
  @Field({ description: 'Follow it up' })
  followUp: boolean;
}

@Resolver(() => Activity)
export class ActivityResolver {
  @Mutation(() => AddActivityPayload, {
    description: 'Adds a commitment to a promise; a kommunpolis adds those of the police',
  })
  addActivity(@Arg('input') input: AddActivityInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => addActivity(db, ctx, input));
  }

  @Mutation(() => EditActivityPayload, {
    description: 'Changes a commitment; a kommunpolis changes those of the police',
  })
  editActivity(@Arg('input') input: EditActivityInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => editActivity(db, ctx, input));
  }

  @Mutation(() => RemoveActivityPayload, {
    description: 'Takes a commitment away, before anything is decided',
  })
  async removeActivity(@Arg('input') input: RemoveActivityInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => removeActivity(db, ctx, input)) };
  }

  @FieldResolver(() => Direction, {
    nullable: true,
    description: 'The direction it belongs to; null in a flat list',
  })
  direction(@Root() { tenantId, directionId }: Activity, @Ctx() ctx: Context) {
    return directionId ? loadOne(ctx, Direction, { tenantId, id: directionId }) : null;
  }

  @FieldResolver(() => [FollowUp], { description: 'Its follow-ups, the first one first; at most 100' })
  async followUps(@Root() activity: Activity, @Ctx() ctx: Context) {
    return recordReadings(
      ctx,
      await loadChildren(ctx, FollowUp, 'activityId', activity, { date: 'ASC', recordedAt: 'ASC' }),
    );
  }

  @FieldResolver(() => ActivityActions, { description: 'What you may do with it now' })
  async viewerCan(
    @Root() { tenantId, promiseId, parties }: Activity,
    @Ctx() ctx: Context,
  ): Promise<ActivityActions> {
    const promise = mayWriteActivity(ctx.actor, tenantId, parties)
      ? await loadOne(ctx, PromiseRecord, { tenantId, id: promiseId })
      : null;
    const may = (act: 'edit' | 'remove' | 'followUp') =>
      promise !== null && !whyNot(act, promise, todayInSweden());
    return { edit: may('edit'), remove: may('remove'), followUp: may('followUp') };
  }
}

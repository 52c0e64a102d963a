import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Activity } from '../activities/activity';
import { DirectionEvidence } from '../evidence/direction-evidence';
import { FollowUp } from '../follow-ups/follow-up';
import { recordReadings } from '../granted-reading';
import { Renewal } from '../renewals/renewal';
import { Direction } from './direction';
import {
  AddDirectionInput,
  AddDirectionPayload,
  EditDirectionInput,
  EditDirectionPayload,
  RemoveDirectionInput,
  RemoveDirectionPayload,
} from './direction.inputs';
import { addDirection, editDirection, removeDirection } from './direction.service';

@Resolver(() => Direction)
export class DirectionResolver {
  @Mutation(() => AddDirectionPayload, { description: 'Adds a direction, with its activities, to a promise' })
  addDirection(@Arg('input') input: AddDirectionInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => addDirection(db, ctx, input));
  }

  @Mutation(() => EditDirectionPayload, { description: 'Changes a direction' })
  editDirection(@Arg('input') input: EditDirectionInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => editDirection(db, ctx, input));
  }

  @Mutation(() => RemoveDirectionPayload, {
    description: 'Takes a direction and its activities away, before anything is decided',
  })
  async removeDirection(@Arg('input') input: RemoveDirectionInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => removeDirection(db, ctx, input)) };
  }

  @FieldResolver(() => [Activity], { description: 'Its activities, in order' })
  activities(@Root() direction: Direction, @Ctx() ctx: Context) {
    return loadChildren(ctx, Activity, 'directionId', direction, { position: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [DirectionEvidence], {
    description: "What it rests on, for the municipality's own people; empty for others, at most 20 (R02)",
  })
  restsOn(@Root() direction: Direction, @Ctx() ctx: Context) {
    return loadChildren(ctx, DirectionEvidence, 'directionId', direction, { position: 'ASC' });
  }

  @FieldResolver(() => [FollowUp], {
    description: 'Follow-ups of the direction as a whole, the first one first; at most 100',
  })
  async followUps(@Root() direction: Direction, @Ctx() ctx: Context) {
    return recordReadings(
      ctx,
      await loadChildren(ctx, FollowUp, 'directionId', direction, { date: 'ASC', recordedAt: 'ASC' }),
    );
  }

  @FieldResolver(() => [Renewal], { description: 'What became of it in later promises (R04)' })
  async renewedAs(@Root() direction: Direction, @Ctx() ctx: Context) {
    return recordReadings(ctx, await loadChildren(ctx, Renewal, 'fromDirectionId', direction, { id: 'ASC' }));
  }

  @FieldResolver(() => [Renewal], { description: 'Where it comes from (R04)' })
  async renewedFrom(@Root() direction: Direction, @Ctx() ctx: Context) {
    return recordReadings(ctx, await loadChildren(ctx, Renewal, 'toDirectionId', direction, { id: 'ASC' }));
  }
}

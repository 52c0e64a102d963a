import { connectionOf, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { todayOf } from '../../caller';
import { Municipality, municipalityOf } from '../../municipalities/municipality';
import { NamedPlace } from '../../places/named-place';
import { KnowledgeActions } from '../knowledge-thing';
import { loadThing, loadThings } from '../knowledge.loader';
import { actionsOn } from '../knowledge.rules';
import { WalkObservationState } from './observation-state';
import { SafetyWalk } from './safety-walk';
import {
  AddSafetyWalkInput,
  ChangeSafetyWalkInput,
  RemoveSafetyWalkInput,
  SafetyWalkPayload,
} from './safety-walk.inputs';
import { isOverdue } from './safety-walk.rules';
import { addSafetyWalk, changeSafetyWalk, removeSafetyWalk } from './safety-walk.service';
import { WalkObservation } from './walk-observation';

const SafetyWalkConnection = connectionOf(SafetyWalk, 'SafetyWalk');

@Resolver(() => Municipality)
export class SafetyWalkListResolver {
  @FieldResolver(() => SafetyWalkConnection, {
    nullable: true,
    description: 'Its safety walks, archived ones too, the latest on top (R30)',
  })
  safetyWalks(@Root() { tenantId }: Municipality, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadThings(ctx, { entity: SafetyWalk, orderBy: ['date'], descending: true }, tenantId, args);
  }
}

@Resolver(() => SafetyWalk)
export class SafetyWalkResolver {
  @Query(() => SafetyWalk, {
    nullable: true,
    description: 'One safety walk, or null when there is none for you',
  })
  safetyWalk(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SafetyWalk | null> {
    const key = tryDecodeId(id);
    return key?.type === 'SafetyWalk' ? loadThing(ctx, SafetyWalk, key) : Promise.resolve(null);
  }

  @Mutation(() => SafetyWalkPayload, { description: 'Adds a safety walk (R30)' })
  async addSafetyWalk(@Arg('input') input: AddSafetyWalkInput, @Ctx() ctx: Context) {
    return { safetyWalk: await ctx.inScope((db) => addSafetyWalk(db, ctx, input)) };
  }

  @Mutation(() => SafetyWalkPayload, {
    description: 'Changes a safety walk, archives it or takes it into use again',
  })
  async changeSafetyWalk(@Arg('input') input: ChangeSafetyWalkInput, @Ctx() ctx: Context) {
    return { safetyWalk: await ctx.inScope((db) => changeSafetyWalk(db, ctx, input)) };
  }

  @Mutation(() => SafetyWalkPayload, {
    description: 'Takes a safety walk away on which nothing rests, with its observations',
  })
  async removeSafetyWalk(@Arg('input') input: RemoveSafetyWalkInput, @Ctx() ctx: Context) {
    return { safetyWalk: await ctx.inScope((db) => removeSafetyWalk(db, ctx, input)) };
  }

  @FieldResolver(() => NamedPlace, {
    nullable: true,
    description: 'Where people walked, by the name the place has now',
  })
  place(@Root() { tenantId, placeId: id }: SafetyWalk, @Ctx() ctx: Context): Promise<NamedPlace | null> {
    return loadOne(ctx, NamedPlace, { tenantId, id });
  }

  @FieldResolver(() => [WalkObservation], {
    description: 'What was seen, in the order of the walk; at most 100',
  })
  observations(@Root() walk: SafetyWalk, @Ctx() ctx: Context): Promise<WalkObservation[]> {
    return loadChildren(ctx, WalkObservation, 'walkId', walk, { position: 'ASC' });
  }

  @FieldResolver(() => Int, { description: 'How many observations wait for somebody to see to them' })
  async openObservations(@Root() walk: SafetyWalk, @Ctx() ctx: Context): Promise<number> {
    const observations = await this.observations(walk, ctx);
    return observations.filter(({ state }) => state === WalkObservationState.OPEN).length;
  }

  @FieldResolver(() => Int, { description: 'How many of those should have been seen to before today' })
  async overdueObservations(@Root() walk: SafetyWalk, @Ctx() ctx: Context): Promise<number> {
    const observations = await this.observations(walk, ctx);
    return observations.filter((one) => isOverdue(one, todayOf(ctx))).length;
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: SafetyWalk): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => KnowledgeActions, { description: 'What you may do with it' })
  viewerCan(@Root() walk: SafetyWalk, @Ctx() { actor }: Context): KnowledgeActions {
    return actionsOn(actor, 'SafetyWalk', walk);
  }
}

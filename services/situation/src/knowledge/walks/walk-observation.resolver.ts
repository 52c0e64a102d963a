import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { loadOne } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { todayOf } from '../../caller';
import { permissions } from '../../permissions';
import { NamedPlace } from '../../places/named-place';
import { loadThing } from '../knowledge.loader';
import { SafetyWalk } from './safety-walk';
import { isOverdue } from './safety-walk.rules';
import { WalkObservation } from './walk-observation';
import {
  AddWalkObservationInput,
  ChangeWalkObservationInput,
  SettleWalkObservationInput,
  WalkObservationPayload,
} from './walk-observation.inputs';
import { addWalkObservation, changeWalkObservation, settleWalkObservation } from './walk-observation.service';

@ObjectType({ description: 'What you may do with an observation' })
export class WalkObservationActions {
  @Field({ description: 'Change it' })
  edit: boolean;
  @Field({ description: 'Say what became of it, or take it up again' })
  settle: boolean;
}

@Resolver(() => WalkObservation)
export class WalkObservationResolver {
  @Mutation(() => WalkObservationPayload, {
    description: 'Adds what was seen to a safety walk, with who sees to it and by when (R30)',
  })
  async addWalkObservation(@Arg('input') input: AddWalkObservationInput, @Ctx() ctx: Context) {
    return { walkObservation: await ctx.inScope((db) => addWalkObservation(db, ctx, input)) };
  }

  @Mutation(() => WalkObservationPayload, { description: 'Changes an observation' })
  async changeWalkObservation(@Arg('input') input: ChangeWalkObservationInput, @Ctx() ctx: Context) {
    return { walkObservation: await ctx.inScope((db) => changeWalkObservation(db, ctx, input)) };
  }

  @Mutation(() => WalkObservationPayload, {
    description: 'Says what was done about an observation or why nothing is, or takes it up again',
  })
  async settleWalkObservation(@Arg('input') input: SettleWalkObservationInput, @Ctx() ctx: Context) {
    return { walkObservation: await ctx.inScope((db) => settleWalkObservation(db, ctx, input)) };
  }

  @FieldResolver(() => SafetyWalk, { description: 'The walk on which it was seen' })
  safetyWalk(@Root() { tenantId, walkId: id }: WalkObservation, @Ctx() ctx: Context) {
    return loadThing(ctx, SafetyWalk, { tenantId, id });
  }

  @FieldResolver(() => NamedPlace, {
    nullable: true,
    description: 'Where more exactly, by the name the place has now; null for the place of the walk',
  })
  place(@Root() { tenantId, placeId: id }: WalkObservation, @Ctx() ctx: Context) {
    return id ? loadOne(ctx, NamedPlace, { tenantId, id }) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it should have been seen to before today' })
  overdue(@Root() observation: WalkObservation, @Ctx() ctx: Context): boolean {
    return isOverdue(observation, todayOf(ctx));
  }

  @FieldResolver(() => WalkObservationActions, { description: 'What you may do with it' })
  viewerCan(@Root() { tenantId }: WalkObservation, @Ctx() { actor }: Context): WalkObservationActions {
    const may = (operation: string) => holds(actor, rolesFor(permissions, `Mutation.${operation}`), tenantId);
    return { edit: may('changeWalkObservation'), settle: may('settleWalkObservation') };
  }
}

import { connectionOf, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { todayOf } from '../../caller';
import { thresholdFor } from '../../groups/group.loader';
import { Municipality, municipalityOf } from '../../municipalities/municipality';
import { KnowledgeActions } from '../knowledge-thing';
import { loadThing, loadThings } from '../knowledge.loader';
import { Measurement } from './measurement';
import { MeasurementRound } from './measurement-round';
import {
  AddMeasurementInput,
  ChangeMeasurementInput,
  MeasurementPayload,
  NoteMeasurementRoundInput,
  RemoveMeasurementInput,
} from './measurement.inputs';
import { actionsOnMeasurement, isOverdue, seesValues } from './measurement.rules';
import { addMeasurement, changeMeasurement, removeMeasurement } from './measurement.service';
import { noteMeasurementRound } from './note-round.service';
import { NotedRound } from './noted-round';
import { roundsFor } from './rounds-for';

const MeasurementConnection = connectionOf(Measurement, 'Measurement');

@Resolver(() => Municipality)
export class MeasurementListResolver {
  @FieldResolver(() => MeasurementConnection, {
    nullable: true,
    description: 'Its recurring measurements, archived ones too, by what is measured (R32)',
  })
  measurements(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return loadThings(ctx, { entity: Measurement, orderBy: ['title'] }, tenantId, args);
  }
}

@Resolver(() => Measurement)
export class MeasurementResolver {
  @Query(() => Measurement, {
    nullable: true,
    description: 'One measurement, or null when there is none for you',
  })
  measurement(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Measurement | null> {
    const key = tryDecodeId(id);
    return key?.type === 'Measurement' ? loadThing(ctx, Measurement, key) : Promise.resolve(null);
  }

  @Mutation(() => MeasurementPayload, { description: 'Adds a recurring measurement (R32)' })
  async addMeasurement(@Arg('input') input: AddMeasurementInput, @Ctx() ctx: Context) {
    return { measurement: await ctx.inScope((db) => addMeasurement(db, ctx, input)) };
  }

  @Mutation(() => MeasurementPayload, {
    description: 'Changes a measurement, archives it or takes it into use again',
  })
  async changeMeasurement(@Arg('input') input: ChangeMeasurementInput, @Ctx() ctx: Context) {
    return { measurement: await ctx.inScope((db) => changeMeasurement(db, ctx, input)) };
  }

  @Mutation(() => MeasurementPayload, {
    description: 'Takes a measurement away on which nothing rests, with its rounds',
  })
  async removeMeasurement(@Arg('input') input: RemoveMeasurementInput, @Ctx() ctx: Context) {
    return { measurement: await ctx.inScope((db) => removeMeasurement(db, ctx, input)) };
  }

  @Mutation(() => MeasurementPayload, {
    description: 'Says of a round what was measured, or why nothing was (R32)',
  })
  async noteMeasurementRound(@Arg('input') input: NoteMeasurementRoundInput, @Ctx() ctx: Context) {
    return { measurement: await ctx.inScope((db) => noteMeasurementRound(db, ctx, input)) };
  }

  @FieldResolver(() => [MeasurementRound], {
    description:
      'Its rounds, oldest first, the missing ones too and the next one to come; the newest 120. They claim no cause (R27)',
  })
  async rounds(@Root() measurement: Measurement, @Ctx() ctx: Context): Promise<MeasurementRound[]> {
    const noted = await loadChildren(ctx, NotedRound, 'measurementId', measurement, { dueDate: 'ASC' });
    const seesSmall = seesValues(ctx.actor, measurement);
    const threshold = seesSmall ? undefined : await thresholdFor(ctx, measurement.tenantId);
    return roundsFor(measurement, noted, todayOf(ctx), seesSmall, threshold);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a round should have been measured before today' })
  overdue(@Root() measurement: Measurement, @Ctx() ctx: Context): boolean {
    return isOverdue(measurement, todayOf(ctx));
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: Measurement): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => KnowledgeActions, { description: 'What you may do with it' })
  viewerCan(@Root() measurement: Measurement, @Ctx() { actor }: Context): KnowledgeActions {
    return actionsOnMeasurement(actor, measurement);
  }
}

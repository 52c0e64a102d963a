import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { In, IsNull, LessThan } from 'typeorm';
import { inGroup, keepers } from '../access';
import { todayOf } from '../caller';
import { Municipality } from '../municipalities/municipality';
import { reportsFor } from '../reports/report.rules';
import { Measurement } from './measurements/measurement';
import { WalkObservationState } from './walks/observation-state';
import { WalkObservation } from './walks/walk-observation';

/** As many of a kind as are told. */
const take = 20;

@ObjectType({ description: 'What should have been done before today and is yours to see to' })
export class OverdueKnowledge {
  @Field(() => [WalkObservation], {
    description: 'Observations of safety walks, those due first on top; at most 20',
  })
  observations: WalkObservation[];
  @Field(() => [Measurement], {
    description: 'Measurements of which a round is missing, those due first on top; at most 20',
  })
  measurements: Measurement[];
}

@Resolver(() => Municipality)
export class OverdueKnowledgeResolver {
  @FieldResolver(() => OverdueKnowledge, {
    nullable: true,
    description:
      'Observations and rounds of measurements that are overdue: those of your organisations; coordinator and deputy are told of all (R30, R32)',
  })
  async overdueKnowledge(
    @Root() { tenantId }: Municipality,
    @Ctx() ctx: Context,
  ): Promise<OverdueKnowledge | null> {
    if (!holds(ctx.actor, inGroup, tenantId)) return null;
    const own = reportsFor(ctx.actor).filter((one) => one.tenantId === tenantId);
    const owner = holds(ctx.actor, keepers, tenantId)
      ? {}
      : { ownerOrganisation: In(own.map(({ slug }) => slug)) };
    const before = LessThan(todayOf(ctx));
    return ctx.read(async (db) => ({
      observations: await db.find(WalkObservation, {
        where: { tenantId, state: WalkObservationState.OPEN, dueDate: before, ...owner },
        ...{ order: { dueDate: 'ASC', id: 'ASC' }, take },
      }),
      measurements: await db.find(Measurement, {
        where: { tenantId, archivedOn: IsNull(), nextDue: before, ...owner },
        ...{ order: { nextDue: 'ASC', id: 'ASC' }, take },
      }),
    }));
  }
}

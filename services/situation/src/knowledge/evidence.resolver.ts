import { loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { Deficiency } from '../deficiencies/deficiency';
import { DeficiencyConnection } from '../deficiencies/deficiency.resolver';
import { Inquiry } from '../inquiries/inquiry';
import { InquiryConnection } from '../inquiries/inquiry.resolver';
import { loadThing } from './knowledge.loader';
import { Measurement } from './measurements/measurement';
import { Survey } from './surveys/survey';
import { SafetyWalk } from './walks/safety-walk';
import { WalkObservation } from './walks/walk-observation';

@Resolver(() => Deficiency)
class DeficiencyEvidenceResolver {
  @FieldResolver(() => Survey, { nullable: true, description: 'The survey in which it was seen (R28)' })
  survey(@Root() { tenantId, surveyId: id }: Deficiency, @Ctx() ctx: Context) {
    return id ? loadThing(ctx, Survey, { tenantId, id }) : null;
  }

  @FieldResolver(() => WalkObservation, {
    nullable: true,
    description: 'What was seen on a safety walk and led to it (R30)',
  })
  observation(@Root() { tenantId, observationId: id }: Deficiency, @Ctx() ctx: Context) {
    return id ? loadThing(ctx, WalkObservation, { tenantId, id }) : null;
  }

  @FieldResolver(() => Measurement, {
    nullable: true,
    description: 'The recurring measurement that showed it (R32)',
  })
  measurement(@Root() { tenantId, measurementId: id }: Deficiency, @Ctx() ctx: Context) {
    return id ? loadThing(ctx, Measurement, { tenantId, id }) : null;
  }
}

/** Gives a kind of thing the deficiencies that name it in a column. */
function notedFrom(thing: ClassType, parentColumn: string) {
  @Resolver(() => thing)
  class NotedFromResolver {
    @FieldResolver(() => DeficiencyConnection, {
      description: 'Deficiencies that were noted from it and that you see, those due first on top',
    })
    deficiencies(
      @Root() { tenantId, id }: RowKey,
      @Args(() => PageArgs) args: PageArgs,
      @Ctx() ctx: Context,
    ) {
      const query = { entity: Deficiency, parentColumn, orderBy: ['due_date'] };
      return loadPage(ctx, query, { tenantId, id }, args);
    }
  }
  return NotedFromResolver;
}

/** Gives a kind of thing the mappings and analyses that name it among their sources. */
function drawnOn(thing: ClassType, column: string) {
  const sql = `exists (select from inquiry_source source where source.tenant_id = item.tenant_id
    and source.inquiry_id = item.id and source.${column} = parent.id::uuid)`;
  @Resolver(() => thing)
  class DrawnOnResolver {
    @FieldResolver(() => InquiryConnection, {
      description: 'Mappings and analyses that you see resting on it, the newest first',
    })
    inquiries(@Root() { tenantId, id }: RowKey, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
      const query = {
        ...{ entity: Inquiry, orderBy: ['proposed_on'], descending: true },
        where: { sql, values: [] },
      };
      return loadPage(ctx, query, { tenantId, id }, args);
    }
  }
  return DrawnOnResolver;
}

/** What of knowledge a deficiency was noted from, and a mapping or analysis rests on, seen from the other end too. */
export const evidenceResolvers = [
  DeficiencyEvidenceResolver,
  notedFrom(Survey, 'survey_id'),
  notedFrom(WalkObservation, 'observation_id'),
  notedFrom(Measurement, 'measurement_id'),
  drawnOn(Survey, 'survey_id'),
  drawnOn(SafetyWalk, 'safety_walk_id'),
  drawnOn(Measurement, 'measurement_id'),
];
